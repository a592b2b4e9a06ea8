// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { monthly } from '@mocks/monthly'
import { withMissing } from '@/model/view/missing-periods'
import { readSeries } from '@/model/judgement/reading'
import { missingInWords, missingPeriods } from '@/model/sentences/missing-periods'
import { readControl } from '@/model/judgement/read-control'

describe('periods including those missing in between', () => {
  it.each([
    ['month', '2025-11 2025-12 2026-03', '2025-11 2025-12 2026-01 2026-02 2026-03'],
    ['month', '2025-04 2025-09', '2025-04 2025-05 2025-06 2025-07 2025-08 2025-09'],
    ['quarter', '2024-25-Q3 2024-25-Q4 2025-26-Q2', '2024-25-Q3 2024-25-Q4 2025-26-Q1 2025-26-Q2'],
    ['financial-year', '2019-20 2022-23', '2019-20 2020-21 2021-22 2022-23'],
    ['snapshot-31-march', '2020 2021 2023', '2020 2021 2022 2023'],
    ['snapshot-30-september', '2020 2022', '2020 2021 2022'],
    ['year-to-31-march', '2020 2022', '2020 2021 2022'],
  ] as const)('of %s: %s become %s', (type, given, filled) => {
    expect(withMissing(given.split(' '), type).join(' ')).toBe(filled)
  })

  it.each([
    ['month', '2021-05 2022-05 2023-05'],
    ['month', '2025-03 2025-06 2025-09'],
    ['month', '2025-01 2025-03 2025-05 2025-07'],
    ['quarter', '2023-24-Q1 2024-25-Q1'],
    ['date', '2021-05-31 2023-05-31 2025-01-31'],
    ['financial-year', '2022-23 2023-24 2023-24/2024-25'],
    ['month', ''],
  ] as const)('add none to %s published at another interval: %s', (type, given) => {
    const periods = given.split(' ').filter(Boolean)
    expect(withMissing(periods, type)).toEqual(periods)
  })

  it('take the interval from all known periods, though only some are shown', () => {
    expect(withMissing(['2024-05', '2025-05'], 'month', ['2023-05', '2024-05', '2025-05'])).toEqual(
      ['2024-05', '2025-05'],
    )
    expect(withMissing(['2024-05', '2024-07'], 'month', ['2024-04', '2024-05', '2024-07'])).toEqual(
      ['2024-05', '2024-06', '2024-07'],
    )
  })
})

describe('a view of months with some missing', () => {
  const view = monthly('2025-01', [5, 6, 7, 8, null, null, null, null, 9, null, 'c', 10])

  it('has a place for each of them, and names them', () => {
    expect(view.periods).toHaveLength(12)
    expect(missingPeriods(view)).toEqual(['2025-05', '2025-06', '2025-07', '2025-08', '2025-10'])
    expect(missingInWords(view)).toEqual(['– No figure for May 2025 to Aug 2025 and Oct 2025.'])
  })

  it('does not mention them where there are none', () => {
    expect(missingInWords(monthly('2025-01', [5, 6, 'c', 8]))).toEqual([])
  })

  it('measures the latest change from the last month that was published', () => {
    const { change } = readSeries(monthly('2025-03', [20, 21, null, null, 30]))
    expect(change).toMatchObject({ from: '2025-04', difference: 9 })
  })

  it('measures no step across the gap in a control chart', () => {
    const months = Array.from({ length: 14 }, (_, i) => (i % 2 === 0 ? 50 : 52))
    const without = readControl(monthly('2024-01', months))
    const across = readControl(
      monthly('2024-01', [...months.slice(0, 7), null, null, null, ...months.slice(7)]),
    )
    expect(across?.stretches[0]?.runs.map((run) => run.length)).toEqual([7, 7])
    expect(across?.stretches[0]?.limits?.movingRange).toBe(2)
    expect(without?.stretches[0]?.runs.map((run) => run.length)).toEqual([14])
    const jump = readControl(
      monthly('2024-01', [...months.slice(0, 7), null, ...months.slice(7).map((v) => v + 40)]),
    )
    expect(jump?.stretches[0]?.limits?.movingRange).toBe(2)
  })
})
