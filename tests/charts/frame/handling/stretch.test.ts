import { describe, expect, it } from 'vitest'
import { stretchBetween, type PeriodPoint } from '@/charts/frame/handling/stretch'
import type { PeriodType } from '@/model/schema/indicator'

const plot = { left: 0, right: 100, top: 0, bottom: 50 }
const points = (...periods: string[]): PeriodPoint[] =>
  periods.map((period, i) => ({
    key: period,
    period,
    at: 10 + i * 20,
    heading: period,
    rows: [],
    says: period,
  }))
const between = (all: PeriodPoint[], ends: [number, number], type: PeriodType) =>
  stretchBetween(all, ends, { type, plot })

describe('a stretch of years', () => {
  it('extends half way to the adjacent periods, and not beyond the plot', () => {
    const all = points('2020', '2021', '2022', '2023', '2024')
    expect(between(all, [2, 1], 'snapshot-31-march')).toEqual({
      box: { left: 20, right: 60, top: 0, bottom: 50 },
      words: '2021 to 2022',
      years: { from: 2021, to: 2022 },
    })
    expect(between(all, [0, 1], 'snapshot-31-march')?.box.left).toBe(0)
  })

  it('covers whole years where periods are shorter', () => {
    const months = points('2023-11', '2023-12', '2024-01', '2024-02', '2025-01')
    expect(between(months, [1, 2], 'month')).toMatchObject({
      words: '2023 to 2024',
      years: { to: 2024 },
    })
    expect(between(months, [0, 0], 'month')).toMatchObject({
      words: '2023',
      years: { to: 2023 },
    })
  })

  it('names financial years as they are named, and chooses them by the year they end in', () => {
    const all = points('2020-21', '2021-22', '2022-23', '2023-24')
    expect(between(all, [1, 2], 'financial-year')).toMatchObject({
      words: '2021-22 to 2022-23',
      years: { from: 2022, to: 2023 },
    })
  })

  it('chooses nothing of a single period, of all of them, or of none', () => {
    const all = points('2020', '2021', '2022')
    expect(between(all, [1, 1], 'snapshot-31-march')?.years).toBeUndefined()
    expect(between(all, [0, 2], 'snapshot-31-march')?.years).toBeUndefined()
    expect(between([], [0, 0], 'snapshot-31-march')).toBeUndefined()
  })
})
