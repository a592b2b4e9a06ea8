// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { AreasSchema } from '@/model/schema/area'
import { JUDGEMENTS_PATH, InspectionJudgementsSchema } from '@/model/schema/inspection-judgements'
import { AREAS_PATH, IndicatorSetSchema, SliceSchema } from '@/model/schema/slice'
import { sliceFiles } from '@/importer/slices/slices'
import { CATALOGUE, NO_RECORDS, soundData } from '../given-data'

async function slice(set: string, area: string) {
  const json: unknown = JSON.parse(
    sliceFiles(await soundData()).get(`slices/${set}/${area}.json`) ?? 'null',
  )
  return SliceSchema.parse(json)
}

const JUDGED = 'ofsted-judgements'

/** Sound data with three judgements and a recommendation to which an indicator is relevant. */
async function judgedData(): Promise<Map<string, string>> {
  const data = await soundData()
  const row = (area: string, day: string, category: string, text: string, at: number) => [
    area,
    day,
    category,
    { text },
    at,
  ]
  const table = {
    release: 'dfe-cla-2025',
    indicator: JUDGED,
    measures: ['judgement'],
    rows: [
      row('E06000060', '2018-01-01', 'overall-effectiveness', 'Inadequate', 2),
      row('E06000060', '2020-01-01', 'overall-effectiveness', 'Inadequate', 3),
      row('E06000060', '2022-01-01', 'overall-effectiveness', 'Good', 4),
      row('E06000060', '2025-01-01', 'overall-effectiveness', 'Good', 5),
      row('E06000060', '2025-01-01', 'leaders', 'Outstanding', 5),
    ],
  }
  const [one] = CATALOGUE.indicators
  if (!one) throw new Error('the catalogue is empty')
  const labels = ['overall-effectiveness', 'leaders'].map((id) => ({ id, label: id }))
  const judged = {
    ...one,
    id: JUDGED,
    code: 'INS-01',
    local: true,
    headlines: [],
    measures: [{ id: 'judgement', label: '', kind: 'text', unit: '', decimals: 0, says: '' }],
    breakdowns: [{ id: 'judged', label: '', categories: labels, additive: false }],
  }
  const asked = {
    number: 'a',
    event: 'e',
    date: '2022-01-01',
    text: 'Better',
    evidence: [{ indicator: 'children-looked-after-by-sex', tells: 'Little.' }],
    area: 'E06000060',
    release: 'dfe-cla-2025',
    place: 'Page 1',
  }
  return data
    .set(`releases/dfe-cla-2025/${JUDGED}.json`, JSON.stringify(table))
    .set(
      'catalogue.json',
      JSON.stringify({ ...CATALOGUE, indicators: [...CATALOGUE.indicators, judged] }),
    )
    .set('inspection.json', JSON.stringify({ ...NO_RECORDS, recommendations: [asked] }))
}

