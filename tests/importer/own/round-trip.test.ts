import { describe, expect, it } from 'vitest'
import { csvText } from '@/export/formats/csv'
import { planImport } from '@/importer/releases/import-files'
import { COLUMNS, rowsOf, type Row } from '@/export/rows'
import { isText, readObservations, type Value } from '@/model/schema/observation'
import { cellKey } from '@/model/schema/release'
import { catalogue, figuresOf, filesOf, realView } from '../../real-data'
import { EXISTING, planning, planningText, textFile, TODAY } from './real-site'

const shown = catalogue.indicators.map((indicator) => ({
  ...indicator,
  measures: indicator.measures.filter((m) => m.hidden !== true),
}))

/** Every figure of an indicator that the app saves: each measure, in total and by each breakdown. */
function savedRows({ id, measures, breakdowns }: (typeof shown)[number]): Row[] {
  const rows = measures.flatMap(({ id: measure }) =>
    [{ category: 'total' }, ...breakdowns.map((b) => ({ breakdown: b.id }))].flatMap((split) =>
      rowsOf(realView(id, { measure, view: 'table', ...split })).filter(
        (row) => row.measure === measure,
      ),
    ),
  )
  const keys = rows.map((r) => [r.area_code, r.period, r.measure, r.category].join('|'))
  return rows.filter((_, index) => keys.indexOf(keys[index] ?? '') === index)
}

const inWords = (value: Value | undefined): string =>
  isText(value) ? value.text : String(value ?? 'nothing')

const saved = shown.flatMap(savedRows)

describe('a file saved by the app', () => {
  it('is read back with no difference, every indicator, measure and breakdown', async () => {
    const plan = await planImport(
      [textFile(csvText(saved))],
      // Figures that are already public disclose nothing new, however small.
      { ...EXISTING, tables: shown.flatMap(({ id }) => filesOf(id)) },
      { published: TODAY },
    )
    expect(plan.problems).toEqual([])
    const read = new Map(
      plan.tables.flatMap((table) =>
        readObservations(table).map((o) => [`${table.indicator}|${cellKey(o)}`, o.value]),
      ),
    )
    const derived = new Set(
      shown.flatMap(({ id, measures }) =>
        measures.flatMap((m) => (m.derived === true ? [`${id}|${m.id}`] : [])),
      ),
    )
    const published = saved.filter(
      (row) => row.area_code !== 'neighbours' && !derived.has(`${row.indicator}|${row.measure}`),
    )
    const differences = published.flatMap((row) => {
      const { area_code: area, period, category, measure } = row
      const key = cellKey({ area, period, category, measure })
      const was = figuresOf(row.indicator).get(key)?.current.value
      const is = read.get(`${row.indicator}|${key}`)
      return inWords(was) === inWords(is)
        ? []
        : [`${row.indicator} ${key}: ${inWords(was)}, ${inWords(is)}`]
    })
    expect(differences).toEqual([])
    expect(published.length).toBeGreaterThan(3000)
    expect(read.size).toBe(published.length)
    expect(new Set(published.map((row) => row.indicator)).size).toBe(shown.length)
  })

  it('names what it leaves out: figures calculated by the app', async () => {
    const { warnings } = await planningText(csvText(saved))
    expect(warnings.map(({ message }) => message).join('\n')).toMatch(/worked out here/)
  })

  it('is read from semicolons, tabs and Excel’s own encodings alike', async () => {
    const [indicator] = shown
    if (!indicator) throw new Error('no indicator')
    const rows = savedRows(indicator)
    const plain = (await planningText(csvText(rows))).tables[0]?.rows
    const lines = [COLUMNS, ...rows.map((row) => COLUMNS.map((column) => row[column]))]
    const text = (delimiter: string) =>
      lines.map((line) => line.map((cell) => `"${cell}"`).join(delimiter)).join('\r\n')
    const bare = text(',')
    const tabs = text('\t')
    const utf16 = Uint8Array.from(Buffer.from(`\uFEFF${tabs}`, 'utf16le'))
    for (const file of [
      textFile(text(';')),
      textFile(tabs),
      { name: 'own.csv', bytes: utf16 },
      textFile(`${bare}\r\n,,,\r\n\r\n`.replaceAll('\r\n', '\n')),
    ])
      expect((await planning(file)).tables[0]?.rows).toEqual(plain)
    expect(plain?.length).toBeGreaterThan(20)
  })
})
