// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { titleStatement } from '@/model/sentences/short/title'
import { anIndicator, aRateRow, aView, PERCENT, type Row, viewOf } from '@mocks/builders'
import { readSeries } from '@/model/judgement/reading'
import { roundHalfUp } from '@/model/values/round'
import { BUCKINGHAMSHIRE, ENGLAND, realView, SOUTH_EAST } from '../../real-data'

const percentOf = (difference: number, from: number) => roundHalfUp((100 * difference) / from, 1)

describe('Buckinghamshire’s rate of children looked after in 2025', () => {
  const reading = readSeries(realView('children-looked-after'))

  it('is 40 of a South East’s 55 and an England’s 67, both lower, by the 95% interval', () => {
    expect(reading.value).toBe(40)
    expect(reading.gaps.map((g) => [g.name, g.value, g.difference, g.outcome, g.tested])).toEqual([
      ['the South East', 55, -15, 'lower', true],
      ['England', 67, -27, 'lower', true],
    ])
  })

  it('is 196 children away from the South East’s and 352 from England’s', () => {
    // 15 x 130,466 / 10,000 = 195.7 and 27 x 130,466 / 10,000 = 352.3
    expect(reading.gaps.map((g) => Math.round(g.asCount ?? 0))).toEqual([-196, -352])
  })

  it('has changed by 1 in a year and by 2 since its base changed, no more than chance', () => {
    expect(reading.change).toMatchObject({ from: '2024', difference: -1 })
    expect(reading.sinceFirst).toMatchObject({ from: '2019', fromValue: 42, difference: -2 })
    expect(reading.movement).toMatchObject({ direction: 'steady', isTested: true })
  })
})

describe('the council’s own sum', () => {
  it('at a rate of 60 is 742 children, 239 more than 503', () => {
    const at = (measure: string) =>
      realView('children-looked-after-local', { measure }).series[0]?.points.get('2023-07-31')
        ?.value
    expect(at('number')).toBe(503)
    expect(at('number-at-region-rate')).toBe(742)
    expect(at('additional-at-region-rate')).toBe(239)
    // 742 at 60 per 10,000 is a population of about 123,700: that of 2022, as first estimated, was 123,517.
    expect(Math.round((60 * 123_517) / 10_000)).toBe(741)
  })

  it.each([
    [BUCKINGHAMSHIRE, 472, 502, 6.4],
    [SOUTH_EAST, 9990, 10_840, 8.5],
    [ENGLAND, 75_360, 82_170, 9],
  ])('of change from 2018 to 2022 for %s, %s to %s, is %s%%', (area, before, after, percent) => {
    const view = realView('children-looked-after', {
      measure: 'number',
      view: 'table',
      asAt: '2023-09-07',
    })
    const points = view.series.find((s) => s.area?.code === area)?.points
    expect([points?.get('2018')?.value, points?.get('2022')?.value]).toEqual([before, after])
    expect(percentOf(after - before, before)).toBe(percent)
  })
})

describe('a change', () => {
  const told = (rows: Row[], over: Parameters<typeof anIndicator>[0] = {}) =>
    readSeries(
      viewOf({
        indicator: anIndicator({ annotations: [], ...over }),
        rows,
        selection: { category: 'total', vs: [] },
      }),
    )

  it('of a published decimal has no binary dust', () => {
    const indicator = { measures: [{ ...PERCENT, decimals: 1 }] }
    const rows: Row[] = [
      [BUCKINGHAMSHIRE, '2024', 'total', null, null, 31.3, null, 1],
      [BUCKINGHAMSHIRE, '2025', 'total', null, null, 23.2, null, 1],
    ]
    expect(told(rows, indicator).change?.difference).toBe(-8.1)
  })

  it('is not stated across a missing value', () => {
    const reading = told([aRateRow('2023', 30), aRateRow('2024', 'c'), aRateRow('2025', 40)])
    expect(reading.change).toBeUndefined()
    expect(reading.sinceFirst).toMatchObject({ from: '2023', difference: 10 })
  })

  it('is not stated across a break in the series', () => {
    const annotations = [{ kind: 'break', period: '2025', label: 'b', text: 'b' } as const]
    const reading = told([aRateRow('2024', 30), aRateRow('2025', 40)], { annotations })
    expect(reading.change).toBeUndefined()
    expect(reading.sinceFirst).toBeUndefined()
    expect(reading.movement).toEqual({ direction: 'unknown', isTested: false })
  })

  it('from zero has no percentage', () => {
    const view = viewOf({
      indicator: anIndicator({ annotations: [] }),
      rows: [
        [BUCKINGHAMSHIRE, '2024', 'total', null, 0, null, null, 1],
        [BUCKINGHAMSHIRE, '2025', 'total', null, 4, null, null, 1],
      ],
      selection: { measure: 'number', category: 'total' },
    })
    expect(readSeries(view).change).toEqual({ from: '2024', fromValue: 0, difference: 4 })
  })

  it('of a small count has no percentage', () => {
    const percentFrom = (before: number) =>
      readSeries(
        viewOf({
          indicator: anIndicator({ annotations: [], smallNumber: 10 }),
          rows: [
            [BUCKINGHAMSHIRE, '2024', 'total', null, before, null, null, 1],
            [BUCKINGHAMSHIRE, '2025', 'total', null, 12, null, null, 1],
          ],
          selection: { measure: 'number', category: 'total' },
        }),
      ).change?.percent
    expect([percentFrom(9), percentFrom(10)]).toEqual([undefined, 20])
  })
})