describe('slices', () => {
  it('hold all of a theme for one area, from every release', async () => {
    const { files } = await slice('children-looked-after', 'E06000060')
    expect(files.map((file) => `${file.release} ${file.indicator}`)).toEqual([
      'dfe-cla-2022 children-looked-after',
      'dfe-cla-2025 children-looked-after',
      'dfe-cla-2022 children-started-to-be-looked-after',
      'dfe-cla-2025 children-started-to-be-looked-after',
      'dfe-cla-2022 children-ceased-to-be-looked-after',
      'dfe-cla-2025 children-ceased-to-be-looked-after',
      'dfe-cla-2025 children-looked-after-by-age',
      'dfe-cla-2025 children-looked-after-by-sex',
      'dfe-cla-2025 unaccompanied-asylum-seeking-children',
    ])
    expect(new Set(files.flatMap((file) => file.rows.map((row) => row[0])))).toEqual(
      new Set(['E06000060']),
    )
  })

  it('hold for the overview the headlines and the figures behind them', async () => {
    const { files } = await slice('overview', 'E06000060')
    const [, rate, age] = files
    expect(files).toHaveLength(3)
    expect(rate?.measures).toEqual(['rate', 'number', 'population'])
    expect(rate?.rows).toEqual([
      ['E06000060', '2024', 'total', 41, 520, 128126, 12],
      ['E06000060', '2025', 'total', 40, 522, 130466, 6],
    ])
    expect(age?.rows.map((row) => row[2])).toEqual(['total', '16-and-over'])
  })

  it('hold for a headline the parts of its parts too', async () => {
    const data = await soundData()
    const [indicator] = CATALOGUE.indicators
    if (!indicator) throw new Error('no indicator')
    const share = {
      ...indicator.measures.find((m) => m.id === 'rate'),
      id: 'share',
      derived: true,
      numerator: 'both',
    }
    const both = { ...indicator.measures.find((m) => m.id === 'number'), id: 'both' }
    const measures = [
      ...indicator.measures,
      share,
      { ...both, derived: true, sumOf: ['number', 'rate'] },
    ]
    const headlines = indicator.headlines.map((headline) => ({ ...headline, measure: 'share' }))
    const indicators = [{ ...indicator, measures, headlines }, ...CATALOGUE.indicators.slice(1)]
    data.set('catalogue.json', JSON.stringify({ ...CATALOGUE, indicators }))
    const json: unknown = JSON.parse(
      sliceFiles(data).get('slices/overview/E06000060.json') ?? 'null',
    )
    expect(SliceSchema.parse(json).files[0]?.measures).toEqual(['rate', 'number', 'population'])
  })

  it('have an empty one for an area without rows, so that no reader asks in vain', async () => {
    const files = sliceFiles(await soundData())
    const filesOf = (area: string) =>
      SliceSchema.parse(JSON.parse(files.get(`slices/overview/${area}.json`) ?? '')).files
    expect(filesOf('E12000008')).not.toEqual([])
    expect(filesOf('E10000025')).toEqual([])
  })

  it('keep notes with their rows', async () => {
    const data = await soundData()
    const path = 'releases/dfe-cla-2025/children-looked-after.json'
    const text = data.get(path) ?? ''
    const lines = text.split('\n').filter((line) => line.startsWith('    ['))
    const row = lines.findIndex((line) => line.includes('"E06000060","2025"'))
    const notes = JSON.stringify([
      { row: 0, note: 'England' },
      { row, note: 'Buckinghamshire' },
      { row, measure: 'population', note: 'The people' },
    ])
    data.set(path, text.replace(/\]\n\}\n$/, `], "notes": ${notes}}`))
    const json: unknown = JSON.parse(
      sliceFiles(data).get('slices/overview/E06000060.json') ?? 'null',
    )
    expect(SliceSchema.parse(json).files[1]?.notes).toEqual([
      { row: 1, note: 'Buckinghamshire' },
      { row: 1, measure: 'population', note: 'The people' },
    ])
  })

  it('hold the latest inspections of every authority, a grade by its place from the best', async () => {
    const text = sliceFiles(await judgedData()).get(JUDGEMENTS_PATH) ?? ''
    const { categories, grades, inspections } = InspectionJudgementsSchema.parse(JSON.parse(text))
    expect(categories).toEqual(['overall-effectiveness', 'leaders'])
    expect(grades[0]).toBe('Outstanding')
    expect(inspections.map(({ date, at, results }) => [date, at, results])).toEqual([
      ['2025-01-01', 5, [1, 0]],
      ['2022-01-01', 4, [1, null]],
      ['2020-01-01', 3, [3, null]],
    ])
  })

  it('hold of the evidence what is relevant to a recommendation, and nothing else', async () => {
    const files = sliceFiles(await judgedData())
    const { files: tables } = SliceSchema.parse(
      JSON.parse(files.get('slices/evidence/E06000060.json') ?? ''),
    )
    expect(tables.map(({ indicator }) => indicator)).toEqual(['children-looked-after-by-sex'])
    const set = IndicatorSetSchema.parse(
      JSON.parse(files.get('slices/indicators/evidence.json') ?? ''),
    )
    expect(set.indicators.map(({ id }) => id)).toEqual(['children-looked-after-by-sex'])
  })

  it('hold of the areas their names, and the neighbours of the home council alone', async () => {
    const data = await soundData()
    const { areas: whole } = AreasSchema.parse(JSON.parse(data.get('areas.json') ?? ''))
    const { areas } = AreasSchema.parse(JSON.parse(sliceFiles(data).get(AREAS_PATH) ?? ''))
    expect(areas.map(({ code, name, to }) => [code, name, to])).toEqual(
      whole.map(({ code, name, to }) => [code, name, to]),
    )
    expect(areas.filter(({ neighbours }) => neighbours).map(({ code }) => code)).toEqual([
      'E06000060',
    ])
    expect(areas.find(({ code }) => code === 'E06000060')?.neighbours).toEqual(
      whole.find(({ code }) => code === 'E06000060')?.neighbours,
    )
    expect(areas.some(({ codes }) => codes)).toBe(false)
  })

  it('have no judgements where the catalogue has none', async () => {
    expect(sliceFiles(await soundData()).has(JUDGEMENTS_PATH)).toBe(false)
  })

  it('refuses data that do not fit their schemas, and names the first misfit', async () => {
    const data = await soundData()
    data.set('areas.json', '{"areas":[]}')
    expect(() => sliceFiles(data)).toThrow(/areas\.json:1 column "neighbourModel"/)
  })
})
