// @vitest-environment node
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { rugCsv } from '@/export/tartan-rug-file'
import { keepRows } from '@/importer/slices/keep-rows'
import { bandOf } from '@/model/changes/rank-band'
import { quarterOf, shadeOf, QUARTER_WORDS } from '@/model/judgement/quarter'
import { quartilesAt, spreadOf } from '@/model/overview/spread'
import { rugAreas, rugTitle, sortedRows, tartanRug, type RugOf } from '@/model/overview/tartan-rug'
import { withJointReturns } from '@/model/schema/area'
import { isNumber } from '@/model/schema/observation'
import {
  areas,
  aSelection,
  BUCKINGHAMSHIRE,
  catalogue,
  ENGLAND,
  filesOf,
  KINGSTON,
  realView,
  releases,
  SOUTH_EAST,
} from '../../real-data'

const { indicators } = catalogue
const spread = spreadOf(indicators, ({ id }) => filesOf(id), { areas, releases })
const files = indicators.flatMap(({ id, headlines }) => (headlines.length > 0 ? filesOf(id) : []))
/** The rug from the figures of its own areas, as the page loads them. */
function rugOf(area: string, of: RugOf = 'councils', over = {}) {
  const selection = aSelection({ area, ...over })
  const codes = rugAreas(areas, selection).map(({ code }) => code)
  const wanted = new Set(withJointReturns(areas.areas, codes))
  const own = files.map((file) =>
    keepRows(
      file,
      file.rows.flatMap(([code], row) => (typeof code === 'string' && wanted.has(code) ? row : [])),
    ),
  )
  return tartanRug(of, own, { indicators, areas, releases, spread, selection })
}

const bucks = rugOf(BUCKINGHAMSHIRE)
const rowOf = (name: string, rug = bucks) => {
  const row = rug.rows.find(({ headline }) => headline.name === name)
  if (!row) throw new Error(`no row ${name}`)
  return row
}

describe('a quarter', () => {
  it('holds the figures up to its quartile, and that one too', () => {
    const cuts = { lower: 10, median: 20, upper: 30 }
    expect([10, 10.1, 20, 20.1, 30, 30.1].map((value) => quarterOf(value, cuts))).toEqual([
      0, 1, 1, 2, 2, 3,
    ])
  })

  it('is judged only where one direction is better', () => {
    const all = ([0, 1, 2, 3] as const).map((quarter) =>
      (['higher-is-better', 'lower-is-better', 'neutral'] as const).map((polarity) =>
        shadeOf(quarter, polarity),
      ),
    )
    expect(all).toEqual([
      ['worst', 'best', 'lowest'],
      ['worse', 'better', 'lower'],
      ['better', 'worse', 'higher'],
      ['best', 'worst', 'highest'],
    ])
  })
})

