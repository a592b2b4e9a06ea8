// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { csv, fixture, importing, importingChanged, messages, written } from './given'

const NAME = 'cla-number-and-rate-2025'
const cells = (text: string): string[][] =>
  text
    .trim()
    .split('\n')
    .map((line) => line.split(','))
const join = (rows: string[][]): string => `${rows.map((row) => row.join(',')).join('\n')}\n`

const CHANGES: [string, (text: string) => string][] = [
  ['a byte-order mark', (text) => `\uFEFF${text}`],
  ['lines that end as Windows ends them', (text) => text.replaceAll('\n', '\r\n')],
  ['no line end after the last row', (text) => text.trimEnd()],
  ['quoted empty cells', (text) => text.replaceAll(',,', ',"",').replaceAll(',,', ',"",')],
  [
    'quotation marks around everything',
    (text) => join(cells(text).map((row) => row.map((cell) => `"${cell}"`))),
  ],
  [
    'spaces after column names',
    (text) => join(cells(text).map((row, i) => (i === 0 ? row.map((cell) => `${cell}  `) : row))),
  ],
  ['column names in capitals', (text) => text.replace(/^.*/, (header) => header.toUpperCase())],
  ['columns in another order', (text) => join(cells(text).map((row) => row.toReversed()))],
  [
    'a column more',
    (text) => join(cells(text).map((row, i) => [...row, i === 0 ? 'footnote' : 'Provisional.'])),
  ],
  [
    'the names that columns had in 2022',
    (text) =>
      text.replace('population_type', 'population_count').replace('children_count', 'number'),
  ],
  ['"at 31 March"', (text) => text.replaceAll('on 31 March', 'at 31 March')],
  [
    'labels in other capitals and spaces',
    (text) => text.replaceAll('Children looked after on', 'CHILDREN  looked After on '),
  ],
  ['thousands separators', (text) => text.replace('12183016', '"12,183,016"')],
]

describe('files as they really come', () => {
  it.each(CHANGES)('reads a file with %s as the same figures', async (_, change) => {
    const plain = await importing([csv(NAME, fixture(NAME))])
    expect(change(fixture(NAME))).not.toBe(fixture(NAME))
    const changed = await importingChanged(NAME, change)
    expect(messages(changed)).toEqual([])
    const rows = (result: typeof plain) =>
      written(result, 'dfe-cla-2025', 'children-looked-after').rows
    expect(rows(changed)).toEqual(rows(plain))
  })

  it('reads bytes that are not UTF-8 as Windows-1252, and says so', async () => {
    const text = fixture('workforce-2025').replaceAll('Buckinghamshire', 'Buckinghamshire \u00e9')
    const bytes = Uint8Array.from(text.split(''), (sign) => sign.charCodeAt(0))
    const result = await importing([{ name: 'old.csv', bytes }])
    expect(messages(result)).toEqual([])
    expect(result.warnings).toEqual([
      { file: 'old.csv', message: expect.stringContaining('read as Windows-1252') },
    ])
  })

  it.each([
    [':', 'x'],
    ['..', 'x'],
    ['[c]', 'c'],
    ['C', 'c'],
    ['low', 'low'],
    ['u', 'u'],
    ['k', 'k'],
    ['w', 'w'],
  ])('reads the symbol %s as %s', async (symbol, shorthand) => {
    const result = await importingChanged(NAME, (text) => text.replace(',522,40', `,${symbol},40`))
    const { rows } = written(result, 'dfe-cla-2025', 'children-looked-after')
    const row = rows.find(([area, period]) => area === 'E06000060' && period === '2025')
    expect(row?.slice(3, 6)).toEqual([40, shorthand, 130466])
  })

  it('makes no figure of an empty cell, and says so', async () => {
    const result = await importingChanged(NAME, (text) => text.replace(',522,40', ',,40'))
    const { rows } = written(result, 'dfe-cla-2025', 'children-looked-after')
    const row = rows.find(([area, period]) => area === 'E06000060' && period === '2025')
    expect(row?.[4]).toBeNull()
    expect(result.warnings[0]?.message).toContain('1 cells are empty')
  })
})
