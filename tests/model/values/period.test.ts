// @vitest-environment node
import { ageOn } from '@/model/values/age'
import { describe, expect, it } from 'vitest'
import { PeriodTypeSchema } from '@/model/schema/indicator'
import {
  comparePeriods,
  dateLabel,
  monthsBetween,
  periodEnd,
  periodLabel,
  periodOf,
  periodPhrase,
  periodTick,
  periodYear,
  sinceLabel,
} from '@/model/values/period'
import { AXIS_CAPTION } from '@/charts/frame/unit-line'

const SNAPSHOT = 'snapshot-31-march'
const YEAR = 'year-to-31-march'
const SEPTEMBER = 'snapshot-30-september'

describe('a period of each kind', () => {
  it.each([
    ['2025', SNAPSHOT, '2025-03-31', 'On 31 March 2025', '2025', 2025],
    ['2025', YEAR, '2025-03-31', 'In the year to 31 March 2025', '2025', 2025],
    ['2025', SEPTEMBER, '2025-09-30', 'On 30 September 2025', '2025', 2025],
    ['2025', 'snapshot-january', '2025-01-31', 'In January 2025', '2025', 2025],
    ['2024', 'calendar-year', '2024-12-31', 'In 2024', '2024', 2024],
    ['2024-25', 'academic-year', '2025-08-31', 'In the school year 2024/25', '2024/25', 2025],
    ['2011-12', 'academic-year', '2012-08-31', 'In the school year 2011/12', '2011/12', 2012],
    ['2023', 'date', '2023-12-31', 'In 2023', '2023', 2023],
    ['2022-23', 'financial-year', '2023-03-31', 'In 2022-23', '2022-23', 2023],
    ['2011-12', 'financial-year', '2012-03-31', 'In 2011-12', '2011-12', 2012],
    ['2022-23', 'date', '2023-03-31', 'In 2022-23', '2022-23', 2023],
    ['2023-24-Q1', 'quarter', '2023-06-30', 'In April to June 2023', 'Q1 2023-24', 2023],
    ['2023-24-Q2', 'quarter', '2023-09-30', 'In July to September 2023', 'Q2 2023-24', 2023],
    ['2023-24-Q3', 'quarter', '2023-12-31', 'In October to December 2023', 'Q3 2023-24', 2023],
    ['2023-24-Q4', 'quarter', '2024-03-31', 'In January to March 2024', 'Q4 2023-24', 2024],
    ['1999-00-Q4', 'quarter', '2000-03-31', 'In January to March 2000', 'Q4 1999-00', 2000],
    ['2022-04', 'month', '2022-04-30', 'In April 2022', 'Apr 2022', 2022],
    ['2024-02', 'month', '2024-02-29', 'In February 2024', 'Feb 2024', 2024],
    ['2023-07-31', 'date', '2023-07-31', 'On 31 July 2023', '31 Jul 2023', 2023],
    [
      '2022-04-01/2023-03-31',
      'date',
      '2023-03-31',
      'From 1 April 2022 to 31 March 2023',
      '31 Mar 2023',
      2023,
    ],
    [
      '2022-04/2023-02',
      'date',
      '2023-02-28',
      'From April 2022 to February 2023',
      '28 Feb 2023',
      2023,
    ],
  ] as const)('%s of %s ends on %s and reads “%s”', (period, type, end, phrase, tick, year) => {
    expect(periodEnd(period, type)).toBe(end)
    expect(periodPhrase(period, type)).toBe(phrase)
    expect(periodTick(period, type)).toBe(tick)
    expect(periodYear(period, type)).toBe(year)
  })

  it.each([
    '',
    'next year',
    '20',
    '2025-1',
    '2025-03-31T00:00',
    '2023-Q1',
    '2023-24-Q5',
    '2023-25-Q1',
  ])('“%s” is refused', (period) => {
    expect(() => periodEnd(period, 'date')).toThrow(/is not a period/)
  })

  it('has a caption for its axis', () => {
    expect(Object.keys(AXIS_CAPTION).toSorted()).toEqual([...PeriodTypeSchema.options].toSorted())
  })
})

