import type { PeriodType } from '../schema/indicator'
import { capitalise } from './format'

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

/** For each yearly type, its last day, and what a sentence says before the year. */
const YEARLY: Partial<Record<PeriodType, readonly [lastDay: string, before: string]>> = {
  'snapshot-31-march': ['03-31', '31 March '],
  'year-to-31-march': ['03-31', 'the year to 31 March '],
  'snapshot-30-september': ['09-30', '30 September '],
  'snapshot-january': ['01-31', 'January '],
  'calendar-year': ['12-31', ''],
  'academic-year': ['08-31', 'the school year '],
  'financial-year': ['03-31', ''],
}

/** The month and day on which a year ends: a bare year among dates is a calendar year. */
const lastDayOf = (type: PeriodType): string =>
  YEARLY[type]?.[0] ?? (type === 'date' ? '12-31' : '03-31')

/** Whether the ids of a yearly type name two years: "2024-25". */
export const hasTwoYears = (type: PeriodType): boolean => /^(financial|academic)/.test(type)

const lastDay = (year: number, month: number): string =>
  `${year}-${String(month).padStart(2, '0')}-${new Date(Date.UTC(year, month, 0)).getUTCDate()}`

/**
 * The quarters of a financial year: the last month of each, and 1 where it is in the next calendar
 * year.
 */
const QUARTERS = [
  { label: 'April to June', month: 6, later: 0 },
  { label: 'July to September', month: 9, later: 0 },
  { label: 'October to December', month: 12, later: 0 },
  { label: 'January to March', month: 3, later: 1 },
] as const

/** What '2023-24-Q1' means; undefined if the id is not a quarter. */
function quarterOf(period: string) {
  const [, from, to, nth] = /^(\d{4})-(\d{2})-Q([1-4])$/.exec(period) ?? []
  const quarter = QUARTERS[Number(nth) - 1]
  if (!quarter || (Number(from) + 1) % 100 !== Number(to)) return undefined
  const { label, month, later } = quarter
  const year = Number(from) + later
  return { end: lastDay(year, month), label: `${label} ${year}`, tick: `Q${nth} ${from}-${to}` }
}

/**
 * The last day that a period covers, as an ISO date, so that periods of any kind can be ordered.
 * Ids: '2025' (a year, by type), '2022-23', '2023-24-Q1' (April to June 2023: a quarter of a
 * financial year, which names both years so that nobody takes it for January to March), '2022-04'
 * (a month), '2023-07-31', 'start/end'.
 * @throws {Error} when the id is none of these
 */
export function periodEnd(period: string, type: PeriodType): string {
  const end = period.includes('/') ? (period.split('/')[1] ?? '') : period
  if (/^\d{4}-\d{2}-\d{2}$/.test(end)) return end
  if (/^\d{4}$/.test(end)) return `${end}-${lastDayOf(type)}`
  const quarter = quarterOf(end)
  if (quarter) return quarter.end
  const [year, rest] = end.split('-').map(Number)
  if (year === undefined || rest === undefined || !/^\d{4}-\d{2}$/.test(end))
    throw new Error(`"${period}" is not a period`)
  if (!isTwoYears(end, type)) return lastDay(year, rest)
  return `${year + 1}-${type === 'academic-year' ? lastDayOf(type) : '03-31'}`
}

/** A date in words, as exactly as it is given: "31 March 2025", "March 2025" or "2025". */
export function dateLabel(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number)
  if (month === undefined) return String(year)
  const name = MONTHS[month - 1] ?? ''
  return day === undefined ? `${name} ${year}` : `${day} ${name} ${year}`
}

/**
 * '2022-23' can only be a financial or school year; '2011-12' could be a month, so there the type
 * decides.
 */
const isTwoYears = (period: string, type: PeriodType): boolean =>
  /^\d{4}-\d{2}$/.test(period) && (hasTwoYears(type) || Number(period.slice(5)) > 12)

/**
 * A period as a sentence names it: "31 March 2025", "the year to 31 March 2025", "April to June
 * 2023", "April 2022", "2022-23", "the school year 2024/25".
 */
