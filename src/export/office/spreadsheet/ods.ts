import type { CellStyle, Grid, GridCell } from './sheet'
import type { Properties } from '../properties'
import { rowHeight } from './row-height'
import { clean, esc } from '../xml'
import { zipped } from '../zip'

export const ODS = 'application/vnd.oasis.opendocument.spreadsheet'

const XML = '<?xml version="1.0" encoding="UTF-8"?>\n'
const OASIS = 'urn:oasis:names:tc:opendocument:xmlns'
const SPACES = `xmlns:office="${OASIS}:office:1.0" xmlns:style="${OASIS}:style:1.0" xmlns:text="${OASIS}:text:1.0" xmlns:table="${OASIS}:table:1.0" xmlns:fo="${OASIS}:xsl-fo-compatible:1.0" xmlns:number="${OASIS}:datastyle:1.0" xmlns:svg="${OASIS}:svg-compatible:1.0" xmlns:meta="${OASIS}:meta:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xlink="http://www.w3.org/1999/xlink"`
const VERSION = 'office:version="1.3"'

/** Text properties by style. Those of the cells are derived from them. */
const TEXT: Record<CellStyle, string> = {
  plain: 'fo:font-size="11pt" fo:color="#16202b"',
  title: 'fo:font-size="16pt" fo:font-weight="bold" fo:color="#16202b"',
  lead: 'fo:font-size="12pt" fo:color="#4a5560"',
  head: 'fo:font-size="11pt" fo:font-weight="bold" fo:color="#16202b"',
  label: 'fo:font-size="11pt" fo:font-weight="bold" fo:color="#16202b"',
  strong: 'fo:font-size="11pt" fo:font-weight="bold" fo:color="#12436d"',
  quiet: 'fo:font-size="10pt" fo:color="#4a5560"',
  link: 'fo:font-size="11pt" fo:color="#1d4f91" style:text-underline-style="solid"',
}

/** A cell's style by name: emphasis, wrapping and number format. */
interface Style {
  name: string
  look: CellStyle
  wrap: boolean
  align: GridCell['align']
  /** The number format, if any: a date, or a number with its decimals and unit. */
  data?: { name: string; xml: string }
}

/** The decimals and the text around a number, from a spreadsheet's number format: "£"#,##0.0" million". */
function partsOf(format: string): {
  before: string
  decimals: number
  after: string
  grouped: boolean
} {
  const [positive = ''] = format.split(';')
  const [, before = '', number = '0', after = ''] =
    /^((?:"[^"]*"|\s)*)([#,0.]+)((?:"[^"]*"|\s)*)$/.exec(positive) ?? []
  const plain = (text: string) => text.replaceAll('"', '')
  return {
    before: plain(before),
    after: plain(after),
    decimals: number.split('.')[1]?.length ?? 0,
    grouped: number.includes(','),
  }
}

function dataStyle(cell: GridCell, index: number): Style['data'] {
  if (cell.kind === 'date')
    return {
      name: 'date',
      xml: '<number:date-style style:name="date" number:language="en" number:country="GB"><number:day/><number:text> </number:text><number:month number:style="long" number:textual="true"/><number:text> </number:text><number:year number:style="long"/></number:date-style>',
    }
  if (cell.kind !== 'number' || cell.format === undefined) return undefined
  const { before, after, decimals, grouped } = partsOf(cell.format)
  const words = (text: string) => (text === '' ? '' : `<number:text>${esc(text)}</number:text>`)
  const name = `number${index}`
  return {
    name,
    xml: `<number:number-style style:name="${name}">${words(before)}<number:number number:decimal-places="${decimals}" number:min-decimal-places="${decimals}" number:min-integer-digits="1"${grouped ? ' number:grouping="true"' : ''}/>${words(after)}</number:number-style>`,
  }
}

const styleKey = (cell: GridCell): string =>
  [
    cell.style ?? 'plain',
    cell.wrap === true ? 'wrap' : '',
    cell.align ?? '',
    cell.kind === 'number' ? (cell.format ?? '') : cell.kind,
  ].join('|')

