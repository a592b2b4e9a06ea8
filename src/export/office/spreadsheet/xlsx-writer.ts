import { columnName, serialDay, type Grid, type GridCell } from './sheet'
import { PROPERTY_TYPES, propertyParts, type Properties } from '../properties'
import { rowHeight } from './row-height'
import { makeLooks, type Looks } from './xlsx-styles'
import { clean, contentTypes, esc, OFFICE, relations, XML, type Relation } from '../xml'
import { zipped, type Parts } from '../zip'

/** The media type of an Excel workbook. */
export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const DRAWING_TYPE = 'application/vnd.openxmlformats-officedocument.drawing+xml'
const CHART_TYPE = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml'

/** A native chart on a sheet. */
export interface PlacedChart {
  /** Index of its sheet, from 0. */
  sheet: number
  /** The chart part. */
  chart: string
  /** The drawing part, which positions it. */
  drawing: string
}

/** The most characters that a cell of Excel may have. */
const MOST_LETTERS = 32_767

/** Escapes the underscore of texts such as "_x0041_", which Excel would read as a letter. */
const held = (text: string): string =>
  esc(
    clean(text)
      .slice(0, MOST_LETTERS)
      .replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_'),
  )

function cellXml(cell: GridCell, at: string, looks: Looks): string {
  const look = `r="${at}" s="${looks.of(cell)}"`
  if (cell.kind === 'number') return `<c ${look}><v>${cell.number}</v></c>`
  if (cell.kind === 'date') return `<c ${look}><v>${serialDay(cell.date)}</v></c>`
  return `<c ${look} t="inlineStr"><is><t xml:space="preserve">${held(cell.text)}</t></is></c>`
}

const linksIn = ({ rows }: Grid): { at: string; link: string }[] =>
  rows.flatMap((row, y) =>
    row.flatMap((cell, x) =>
      cell?.kind === 'text' && cell.link !== undefined && /^https?:\/\//.test(cell.link)
        ? [{ at: `${columnName(x)}${y + 1}`, link: cell.link }]
        : [],
    ),
  )

/** Merged cells, for texts that span several columns. */
function mergesXml(rows: Grid['rows']): string {
  const merged = rows.flatMap((row, y) =>
    row.flatMap((cell, x) =>
      cell?.kind === 'text' && (cell.span ?? 1) > 1
        ? [`${columnName(x)}${y + 1}:${columnName(x + (cell.span ?? 1) - 1)}${y + 1}`]
        : [],
    ),
  )
  return merged.length === 0
    ? ''
    : `<mergeCells count="${merged.length}">${merged.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`
}

/** One sheet. Its links are its first relations, its drawing the last. */
function sheetXml(grid: Grid, looks: Looks, drawn: boolean): string {
  const { frozen = 0, rows, widths } = grid
  const links = linksIn(grid)
  const wide = Math.max(1, ...rows.map((row) => row.length))
  const view =
    frozen > 0
      ? `<sheetView workbookViewId="0"><pane ySplit="${frozen}" topLeftCell="A${frozen + 1}" activePane="bottomLeft" state="frozen"/></sheetView>`
      : '<sheetView workbookViewId="0" showGridLines="0"/>'
  const data = rows.map((row, y) => {
    const cells = row.map((cell, x) =>
      cell ? cellXml(cell, `${columnName(x)}${y + 1}`, looks) : '',
    )
    const height = rowHeight(row, grid)
    return `<row r="${y + 1}"${height === undefined ? '' : ` ht="${height.toFixed(1)}" customHeight="1"`}>${cells.join('')}</row>`
  })
  const filter =
    grid.filter === true && frozen > 0
      ? `<autoFilter ref="A${frozen}:${columnName(wide - 1)}${Math.max(rows.length, frozen + 1)}"/>`
      : ''
  const hyperlinks = links.map(({ at }, i) => `<hyperlink ref="${at}" r:id="rId${i + 1}"/>`)
  return `${XML}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:${columnName(wide - 1)}${Math.max(1, rows.length)}"/><sheetViews>${view}</sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>${widths.map((w, i) => `<col min="${i + 1}" max="${i + 1}" width="${w}" customWidth="1"/>`).join('')}</cols><sheetData>${data.join('')}</sheetData>${filter}${mergesXml(rows)}${hyperlinks.length > 0 ? `<hyperlinks>${hyperlinks.join('')}</hyperlinks>` : ''}<pageMargins left="0.6" right="0.6" top="0.6" bottom="0.7" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="${grid.wide === true ? 'landscape' : 'portrait'}" fitToHeight="0"/><headerFooter><oddFooter>&amp;L&amp;A&amp;RPage &amp;P of &amp;N</oddFooter></headerFooter>${drawn ? `<drawing r:id="rId${links.length + 1}"/>` : ''}</worksheet>`
}

const sheetRelations = (grid: Grid, chart: number): Relation[] => [
  ...linksIn(grid).map(({ link }) => ({ type: 'hyperlink', target: link, external: true })),
  ...(chart > 0 ? [{ type: 'drawing', target: `../drawings/drawing${chart}.xml` }] : []),
]

/** A valid sheet name: at most 31 characters, none that Excel refuses. */
const sheetName = (name: string): string =>
  clean(name)
    .replaceAll(/[\\/?*[\]:]/g, ' ')
    .slice(0, 31)

/**
 * Sheets as the bytes of an Excel workbook (Office Open XML, ISO/IEC 29500).
 * @param charts native charts and the sheets they are on
 */
export function workbook(
  grids: readonly Grid[],
  properties: Properties,
  charts: readonly PlacedChart[] = [],
): Uint8Array<ArrayBuffer> {
  const looks = makeLooks()
  const parts: Parts = {}
  const types: Record<string, string> = {
    ...PROPERTY_TYPES,
    'xl/workbook.xml': `${TYPE}.sheet.main+xml`,
    'xl/styles.xml': `${TYPE}.styles+xml`,
  }
  grids.forEach((grid, index) => {
    const path = `xl/worksheets/sheet${index + 1}.xml`
    const chart = charts.findIndex(({ sheet }) => sheet === index) + 1
    types[path] = `${TYPE}.worksheet+xml`
    parts[path] = sheetXml(grid, looks, chart > 0)
    const related = sheetRelations(grid, chart)
    if (related.length > 0)
      parts[`xl/worksheets/_rels/sheet${index + 1}.xml.rels`] = relations(related)
  })
  charts.forEach(({ chart, drawing }, index) => {
    const n = index + 1
    types[`xl/drawings/drawing${n}.xml`] = DRAWING_TYPE
    types[`xl/charts/chart${n}.xml`] = CHART_TYPE
    parts[`xl/drawings/drawing${n}.xml`] = drawing
    parts[`xl/charts/chart${n}.xml`] = chart
    parts[`xl/drawings/_rels/drawing${n}.xml.rels`] = relations([
      { type: 'chart', target: `../charts/chart${n}.xml` },
    ])
  })
  const sheets = grids.map(
    ({ name }, i) =>
      `<sheet name="${esc(sheetName(name))}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`,
  )
  return zipped({
    '[Content_Types].xml': contentTypes(types),
    ...propertyParts('xl/workbook.xml', properties),
    'xl/workbook.xml': `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations([
      ...grids.map((_, i) => ({ type: 'worksheet', target: `worksheets/sheet${i + 1}.xml` })),
      { type: 'styles', target: 'styles.xml' },
    ]),
    'xl/styles.xml': looks.xml(),
    ...parts,
  })
}
