import type { PeriodType } from '@/model/schema/indicator'
import { hasTwoYears, periodEnd, periodOf } from '@/model/values/period'

/** A period as a person wrote it. */
export interface WrittenPeriod {
  kind: 'quarter' | 'month' | 'financial-year' | 'year' | 'day' | 'span'
  /** 2023-24-Q1, 2023-04, 2023-24, 2023, 2023-03-31 or two of these joined by a slash. */
  id: string
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

const fullYear = (text: string): number => (text.length === 2 ? 2000 + Number(text) : Number(text))

const two = (n: number): string => String(n).padStart(2, '0')

export const monthNumber = (name: string): number =>
  MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1

export const isMonthName = (name: string): boolean =>
  /^(jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?|nov(ember)?|dec(ember)?)\.?$/i.test(
    name,
  )

/** A day as an ISO date, if the day exists. */
function dayOf(year: number, month: number, day: number): WrittenPeriod | undefined {
  const date = new Date(Date.UTC(year, month - 1, day))
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return exists && year >= 1990 && year < 2100
    ? { kind: 'day', id: `${year}-${two(month)}-${two(day)}` }
    : undefined
}

const monthOf = (year: number, month: number): WrittenPeriod | undefined =>
  month >= 1 && month <= 12 && year >= 1990 && year < 2100
    ? { kind: 'month', id: `${year}-${two(month)}` }
    : undefined

/** The financial year that begins in a given year, if the second year follows the first. */
function financialYear(from: string, to: string): string | undefined {
  const start = Number(from)
  const end = to.length === 4 ? Number(to) : Math.floor(start / 100) * 100 + Number(to)
  const follows = end === start + 1 || (to.length === 2 && (start + 1) % 100 === Number(to))
  return follows && start >= 1990 ? `${start}-${two((start + 1) % 100)}` : undefined
}

/**
 * A quarter of a financial year. Both years must be named, as Q1 2023 could be January to March.
 */
function quarterOf(text: string): WrittenPeriod | undefined {
  const [, nth1, from1 = '', to1 = ''] =
    /^q([1-4])[ ,-]*(\d{4})[-/](\d{2}|\d{4})$/i.exec(text) ?? []
  const [, from2 = from1, to2 = to1, nth2 = nth1] =
    /^(\d{4})[-/](\d{2}|\d{4})[ ,-]*q([1-4])$/i.exec(text) ?? []
  const year = nth2 === undefined ? undefined : financialYear(from2, to2)
  return year === undefined ? undefined : { kind: 'quarter', id: `${year}-Q${nth2}` }
}

function named(text: string): WrittenPeriod | undefined {
  const [, day, name = '', year = ''] =
    /^(?:(\d{1,2})(?:st|nd|rd|th)?[ -])?([a-z]+)\.?[ ,-]+(\d{4}|\d{2})$/i.exec(text) ?? []
  if (!isMonthName(name)) return undefined
  const month = monthNumber(name)
  return day === undefined
    ? monthOf(fullYear(year), month)
    : dayOf(fullYear(year), month, Number(day))
}

/** Midnight, as databases and Excel add it to a day: 00:00, T00:00:00.000Z, 12:00 AM. */
const MIDNIGHT =
  /(?<=\d)(?:,? +|T)(?:0?0:00(?::00(?:\.0+)?)?|12:00(?::00)? ?am)(?: ?(?:Z|UTC|GMT|[+-]00:?00))?$/i

/**
 * Reads a period in any of the ways in which people write it: 2023-24-Q1, "Q1 2023/24", 2023-04,
 * "Apr 2023", Apr-23, 04/2023, 31/03/2023 (day first), 2023-03-31, either of these followed by
 * 00:00, "31 March 2023", 2023-24, 2023/24, 2023.
 */
export function readWrittenPeriod(raw: string): WrittenPeriod | undefined {
  const text = raw
    .replaceAll(/[\u00a0\u202f]/g, ' ')
    .replaceAll(/[\u2010-\u2015]/g, '-')
    .trim()
    .replace(MIDNIGHT, '')
  const [from = '', to = '', ...more] = text.split('/')
  if (/^\d{4}-\d{2}(-\d{2})?$/.test(from) && from.length === to.length && more.length === 0) {
    const ends = [readWrittenPeriod(from), readWrittenPeriod(to)]
    const isSpan = from < to && ends[0] !== undefined && ends[0].kind === ends[1]?.kind
    return isSpan ? { kind: 'span', id: text } : undefined
  }
  const quarter = quarterOf(text)
  if (quarter) return quarter
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (iso) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const british = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/.exec(text)
  if (british) return dayOf(fullYear(british[3] ?? ''), Number(british[2]), Number(british[1]))
  const slashed = /^(\d{1,2})\/(\d{4})$/.exec(text)
  if (slashed) return monthOf(Number(slashed[2]), Number(slashed[1]))
  const pair = /^(\d{4})([-/])(\d{2}|\d{4})$/.exec(text)
  if (pair) {
    const [, year = '', dash, rest = ''] = pair
    if (dash === '-' && rest.length === 2 && Number(rest) >= 1 && Number(rest) <= 12)
      return monthOf(Number(year), Number(rest))
    const id = financialYear(year, rest)
    return id === undefined ? undefined : { kind: 'financial-year', id }
  }
  if (/^(19|20)\d{2}$/.test(text)) return { kind: 'year', id: text }
  return named(text)
}

const ASKS: Record<PeriodType, string> = {
  'snapshot-31-march': 'Write the year, or the day as 31/03/2023.',
  'year-to-31-march': 'Write the year in which it ends, or its last day as 31/03/2023.',
  'snapshot-30-september': 'Write the year, or the day as 30/09/2023.',
  'snapshot-january': 'Write the year, or the month as 2025-01.',
  'calendar-year': 'Write the year, or its last day as 31/12/2024.',
  'academic-year': 'Write 2023-24 for September 2023 to August 2024.',
  'financial-year': 'Write 2023-24, or its last day as 31/03/2024.',
  quarter: 'Write 2023-24-Q1 for April to June 2023.',
  month: 'Write 2023-04, or Apr 2023.',
  date: 'Write the day as 31/03/2023 or the month as 2023-03.',
}
export const asksFor = (type: PeriodType): string => ASKS[type]

const lastOfMonth = (day: string): boolean => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return new Date(Date.UTC(year, month, 0)).getUTCDate() === date
}

