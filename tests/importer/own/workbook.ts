import { strToU8, zipSync } from 'fflate'
import { columnLetter } from '@/importer/tables/shape-table'
import type { InputFile } from '@/importer/releases/import-files'

/** A cell of a made-up workbook: text, a number, or its own XML inside <c>. */
export type TestCell = string | number | { attributes?: string; inside: string } | null

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

function cellXml(cell: TestCell, address: string): string {
  if (cell === null || cell === '') return ''
  if (typeof cell === 'number') return `<c r="${address}"><v>${cell}</v></c>`
  if (typeof cell === 'object')
    return `<c r="${address}" ${cell.attributes ?? ''}>${cell.inside}</c>`
  return `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`
}

/** Styles 1 to 3: a date, a percentage, and a custom date format. */
const STYLES = `<styleSheet><numFmts count="1"><numFmt numFmtId="164" formatCode="dd\\/mm\\/yyyy;@"/></numFmts>
<cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="9"/><xf numFmtId="164"/></cellXfs></styleSheet>`

export const aDate = (serial: number, style = 1): TestCell => ({
  attributes: `s="${style}"`,
  inside: `<v>${serial}</v>`,
})
export const aPercent = (part: number): TestCell => ({
  attributes: 's="2"',
  inside: `<v>${part}</v>`,
})

interface Book {
  sheets?: { name: string; state?: string; rows: readonly (readonly TestCell[])[] }[]
  extra?: string
  properties?: string
}

/** The parts of a workbook, as Excel writes them. */
export function workbookParts({ sheets = [], extra = '', properties = '' }: Book) {
  const xml = sheets.map(({ rows }) => {
    const lines = rows.map((cells, row) => {
      const inside = cells.map((cell, i) => cellXml(cell, `${columnLetter(i)}${row + 1}`)).join('')
      return `<row r="${row + 1}">${inside}</row>`
    })
    return `<worksheet><sheetData>${lines.join('')}</sheetData>${extra}</worksheet>`
  })
  const list = sheets.map(
    ({ name, state }, i) =>
      `<sheet name="${escaped(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"${state === undefined ? '' : ` state="${state}"`}/>`,
  )
  const relations = sheets.map(
    (_, i) => `<Relationship Id="rId${i + 1}" Target="worksheets/sheet${i + 1}.xml"/>`,
  )
  return new Map<string, string>([
    ['[Content_Types].xml', '<Types/>'],
    ['xl/workbook.xml', `<workbook>${properties}<sheets>${list.join('')}</sheets></workbook>`],
    ['xl/_rels/workbook.xml.rels', `<Relationships>${relations.join('')}</Relationships>`],
    ['xl/styles.xml', STYLES],
    ...xml.map((text, i): [string, string] => [`xl/worksheets/sheet${i + 1}.xml`, text]),
  ])
}

export const zipped = (parts: ReadonlyMap<string, string>, name = 'own.xlsx'): InputFile => ({
  name,
  bytes: zipSync(Object.fromEntries([...parts].map(([path, text]) => [path, strToU8(text)]))),
})

/** A workbook of one sheet. */
export const workbook = (rows: readonly (readonly TestCell[])[], more: Omit<Book, 'sheets'> = {}) =>
  zipped(workbookParts({ ...more, sheets: [{ name: 'Figures', rows }] }))