/** The styles of all cells, without duplicates. */
function stylesOf(grids: readonly Grid[]): Map<string, Style> {
  const styles = new Map<string, Style>()
  for (const cell of grids.flatMap(({ rows }) => rows.flat())) {
    if (!cell || styles.has(styleKey(cell))) continue
    const data = dataStyle(cell, styles.size)
    styles.set(styleKey(cell), {
      name: `cell${styles.size}`,
      look: cell.style ?? 'plain',
      wrap: cell.wrap === true,
      align: cell.align,
      ...(data ? { data } : {}),
    })
  }
  return styles
}

const cellStyleXml = ({ name, look, wrap, align, data }: Style): string =>
  `<style:style style:name="${name}" style:family="table-cell"${data ? ` style:data-style-name="${data.name}"` : ''}><style:table-cell-properties style:vertical-align="top"${wrap ? ' fo:wrap-option="wrap"' : ''}${look === 'head' ? ' fo:border-bottom="0.75pt solid #7b858e"' : ''}/>${align === undefined ? '' : `<style:paragraph-properties fo:text-align="${align === 'right' ? 'end' : 'start'}"${align === 'inset' ? ' fo:margin-left="0.25cm"' : ''}/>`}<style:text-properties ${TEXT[look]}/></style:style>`

/** Lines of a text as paragraphs, with all spaces preserved. */
const paragraphs = (text: string): string =>
  clean(text)
    .split('\n')
    .map(
      (line) =>
        `<text:p>${esc(line)
          .replaceAll('\t', '<text:tab/>')
          .replaceAll(/ {2,}/g, (all) => ` <text:s text:c="${all.length - 1}"/>`)}</text:p>`,
    )
    .join('')

function cellXml(cell: GridCell | undefined, styles: ReadonlyMap<string, Style>): string {
  if (!cell) return '<table:table-cell/>'
  const look = `table:style-name="${styles.get(styleKey(cell))?.name ?? ''}"`
  if (cell.kind === 'number')
    return `<table:table-cell ${look} office:value-type="float" office:value="${cell.number}"><text:p>${cell.number}</text:p></table:table-cell>`
  if (cell.kind === 'date')
    return `<table:table-cell ${look} office:value-type="date" office:date-value="${cell.date}"><text:p>${cell.date}</text:p></table:table-cell>`
  const isLink = cell.link !== undefined && /^https?:\/\//.test(cell.link)
  const words = isLink
    ? `<text:p><text:a xlink:type="simple" xlink:href="${esc(cell.link ?? '')}">${esc(cell.text)}</text:a></text:p>`
    : paragraphs(cell.text)
  const span = cell.span ?? 1
  return `<table:table-cell ${look} office:value-type="string"${span > 1 ? ` table:number-columns-spanned="${span}" table:number-rows-spanned="1"` : ''}>${words}</table:table-cell>${span > 1 ? `<table:covered-table-cell table:number-columns-repeated="${span - 1}"/>` : ''}`
}

function tableXml(grid: Grid, index: number, styles: ReadonlyMap<string, Style>): string {
  const columns = grid.widths.map(
    (_, i) => `<table:table-column table:style-name="column${index}-${i}"/>`,
  )
  const rows = grid.rows.map((row) => {
    const height = rowHeight(row, grid)
    const style = height === undefined ? 'row' : `row${Math.ceil(height)}`
    return `<table:table-row table:style-name="${style}">${row.map((cell) => cellXml(cell, styles)).join('') || '<table:table-cell/>'}</table:table-row>`
  })
  const { frozen = 0 } = grid
  const heads =
    frozen > 0
      ? `<table:table-header-rows>${rows.slice(0, frozen).join('')}</table:table-header-rows>`
      : ''
  return `<table:table table:name="${esc(grid.name)}" table:style-name="sheet">${columns.join('')}${heads}${rows.slice(frozen).join('')}</table:table>`
}