describe('a gap', () => {
  it('to a benchmark without a figure for the date is to its last one, with its age', () => {
    const rows: Row[] = [
      [BUCKINGHAMSHIRE, '2024', 'total', 41, 533, null, 130_000, 1],
      [BUCKINGHAMSHIRE, '2025', 'total', 40, 520, null, 130_000, 1],
      aRateRow('2024', 56, SOUTH_EAST),
    ]
    const [gap] = readSeries(viewOf({ rows })).gaps
    expect(gap).toMatchObject({ value: 56, period: '2024', monthsOlder: 12 })
  })

  it('of a suppressed value is none', () => {
    const rows: Row[] = [
      [BUCKINGHAMSHIRE, '2025', 'total', 'c', 'c', null, 130_000, 1],
      aRateRow('2025', 56, SOUTH_EAST),
    ]
    expect(readSeries(viewOf({ rows })).gaps).toEqual([])
  })

  it('between counts is none: areas differ in size', () => {
    expect(readSeries(aView({ measure: 'number', view: 'table' })).gaps).toEqual([])
  })

  it('to neighbours gives the kind of average', () => {
    expect(
      readSeries(realView('children-looked-after', { vs: ['neighbours'] })).gaps[0]?.name,
    ).toBe('the median of its ten statistical neighbours')
    expect(
      readSeries(realView('children-looked-after', { vs: ['neighbours'], average: 'mean' })).gaps[0]
        ?.name,
    ).toBe('the mean of its ten statistical neighbours')
  })

  it('of a ratio is no number of children', () => {
    expect(readSeries(realView('social-worker-caseload')).gaps.map((g) => g.asCount)).toEqual([
      undefined,
      undefined,
    ])
  })
})

describe('small numbers', () => {
  const isSmall = (count: number | string, over: Parameters<typeof anIndicator>[0] = {}) =>
    readSeries(
      viewOf({
        indicator: anIndicator(over),
        rows: [[BUCKINGHAMSHIRE, '2025', 'total', 40, count, null, 2000, 1]],
      }),
    ).isSmall

  it.each([
    ['below the catalogue’s threshold', 19, { smallNumber: 20 }, true],
    ['at the catalogue’s threshold', 20, { smallNumber: 20 }, false],
    ['below ten, where the catalogue has none', 9, {}, true],
    ['ten, where the catalogue has none', 10, {}, false],
    ['suppressed, for only small ones are', 'c', {}, true],
    ['low: more than none, but rounded to it', 'k', {}, true],
    ['low, as some publishers write it', 'low', {}, true],
    ['not available', 'x', {}, false],
  ] as const)('%s: %s', (_, count, over, expected) => {
    expect(isSmall(count, over)).toBe(expected)
  })

  it('are those of few in all, too', () => {
    const rows: Row[] = [[BUCKINGHAMSHIRE, '2025', 'total', 40, 12, null, 15, 1]]
    const indicator = anIndicator({ smallNumber: 10 })
    expect(readSeries(viewOf({ indicator, rows })).isSmall).toBe(false)
    const fewer: Row[] = [[BUCKINGHAMSHIRE, '2025', 'total', 40, 12, null, 9, 1]]
    expect(readSeries(viewOf({ indicator, rows: fewer })).isSmall).toBe(true)
  })
})

describe('a count of few', () => {
  const count = (...values: number[]) => {
    const rows = values.map((value, i): Row => [
      BUCKINGHAMSHIRE,
      String(2026 - values.length + i),
      'total',
      null,
      value,
      null,
      null,
      1,
    ])
    const view = viewOf({ rows, selection: { measure: 'number' } })
    return { reading: readSeries(view), title: titleStatement(view) }
  }

  it('has no direction, and its title no word for one', () => {
    const { reading, title } = count(17, 16, 14)
    expect(reading.movement.direction).toBe('unknown')
    expect(title).toMatch(/: 14, down from 16 in 2024$/)
  })

  it('moves where there were more before', () => {
    expect(count(40, 30, 14).reading.movement.direction).toBe('falling')
  })
})