describe('the rug', () => {
  it('has the council, its region, England and its ten neighbours as columns, nearest first', () => {
    const own = areas.areas.find(({ code }) => code === BUCKINGHAMSHIRE)
    expect(bucks.columns.map(({ id }) => id)).toEqual([
      BUCKINGHAMSHIRE,
      SOUTH_EAST,
      ENGLAND,
      ...(own?.neighbours ?? []).map(({ code }) => code),
    ])
  })

  it('has a row for every headline that councils can be compared by, and names the others', () => {
    const headlines = indicators.flatMap((one) => one.headlines)
    expect(bucks.rows.length + bucks.without.length).toBe(headlines.length)
    expect(bucks.without).toContain('High needs block')
  })

  it('judges no region, no number without a better direction, and nothing in doubt', () => {
    for (const { cells } of bucks.rows)
      expect([cells[1]?.shade, cells[2]?.shade]).toEqual([undefined, undefined])
    const neutral = bucks.rows.filter(({ view }) => view.polarity === 'neutral')
    const words = new Set(neutral.flatMap(({ cells }) => cells.map(({ shade }) => shade)))
    expect(words).toEqual(new Set(['lowest', 'lower', 'higher', 'highest', undefined]))
    expect(rowOf('Working days lost to sickness').cells[0]).toMatchObject({ isDoubtful: true })
    expect(rowOf('Working days lost to sickness').cells[0]?.shade).toBeUndefined()
    expect(rowOf('Children living with foster carers').cells[0]).toMatchObject({
      value: 57,
      shade: 'worst',
    })
  })

  // The figures of all authorities place a council by another way.
  it.each([BUCKINGHAMSHIRE, KINGSTON])(
    'places %s in the quarter that the figures of all councils give',
    (area) => {
      let placed = 0
      for (const { indicator, headline, view, cells } of rugOf(area).rows) {
        const { measure, category } = headline
        const band = bandOf(realView(indicator.id, { area, measure, category }))
        const own = cells[0]
        expect(own?.shade, headline.name).toBe(
          band === undefined
            ? undefined
            : shadeOf(([0, 1, 2, 3] as const)[QUARTER_WORDS.indexOf(band)] ?? 0, view.polarity),
        )
        if (band) placed += 1
      }
      expect(placed).toBeGreaterThan(15)
    },
  )

  it('follows the day as known on which figures are shown', () => {
    const asAt = '2025-06-01'
    const { rows } = rugOf(BUCKINGHAMSHIRE, 'councils', { asAt })
    const held = rows.filter(({ cells }) => cells[0]?.shade !== undefined)
    expect(held.length).toBeGreaterThan(0)
    for (const { indicator, headline, view, cells } of held) {
      const { measure, category } = headline
      const then = realView(indicator.id, { measure, category, asAt })
      expect(view.period).toBe(then.period)
      const band = bandOf(then)
      expect(
        band && shadeOf(([0, 1, 2, 3] as const)[QUARTER_WORDS.indexOf(band)] ?? 0, view.polarity),
      ).toBe(cells[0]?.shade)
    }
  })

  it('shows the years of one council, each among the councils of its year', () => {
    const rug = rugOf(BUCKINGHAMSHIRE, 'years')
    expect(rug.columns.map(({ label }) => label)).toEqual(
      rug.columns.map((_, i) => String(Number(rug.columns[0]?.label) + i)),
    )
    const { cells } = rowOf('New education, health and care plans in time', rug)
    expect(
      cells.flatMap(({ period, value, shade }) => (period === '2021' ? [value, shade] : [])),
    ).toEqual([82, 'better'])
    expect(rugTitle(rug)).toBe(rugTitle(bucks))
  })

  it('says in its title how many of the council’s judged figures are at either end', () => {
    const shades = bucks.rows.flatMap(({ cells }) => cells[0]?.shade ?? [])
    const worst = shades.filter((shade) => shade === 'worst').length
    expect(rugTitle(bucks)).toMatch(
      new RegExp(`^${worst} of \\d+ figures are in the worst quarter, `),
    )
    expect(rugTitle({ ...bucks, rows: [] })).toBe(
      'No figure can be placed in a quarter of councils',
    )
  })

  it('sorts its rows by the quarters of a column, and never its councils', () => {
    const shadesOf = (first: 'worst' | 'best') =>
      sortedRows(bucks, { column: ENGLAND, first }).map(({ cells }) => cells[0]?.shade)
    expect(shadesOf('worst')).toEqual(bucks.rows.map(({ cells }) => cells[0]?.shade))
    const column = bucks.columns[3]?.id ?? ''
    const order = ['worst', 'worse', 'better', 'best', 'lowest', 'lower', 'higher', 'highest']
    const placesOf = (first: 'worst' | 'best') =>
      sortedRows(bucks, { column, first }).flatMap(({ cells }) =>
        order.indexOf(cells.find((cell) => cell.column === column)?.shade ?? 'highest'),
      )
    expect(placesOf('worst')).toEqual(placesOf('worst').toSorted((a, b) => a - b))
    const judged = placesOf('best').filter((place) => place < 4)
    expect(judged).toEqual(judged.toSorted((a, b) => b - a))
  })

  it('becomes a file with a row for each figure and its quarter', async () => {
    const text = await rugCsv(bucks, bucks.rows).text()
    const records: Record<string, string>[] = parse(text, { columns: true, bom: true })
    const shown = bucks.rows.flatMap(({ cells }) =>
      cells.filter(({ value }) => value !== undefined),
    )
    expect(records).toHaveLength(shown.length)
    expect(records.map(({ value }) => value)).toEqual(
      shown.map(({ value }) => (isNumber(value) ? String(value) : '')),
    )
    expect(records[0]).toMatchObject({ code: 'CLA-01', value: '40', quarter: 'Lowest quarter' })
  })
})

describe('the quartiles of a headline', () => {
  it('are not given where too few councils have a figure', () => {
    const at = { indicator: 'a', measure: 'percent', category: 'total', period: '2025' }
    const row = { period: '2025', known: '2025-11-01', lower: 1, median: 2, upper: 3 }
    const of = (count: number) => ({ headlines: [{ ...at, rows: [{ ...row, of: count }] }] })
    expect(quartilesAt(of(19), at)).toBeUndefined()
    expect(quartilesAt(of(20), at)).toMatchObject({ lower: 1, upper: 3 })
    expect(quartilesAt(of(20), at, '2025-10-31')).toBeUndefined()
    expect(rugAreas(areas, aSelection({ vs: [] })).map(({ code }) => code)).not.toContain(ENGLAND)
  })
})
