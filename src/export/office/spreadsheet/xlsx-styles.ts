import type { CellStyle, GridCell } from './sheet'
import { esc, XML } from '../xml'

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const FIRST_FORMAT = 164
const DATE_FORMAT = 'd mmmm yyyy'

/** Fonts by style, in the order of the file. */
const FONTS: Record<CellStyle, { size: number; colour: string; marks: string }> = {
  plain: { size: 11, colour: '16202B', marks: '' },
  title: { size: 16, colour: '16202B', marks: '<b/>' },
  lead: { size: 12, colour: '4A5560', marks: '' },
  head: { size: 11, colour: '16202B', marks: '<b/>' },
  label: { size: 11, colour: '16202B', marks: '<b/>' },
  strong: { size: 11, colour: '12436D', marks: '<b/>' },
  quiet: { size: 10, colour: '4A5560', marks: '' },
  link: { size: 11, colour: '1D4F91', marks: '<u/>' },
}

interface Look {
  style: CellStyle
  format: string
  wrap: boolean
  align: GridCell['align']
  fill: string | undefined
}

const lookOf = (cell: GridCell): Look => ({
  style: cell.style ?? 'plain',
  wrap: cell.wrap === true,
  align: cell.align,
  fill: cell.fill,
  format:
    cell.kind === 'date' ? DATE_FORMAT : cell.kind === 'number' ? (cell.format ?? 'General') : '@',
})

/** The cell formats of a workbook, without duplicates. */
export interface Looks {
  /** Index of a cell's format. */
  of: (cell: GridCell) => number
  /** The content of styles.xml, once the format of every cell has been requested. */
  xml: () => string
}

export function makeLooks(): Looks {
  const looks: Look[] = [
    { style: 'plain', format: 'General', wrap: false, align: undefined, fill: undefined },
  ]
  const of = (cell: GridCell): number => {
    const look = lookOf(cell)
    const known = looks.findIndex(
      ({ style, format, wrap, align, fill }) =>
        style === look.style &&
        fill === look.fill &&
        format === look.format &&
        wrap === look.wrap &&
        align === look.align,
    )
    return known < 0 ? looks.push(look) - 1 : known
  }
  return { of, xml: () => stylesXml(looks) }
}

function stylesXml(looks: readonly Look[]): string {
  const formats = [...new Set(looks.map(({ format }) => format))].filter(
    (format) => format !== 'General' && format !== '@',
  )
  const idOf = (format: string): number =>
    format === 'General' ? 0 : format === '@' ? 49 : FIRST_FORMAT + formats.indexOf(format)
  const styles = Object.keys(FONTS)
  const fills = [...new Set(looks.flatMap(({ fill }) => fill ?? []))]
  // A workbook begins with two fills that Excel itself takes for granted.
  const fillOf = (fill: string | undefined) => (fill === undefined ? 0 : 2 + fills.indexOf(fill))
  const fonts = Object.values(FONTS).map(
    ({ size, colour, marks }) =>
      `<font>${marks}<sz val="${size}"/><color rgb="FF${colour}"/><name val="Arial"/><family val="2"/></font>`,
  )
  const xfs = looks.map(
    ({ style, format, wrap, align, fill }) =>
      `<xf numFmtId="${idOf(format)}" fontId="${styles.indexOf(style)}" fillId="${fillOf(fill)}" borderId="${style === 'head' ? 1 : 0}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment${align === undefined ? '' : align === 'inset' ? ' horizontal="left" indent="1"' : ` horizontal="${align}"`} vertical="top"${wrap ? ' wrapText="1"' : ''}/></xf>`,
  )
  const codes = formats.map(
    (code) => `<numFmt numFmtId="${idOf(code)}" formatCode="${esc(code)}"/>`,
  )
  return `${XML}<styleSheet xmlns="${MAIN}">${codes.length > 0 ? `<numFmts count="${codes.length}">${codes.join('')}</numFmts>` : ''}<fonts count="${fonts.length}">${fonts.join('')}</fonts><fills count="${2 + fills.length}"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>${fills.map((fill) => `<fill><patternFill patternType="solid"><fgColor rgb="FF${fill}"/><bgColor indexed="64"/></patternFill></fill>`).join('')}</fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left/><right/><top/><bottom style="thin"><color rgb="FF7B858E"/></bottom><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${xfs.length}">${xfs.join('')}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`
}
