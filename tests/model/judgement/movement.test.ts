// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { anIndicator, PERCENT, viewOf, type Row } from '@mocks/builders'
import type { Annotation } from '@/model/schema/indicator'
import { readSeries } from '@/model/judgement/reading'
import { BUCKINGHAMSHIRE, realView } from '../../real-data'

/** The movement of a percentage, given by its parts ([count, base]) or by itself, for the years to 2025. */
function moved(
  years: readonly (readonly [number, number] | number | null)[],
  over: { annotations?: Annotation[]; smallNumber?: number } = {},
) {
  const told = (year: (typeof years)[number]): Row =>
    typeof year === 'number' || year === null
      ? [null, year, null]
      : [year[0], Math.round((1000 * year[0]) / year[1]) / 10, year[1]]
  const rows = years.map((year, i): Row => {
    const period = String(2026 - years.length + i)
    return [BUCKINGHAMSHIRE, period, 'total', ...told(year), i + 1]
  })
  const percent = { ...PERCENT, decimals: 1, denominator: 'base' }
  delete percent.denominatorCategory
  return readSeries(
    viewOf({
      indicator: anIndicator({
        polarity: 'higher-is-better',
        annotations: [],
        measures: [percent, { ...PERCENT, id: 'number' }, { ...PERCENT, id: 'base' }],
        breakdowns: [],
        ...over,
      }),
      measures: ['number', 'percent', 'base'],
      rows,
      selection: { vs: [] },
    }),
  ).movement
}

describe('the direction of a figure', () => {
  it.each([
    [
      'its latest change, when that is more than chance',
      [
        [60, 100],
        [40, 100],
      ],
      'worsening',
      '2024',
    ],
    [
      'three years, when the latest is chance',
      [
        [70, 100],
        [62, 100],
        [58, 100],
        [54, 100],
      ],
      'worsening',
      '2022',
    ],
    [
      'nothing, when both are chance',
      [
        [54, 100],
        [52, 100],
        [53, 100],
        [54, 100],
      ],
      'steady',
      '2024',
    ],
    [
      'nothing, when the latest change and three years are both more than chance and opposite',
      [
        [80, 100],
        [70, 100],
        [40, 100],
        [60, 100],
      ],
      'steady',
      '2024',
    ],
    [
      'no more than three years',
      [
        [90, 100],
        [55, 100],
        [54, 100],
        [53, 100],
        [54, 100],
      ],
      'steady',
      '2024',
    ],
  ] as const)('rests on %s', (_, years, direction, from) => {
    expect(moved(years)).toMatchObject({ direction, isTested: true, change: { from } })
  })

  it.each([
    ['both ways alike', [20, 22, 24, 30], 'improving'],
    ['a latest change against three years', [30, 20, 22, 24], 'steady'],
    ['the highest of three years, the latest within rounding', [20, 25, 29.9, 30], 'improving'],
    ['the lowest of three years, the latest within rounding', [30, 25, 20.1, 20], 'worsening'],
    ['more than a part of three years, the latest within rounding', [20, 32, 29.9, 30], 'steady'],
    ['more than a step back in three years', [30, 18, 20.1, 20], 'steady'],
    ['one year only', [20, 30], 'improving'],
  ] as const)('that cannot be tested needs %s', (_, years, direction) => {
    expect(moved(years)).toMatchObject({ direction, isTested: false })
  })

  it('is not read into small numbers', () => {
    expect(
      moved([
        [90, 100],
        [9, 100],
      ]).direction,
    ).toBe('unknown')
    expect(
      moved(
        [
          [90, 100],
          [9, 100],
        ],
        { smallNumber: 5 },
      ).direction,
    ).toBe('worsening')
  })

  it('is not known of a single figure, or after a gap of more than three years', () => {
    expect(moved([[54, 100]])).toEqual({ direction: 'unknown', isTested: false })
    expect(moved([[90, 100], null, null, null, [54, 100]]).direction).toBe('unknown')
  })

  it('is not measured from a figure in doubt', () => {
    const caution: Annotation = {
      kind: 'caution',
      period: '2022',
      label: 'Out of line',
      text: 'Out of line.',
      area: BUCKINGHAMSHIRE,
    }
    const years = [
      [95, 100],
      [60, 100],
      [62, 100],
      [63, 100],
    ] as const
    expect(moved(years)).toMatchObject({ direction: 'worsening', change: { from: '2022' } })
    expect(moved(years, { annotations: [caution] }).direction).toBe('steady')
    const printed = [{ ...caution, sound: true }]
    expect(moved(years, { annotations: printed }).direction).toBe('worsening')
  })
})

describe('real figures', () => {
  it('of Buckinghamshire’s foster care fell by more than chance in three years, not in one', () => {
    const { movement, change } = readSeries(realView('placement-type', { category: 'foster' }))
    expect(change).toMatchObject({ from: '2024', difference: -1 })
    expect(movement).toMatchObject({
      direction: 'worsening',
      isTested: true,
      change: { from: '2022', difference: -10 },
    })
  })

  it('of its dental checks rose since 2023: the 85% of 2022 is in doubt', () => {
    expect(readSeries(realView('dental-checks')).movement).toMatchObject({
      direction: 'improving',
      change: { from: '2023', difference: 10 },
    })
  })

  it('of enquiries on the Isle of Wight are not called rising: three years add 1.3, the last one took away 71.5', () => {
    const view = realView('section-47-enquiries', { area: 'E06000046' })
    expect(readSeries(view)).toMatchObject({
      change: { difference: -71.5 },
      movement: { direction: 'steady' },
    })
  })

  it('of conferences in Birmingham do not improve by 0.2 points in three years, which is no more than chance', () => {
    const view = realView('initial-conferences-within-15-days', { area: 'E08000025' })
    expect(readSeries(view).movement.direction).toBe('steady')
  })

  it('of a count do not move by less than one in a hundred', () => {
    const view = realView('social-workers-in-post', { area: 'E08000025' })
    expect(readSeries(view)).toMatchObject({
      value: 769.6,
      change: { fromValue: 766.2 },
      // What moved is the change over three years.
      movement: { direction: 'rising', change: { from: '2022' } },
    })
  })
})