export function periodLabel(period: string, type: PeriodType): string {
  if (period.includes('/')) {
    const [from = '', to = ''] = period.split('/')
    return `${periodLabel(from, 'date')} to ${periodLabel(to, 'date')}`
  }
  if (/^\d{4}$/.test(period) || isTwoYears(period, type))
    return `${YEARLY[type]?.[1] ?? ''}${periodTick(period, type)}`
  return quarterOf(period)?.label ?? dateLabel(period)
}

/**
 * A period with its preposition, within a sentence: "on 31 March 2025", "in the year to 31 March
 * 2025".
 */
export function periodInSentence(period: string, type: PeriodType): string {
  const label = periodLabel(period, type)
  if (period.includes('/')) return `from ${label}`
  return `${/^\d{1,2} /.test(label) ? 'on' : 'in'} ${label}`
}

/** A period with its preposition, at the start of a sentence: "On 31 March 2025". */
export const periodPhrase = (period: string, type: PeriodType): string =>
  capitalise(periodInSentence(period, type))

/**
 * What a change is "since": the year in which a yearly period ends, otherwise the quarter or month
 * itself.
 */
export const sinceLabel = (period: string, type: PeriodType): string =>
  type === 'quarter' || type === 'month'
    ? periodLabel(period, type)
    : periodEnd(period, type).slice(0, 4)

/**
 * A short label for an axis: "2025", "2022-23", "2024/25", "Q1 2023-24", "Apr 2022", "31 Jul 2023".
 */
export function periodTick(period: string, type: PeriodType): string {
  if (type === 'academic-year') return period.replace('-', '/')
  if (/^\d{4}$/.test(period) || isTwoYears(period, type)) return period
  const quarter = quarterOf(period)
  if (quarter) return quarter.tick
  const [year, month, day] = periodEnd(period, type).split('-').map(Number)
  const name = (MONTHS[(month ?? 1) - 1] ?? '').slice(0, 3)
  return /^\d{4}-\d{2}$/.test(period) ? `${name} ${year}` : `${day} ${name} ${year}`
}

/** Sorts by the last day. Of two with the same one, the longer comes last: it began earlier, and covers more. */
export const comparePeriods =
  (type: PeriodType) =>
  (a: string, b: string): number => {
    const [x, y] = [periodEnd(a, type), periodEnd(b, type)]
    return x < y ? -1 : x > y ? 1 : a < b ? 1 : a > b ? -1 : 0
  }

/** The month in which a period ends, counted from January of year 0. */
export const monthOfPeriod = (period: string, type: PeriodType): number => {
  const [year = 0, month = 1] = periodEnd(period, type).split('-').map(Number)
  return year * 12 + month - 1
}

export const isYearly = (type: PeriodType): boolean => YEARLY[type] !== undefined

/**
 * The first period that ends on or after an ISO date: 1 April 2020 is in the year to 31 March 2021.
 */
export function periodOf(day: string, type: PeriodType): string {
  if (type === 'date') return day
  if (type === 'month') return day.slice(0, 7)
  const year = Number(day.slice(0, 4)) + (day.slice(5) > lastDayOf(type) ? 1 : 0)
  if (type === 'quarter') {
    const nth = Math.floor(((Number(day.slice(5, 7)) + 8) % 12) / 3) + 1
    return `${year - 1}-${String(year).slice(2)}-Q${nth}`
  }
  return hasTwoYears(type) ? `${year - 1}-${String(year).slice(2)}` : String(year)
}

/** Calendar year in which the period ends: the year that the reader's range of years selects by. */
export const periodYear = (period: string, type: PeriodType): number =>
  Number(periodEnd(period, type).slice(0, 4))

/** Whole months between two ISO dates, later minus earlier. */
export function monthsBetween(earlier: string, later: string): number {
  const [y1 = 0, m1 = 1, d1 = 1] = earlier.split('-').map(Number)
  const [y2 = 0, m2 = 1, d2 = 1] = later.split('-').map(Number)
  return (y2 - y1) * 12 + (m2 - m1) - (d2 < d1 ? 1 : 0)
}

/** Whether a text is a day that there is: "2024-02-29", not "2023-02-29". */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const time = Date.parse(text)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}
