/** A day as a whole number: days since 1 January 1970. */
export type Day = number

const MILLISECONDS = 86_400_000

const dayOf = (year: number, month: number, date: number): Day =>
  Date.UTC(year, month - 1, date) / MILLISECONDS

const partsOf = (day: Day): { year: number; month: number; date: number } => {
  const at = new Date(day * MILLISECONDS)
  return { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, date: at.getUTCDate() }
}

/** The day as an ISO date: 2026-10-31. */
export const isoOf = (day: Day): string => new Date(day * MILLISECONDS).toISOString().slice(0, 10)

/** The day of an ISO date that exists. */
export const dayOfIso = (iso: string): Day => Date.parse(iso) / MILLISECONDS

/**
 * Reads a date as returns write it, dd/mm/yyyy. Other orders, years of two digits, times of day and
 * the numbers that Excel keeps for dates are not read, because they can be taken for another day.
 * @returns undefined where the text is not such a date, or there is no such day
 */
export function readDay(text: string): Day | undefined {
  const [, date = '', month = '', year = ''] = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(text) ?? []
  if (year === '') return undefined
  const iso = `${year}-${month}-${date}`
  const day = dayOfIso(iso)
  return Number.isInteger(day) && isoOf(day) === iso ? day : undefined
}

/** A year of returns, named by the calendar year in which it ends: 2026 for 2025-26. */
export type ReturnYear = number

/** The year of returns that a day is in. */
export function yearOf(day: Day): ReturnYear {
  const { year, month } = partsOf(day)
  return month >= 4 ? year + 1 : year
}

/** 1 April, with which the year begins. */
export const firstDay = (year: ReturnYear): Day => dayOf(year - 1, 4, 1)

/** 31 March, with which the year ends. */
export const lastDay = (year: ReturnYear): Day => dayOf(year, 3, 31)

/** "2025-26". */
export const yearLabel = (year: ReturnYear): string =>
  `${year - 1}-${String(year % 100).padStart(2, '0')}`

/** Reads "2025-26"; undefined where the text is not a year of returns. */
export function readYear(text: string): ReturnYear | undefined {
  const [, from, to] = /^(\d{4})-(\d{2})$/.exec(text) ?? []
  return from !== undefined && (Number(from) + 1) % 100 === Number(to)
    ? Number(from) + 1
    : undefined
}

/** The last day of the month that is a number of months after the month of a day. */
export function monthEnd(day: Day, months = 0): Day {
  const { year, month } = partsOf(day)
  return dayOf(year, month + months + 1, 1) - 1
}

/** The ends of all months from one day to another, both included. */
export function monthEnds(from: Day, to: Day): Day[] {
  const ends: Day[] = []
  for (let end = monthEnd(from); end <= to; end = monthEnd(end, 1)) ends.push(end)
  return ends
}

/** The birthday on which a person reaches an age. Born on 29 February, it is 1 March. */
export function birthday(born: Day, age: number): Day {
  const { year, month, date } = partsOf(born)
  return dayOf(year + age, month, date)
}

/** Completed years of age on a day. */
export function ageOn(born: Day, day: Day): number {
  const years = partsOf(day).year - partsOf(born).year
  return birthday(born, years) > day ? years - 1 : years
}
