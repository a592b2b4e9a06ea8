// @vitest-environment node
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { planning } from './real-site'
import { workbookParts, zipped, type TestCell } from './workbook'

const HEADER = ['indicator', 'period', 'measure', 'category', 'value']
const ROWS: TestCell[][] = [
  HEADER,
  ['placement-type', '31/03/2025', 'number', 'foster', 290],
  ['placement-type', '31/03/2026', 'number', 'foster', 300],
]
const EXPECTED = [
  ['E06000060', '2025', 'foster', 290, 2],
  ['E06000060', '2026', 'foster', 300, 3],
]

const TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const STRICT = 'http://purl.oclc.org/ooxml/officeDocument/relationships'

/** The same rows with their texts in the shared part, given its path and the target in the relationship. */
function sharing({ path, target, type = TYPE }: { path: string; target: string; type?: string }) {
  const texts = ROWS.flat().filter((cell) => typeof cell === 'string')
  const rows = ROWS.map((cells) =>
    cells.map((cell) =>
      typeof cell === 'string'
        ? { attributes: 't="s"', inside: `<v>${texts.indexOf(cell)}</v>` }
        : cell,
    ),
  )
  const parts = workbookParts({ sheets: [{ name: 'Figures', rows }] })
  const items = texts.map((text) => `<si><t>${text}</t></si>`).join('')
  parts.set(path, `<sst>${items}</sst>`)
  const relations = parts.get('xl/_rels/workbook.xml.rels') ?? ''
  const relation = `<Relationship Id="rId9" Type="${type}/sharedStrings" Target="${target}"/>`
  parts.set('xl/_rels/workbook.xml.rels', relations.replace('</', `${relation}</`))
  return parts
}

const renamed = (parts: Map<string, string>, change: (path: string) => string) => ({
  name: 'own.xlsx',
  bytes: zipSync(Object.fromEntries([...parts].map(([p, text]) => [change(p), strToU8(text)]))),
})
const usual = { path: 'xl/sharedStrings.xml', target: 'sharedStrings.xml' }

describe('the parts of a workbook are found by their relationships', () => {
  it.each([
    ['as Excel spells it', zipped(sharing(usual))],
    [
      'in other capitals',
      zipped(sharing({ path: 'xl/SharedStrings.xml', target: 'SharedStrings.xml' })),
    ],
    [
      'in other capitals than its relationship',
      zipped(sharing({ path: 'xl/sharedstrings.xml', target: 'SharedStrings.xml' })),
    ],
    ['with a target from the top', zipped(sharing({ ...usual, target: '/xl/sharedStrings.xml' }))],
    [
      'with a target by way of the folder',
      zipped(sharing({ ...usual, target: '../xl/./sharedStrings.xml' })),
    ],
    ['under another name', zipped(sharing({ path: 'xl/strings/t.xml', target: 'strings/t.xml' }))],
    ['by a relationship of strict Open XML', zipped(sharing({ ...usual, type: STRICT }))],
    ['with backslashes', renamed(sharing(usual), (path) => path.replaceAll('/', '\\'))],
    ['all in capitals', renamed(sharing(usual), (path) => path.toUpperCase())],
    [
      'in another folder than xl',
      renamed(
        new Map([
          ...sharing(usual),
          [
            '_rels/.rels',
            `<Relationships><Relationship Id="a" Type="${TYPE}/officeDocument" Target="book/workbook.xml"/></Relationships>`,
          ],
        ]),
        (path) => path.replace(/^xl\//, 'book/'),
      ),
    ],
  ])('the shared texts %s', async (_, file) => {
    const plan = await planning(file)
    expect(plan.problems).toEqual([])
    expect(plan.tables[0]?.rows).toEqual(EXPECTED)
  })
})

const COVER: TestCell[][] = [['Performance pack'], ['Author', 'A. N. Officer']]
type Sheets = NonNullable<Parameters<typeof workbookParts>[0]['sheets']>
const sheets = (...list: Sheets) => planning(zipped(workbookParts({ sheets: list })))

describe('of several sheets', () => {
  it('the one with the table is read behind a cover sheet, with a message', async () => {
    const plan = await sheets({ name: 'Cover', rows: COVER }, { name: 'Data', rows: ROWS })
    expect(plan.problems).toEqual([])
    expect(plan.tables[0]?.rows).toEqual(EXPECTED)
    expect(plan.warnings.map(({ message }) => message)).toEqual([
      'has its table on the sheet “Data”, which was read; not read: “Cover”.',
    ])
  })

  it('the first is read where several have tables or none, and the others named', async () => {
    const several = await sheets({ name: 'One', rows: ROWS }, { name: 'Two', rows: ROWS })
    expect(several.warnings[0]?.message).toContain('only the first, “One”, was read, not “Two”')
    const none = await sheets({ name: 'Cover', rows: COVER }, { name: 'More', rows: COVER })
    expect(none.problems[0]?.message).toContain('no known table has these columns')
  })

  it('a hidden one is never read, and is named', async () => {
    const hidden = { name: 'Old', state: 'hidden', rows: ROWS }
    const plan = await sheets(hidden, { name: 'Data', rows: ROWS.slice(0, 2) })
    expect(plan.tables[0]?.rows).toEqual(EXPECTED.slice(0, 1))
    expect(plan.warnings.map(({ message }) => message)).toEqual([
      'has hidden sheets that were not read: “Old”.',
    ])
  })
})

describe('hidden content of a sheet', () => {
  const withSheet = (change: (xml: string) => string) => {
    const parts = workbookParts({ sheets: [{ name: 'Figures', rows: ROWS }] })
    const path = 'xl/worksheets/sheet1.xml'
    return planning(zipped(parts.set(path, change(parts.get(path) ?? ''))))
  }

  it.each<[string, (xml: string) => string, RegExp]>([
    [
      'a hidden row',
      (xml) => xml.replace('<row r="3"', '<row r="3" hidden="1"'),
      /hidden rows.*: 3\. Delete/,
    ],
    [
      'a row that a filter hides',
      (xml) =>
        xml
          .replace('<row r="3"', '<row r="3" hidden="true"')
          .replace('</sheetData>', '</sheetData><autoFilter ref="A1:E3"/>'),
      /hidden by a filter or by hand.*: 3\. Delete/,
    ],
    [
      'hidden columns',
      (xml) =>
        xml.replace('<sheetData>', '<cols><col min="3" max="4" hidden="1"/></cols><sheetData>'),
      /hidden columns.*: C, D\./,
    ],
  ])('%s is read, with a message', async (_, change, words) => {
    const plan = await withSheet(change)
    expect(plan.problems).toEqual([])
    expect(plan.tables[0]?.rows).toEqual(EXPECTED)
    expect(plan.warnings.map(({ message }) => message)).toEqual([expect.stringMatching(words)])
  })

  it('is not mentioned for empty rows and columns', async () => {
    const plan = await withSheet((xml) =>
      xml
        .replace('<sheetData>', '<cols><col min="6" max="16384" hidden="1"/></cols><sheetData>')
        .replace('</sheetData>', '<row r="4" hidden="1"/></sheetData>'),
    )
    expect(plan.warnings).toEqual([])
  })
})
