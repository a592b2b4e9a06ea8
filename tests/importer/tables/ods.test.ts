// @vitest-environment node
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readTable } from '@/importer/tables/read-table'

const TYPE = 'application/vnd.oasis.opendocument.spreadsheet'

const text = (words: string) =>
  `<table:table-cell office:value-type="string"><text:p>${words}</text:p></table:table-cell>`
const number = (value: string, type = 'float') =>
  `<table:table-cell office:value-type="${type}" office:value="${value}"><text:p>shown</text:p></table:table-cell>`
const row = (cells: readonly string[], more = '') =>
  `<table:table-row${more}>${cells.join('')}</table:table-row>`
const HEADER = row(['indicator', 'period', 'value'].map(text))

interface MadeUp {
  sheets: Record<string, string>
  styles?: string
  type?: string
}

const ods = ({ sheets, styles = '', type = TYPE }: MadeUp): Uint8Array => {
  const tables = Object.entries(sheets).map(
    ([name, rows]) =>
      `<table:table table:name="${name}" table:style-name="of-${name}"><table:table-column/>${rows}</table:table>`,
  )
  return zipSync({
    mimetype: [strToU8(type), { level: 0 }],
    'content.xml': strToU8(
      `<?xml version="1.0"?><office:document-content><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${tables.join('')}</office:spreadsheet></office:body></office:document-content>`,
    ),
  })
}

const read = (madeUp: MadeUp) => readTable('own.ods', ods(madeUp))

describe('an OpenDocument spreadsheet', () => {
  it('is read by its values, not by how they are shown', () => {
    const { table, problems } = read({
      sheets: {
        First: `${HEADER}${row([text('R&amp;D <text:span>spend</text:span>'), text('2026-04'), number('84.300000000000011')])}${row([text('share'), text('2026-05'), number('0.57', 'percentage')])}`,
      },
    })
    expect(problems).toEqual([])
    expect(table?.columns).toEqual(['indicator', 'period', 'value'])
    expect(table?.rows).toEqual([
      { line: 2, cells: ['R&D spend', '2026-04', '84.3'] },
      { line: 3, cells: ['share', '2026-05', '57%'] },
    ])
  })

  it('has rows and cells that stand for several, and a million that are empty', () => {
    const twice =
      '<table:table-cell table:number-columns-repeated="2" office:value-type="float" office:value="7"/>'
    const { table } = read({
      sheets: {
        First: `${HEADER}${row(['<table:table-cell/>'], ' table:number-rows-repeated="3"')}${row([text('a'), twice, '<table:table-cell table:number-columns-repeated="16000"/>'], ' table:number-rows-repeated="2"')}${row(['<table:table-cell/>'], ' table:number-rows-repeated="1048000"')}`,
      },
    })
    expect(table?.rows).toEqual([
      { line: 5, cells: ['a', '7', '7'] },
      { line: 6, cells: ['a', '7', '7'] },
    ])
  })

  it('is read from its first sheet with a table, and says so, and keeps the titles above it', () => {
    const { table, warnings } = read({
      sheets: {
        Cover: row([text('About these figures')]),
        Figures: `${row([text('Edge of care, 2026')])}${HEADER}${row([text('a'), text('2026-04'), number('3')], ' table:visibility="filter"')}`,
        Old: HEADER,
      },
      styles:
        '<style:style style:name="of-Old" style:family="table"><style:table-properties table:display="false"/></style:style>',
    })
    expect(table?.titles).toEqual(['Edge of care, 2026'])
    expect(warnings.map(({ message }) => message)).toEqual([
      'has its table on the sheet “Figures”, which was read; not read: “Cover”.',
      'has hidden sheets that were not read: “Old”.',
      'has hidden rows, which were read like the others: 3.',
      'has rows above its header that were not read: “Edge of care, 2026”.',
    ])
  })

  it('that is cut off, empty, or not a spreadsheet is refused in words', () => {
    const said = (bytes: Uint8Array) =>
      readTable('own.ods', bytes).problems.map(({ message }) => message)
    const broken = zipSync({
      mimetype: [strToU8(TYPE), { level: 0 }],
      'content.xml': strToU8('<office:document-content><table:table><table:table-row>'),
    })
    expect(said(broken)).toEqual(['is cut off.'])
    expect(said(ods({ sheets: {} }))).toEqual(['has no sheet with cells.'])
    expect(said(ods({ sheets: {}, type: 'application/vnd.oasis.opendocument.text' }))).toEqual([
      'is an OpenDocument text or presentation, not a table.',
    ])
  })
})