describe('periods', () => {
  it('are sorted by their last days, whatever their kind', () => {
    expect(
      ['2023-07-31', '2022-23', '2022-04', '2023', '2022-04-01/2022-12-31'].toSorted(
        comparePeriods('date'),
      ),
    ).toEqual(['2022-04', '2022-04-01/2022-12-31', '2022-23', '2023-07-31', '2023'])
  })

  it('that are quarters are sorted by id, and are named in full after “since”', () => {
    const quarters = ['2022-23-Q4', '2023-24-Q1', '2023-24-Q2', '2023-24-Q4', '2024-25-Q1']
    expect(quarters.toReversed().toSorted(comparePeriods('quarter'))).toEqual(quarters)
    expect(quarters.toSorted()).toEqual(quarters)
    expect(sinceLabel('2023-24-Q4', 'quarter')).toBe('January to March 2024')
    expect(sinceLabel('2023', YEAR)).toBe('2023')
  })

  it('of one last day have a fixed order, the longer last', () => {
    expect(
      ['2022-04-01/2023-03-31', '2023-03', '2023-03-31'].toSorted(comparePeriods('date')),
    ).toEqual(['2023-03-31', '2023-03', '2022-04-01/2023-03-31'])
    expect(comparePeriods('date')('2023', '2023')).toBe(0)
  })

  it.each([
    ['2025-03-31', '2026-03-31', 12],
    ['2025-03-31', '2026-03-30', 11],
    ['2022-12-31', '2023-07-31', 7],
    ['2025-03-31', '2025-03-31', 0],
    ['2026-11-22', '2025-03-31', -20],
  ])('from %s to %s pass %s whole months', (earlier, later, months) => {
    expect(monthsBetween(earlier, later)).toBe(months)
  })

  it.each([
    ['2025-03-31', '2025-03-31', 'less than a month old'],
    ['2025-03-31', '2025-04-30', 'less than a month old'],
    ['2025-03-31', '2025-05-02', '1 month old'],
    ['2025-03-31', '2026-03-31', '1 year old'],
    ['2025-03-31', '2026-12-01', '1 year 8 months old'],
    ['2025-03-31', '2028-03-31', '3 years old'],
  ])('that end on %s are, on %s, %s', (end, today, text) => {
    expect(ageOn(today, { end, published: undefined })).toBe(text)
    expect(ageOn(today, { end, published: '2025-11-20' })).toBe(text)
  })

  it('that had not ended when they were spoken of are as old as the words', () => {
    const of = { end: '2026-03-31', published: '2023-09-07' }
    expect(ageOn('2026-11-28', of)).toBe('stated 3 years 2 months ago')
    expect(ageOn('2026-11-28', { ...of, published: '2023-09' })).toBe('stated 3 years 2 months ago')
    expect(ageOn('2026-11-28', { ...of, published: '2026-03' })).toBe('7 months old')
  })

  it('are named by their day or by their month', () => {
    expect(dateLabel('2023-09-07')).toBe('7 September 2023')
    expect(dateLabel('2022-11')).toBe('November 2022')
    expect(dateLabel('2025')).toBe('2025')
    expect(periodLabel('2025', YEAR)).toBe('the year to 31 March 2025')
  })
})

describe('the period that a day is in', () => {
  it.each([
    ['2020-03-31', SNAPSHOT, '2020'],
    ['2020-04-01', SNAPSHOT, '2021'],
    ['2020-04-01', YEAR, '2021'],
    ['2020-09-30', SEPTEMBER, '2020'],
    ['2020-10-01', SEPTEMBER, '2021'],
    ['2020-03-31', 'financial-year', '2019-20'],
    ['2020-04-01', 'financial-year', '2020-21'],
    ['2099-04-01', 'financial-year', '2099-00'],
    ['2021-11-29', 'month', '2021-11'],
    ['2021-11-29', 'date', '2021-11-29'],
  ] as const)('%s, %s: %s', (day, type, period) => {
    expect(periodOf(day, type)).toBe(period)
  })
})