/**
 * The id of a written period as a period of a given type; undefined where it is not of that type.
 */
export function periodFor({ kind, id }: WrittenPeriod, type: PeriodType): string | undefined {
  if (type === 'date') return kind === 'quarter' ? undefined : id
  if (kind === 'span') {
    const ends = id.split('/').map((end) => readWrittenPeriod(end))
    const fit = ends.every((end) => end && periodFor(end, type) === end.id)
    return fit ? id : undefined
  }
  if (type === 'month') {
    if (kind === 'month') return id
    return kind === 'day' && (id.endsWith('-01') || lastOfMonth(id)) ? id.slice(0, 7) : undefined
  }
  if (hasTwoYears(type) && kind === 'month') {
    const [from = '', to = ''] = id.split('-')
    return financialYear(from, to)
  }
  if (kind === type || (kind === 'financial-year' && hasTwoYears(type))) return id
  if (kind === 'year') return type === 'quarter' || hasTwoYears(type) ? undefined : id
  if (type === 'snapshot-january' && kind === 'month' && id.endsWith('-01')) return id.slice(0, 4)
  if (kind !== 'day') return undefined
  // A day stands for a period only if the period ends on that day.
  const period = periodOf(id, type)
  return periodEnd(period, type) === id ? period : undefined
}

/**
 * The type of period that the figures of a new indicator have.
 * @returns undefined where they are of several types, or bare years, which could be of any type
 */
export function typeOfPeriods(written: readonly WrittenPeriod[]): PeriodType | undefined {
  const kinds = new Set(written.map(({ kind }) => kind))
  const all = (test: (id: string) => boolean) => written.every(({ id }) => test(id))
  const fits = (type: PeriodType) => written.every((one) => periodFor(one, type) !== undefined)
  const [kind] = kinds
  if (kinds.size === 1 && kind === 'day') {
    if (all((id) => id.endsWith('-03-31'))) return 'snapshot-31-march'
    if (all((id) => id.endsWith('-09-30'))) return 'snapshot-30-september'
    // An Excel date cell into which "Apr 2023" was typed.
    return all((id) => id.endsWith('-01')) ? 'month' : 'date'
  }
  if (kinds.has('year') || kinds.has('span')) return undefined
  if (kinds.has('financial-year')) return fits('financial-year') ? 'financial-year' : undefined
  if (kinds.has('quarter')) return fits('quarter') ? 'quarter' : undefined
  return kinds.has('month') && fits('month') ? 'month' : undefined
}