/** Styles for rows whose height the program would not calculate itself. */
function rowStyles(grids: readonly Grid[]): string {
  const heights = new Set(
    grids.flatMap((grid) => grid.rows.flatMap((row) => Math.ceil(rowHeight(row, grid) ?? 0) || [])),
  )
  return [...heights]
    .map(
      (height) =>
        `<style:style style:name="row${height}" style:family="table-row"><style:table-row-properties style:row-height="${height}pt" style:use-optimal-row-height="false"/></style:style>`,
    )
    .join('')
}

function contentXml(grids: readonly Grid[]): string {
  const styles = stylesOf(grids)
  const data = new Map(
    [...styles.values()].flatMap((s) => (s.data ? [[s.data.name, s.data.xml]] : [])),
  )
  const columns = grids.flatMap(({ widths }, index) =>
    widths.map(
      (width, i) =>
        `<style:style style:name="column${index}-${i}" style:family="table-column"><style:table-column-properties style:column-width="${(width * 0.2).toFixed(2)}cm"/></style:style>`,
    ),
  )
  return `${XML}<office:document-content ${SPACES} ${VERSION}><office:automatic-styles>${[...data.values()].join('')}${columns.join('')}<style:style style:name="row" style:family="table-row"><style:table-row-properties style:use-optimal-row-height="true"/></style:style>${rowStyles(grids)}<style:style style:name="sheet" style:family="table" style:master-page-name="Default"><style:table-properties table:display="true"/></style:style>${[...styles.values()].map(cellStyleXml).join('')}</office:automatic-styles><office:body><office:spreadsheet>${grids.map((grid, i) => tableXml(grid, i, styles)).join('')}</office:spreadsheet></office:body></office:document-content>`
}

const stylesXml = `${XML}<office:document-styles ${SPACES} ${VERSION}><office:font-face-decls><style:font-face style:name="Arial" svg:font-family="Arial"/></office:font-face-decls><office:styles><style:default-style style:family="table-cell"><style:text-properties style:font-name="Arial" fo:font-size="11pt" fo:language="en" fo:country="GB"/></style:default-style></office:styles><office:automatic-styles><style:page-layout style:name="page"><style:page-layout-properties fo:page-width="29.7cm" fo:page-height="21cm" style:print-orientation="landscape" style:scale-to-X="1" style:scale-to-Y="0" fo:margin="1.5cm"/></style:page-layout></office:automatic-styles><office:master-styles><style:master-page style:name="Default" style:page-layout-name="page"/></office:master-styles></office:document-styles>`

const metaXml = ({ title, subject, made }: Properties): string =>
  `${XML}<office:document-meta ${SPACES} ${VERSION}><office:meta><dc:title>${esc(title)}</dc:title><dc:subject>${esc(subject ?? '')}</dc:subject><meta:creation-date>${made}T00:00:00</meta:creation-date><dc:date>${made}T00:00:00</dc:date><dc:language>en-GB</dc:language></office:meta></office:document-meta>`

const manifest = (): string => {
  const entry = (path: string, type: string) =>
    `<manifest:file-entry manifest:full-path="${path}" manifest:media-type="${type}"/>`
  return `${XML}<manifest:manifest xmlns:manifest="${OASIS}:manifest:1.0" manifest:version="1.3">${entry('/', ODS)}${['content.xml', 'styles.xml', 'meta.xml'].map((path) => entry(path, 'text/xml')).join('')}</manifest:manifest>`
}

/**
 * Sheets as the bytes of an OpenDocument spreadsheet (ISO/IEC 26300). Its media type comes first,
 * uncompressed.
 */
export const openSheet = (
  grids: readonly Grid[],
  properties: Properties,
): Uint8Array<ArrayBuffer> =>
  zipped(
    {
      mimetype: ODS,
      'META-INF/manifest.xml': manifest(),
      'content.xml': contentXml(grids),
      'styles.xml': stylesXml,
      'meta.xml': metaXml(properties),
    },
    ['mimetype'],
  )
