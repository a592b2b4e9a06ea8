import type { PeriodType } from '@/model/schema/indicator'
import { hasTwoYears } from '@/model/values/period'

/** "2025", "202425", "2024-25", "2024/25" or "2024-25 (OT)", which the Department for Education marks as outturn. */
const YEARS = /^(\d{4})(?:[-/]?(\d{2}))?(?: \(OT\))?$/

/**
 * The kinds of year that a file can name, and how each is written. A file without such a column
 * may have years of any kind.
 */
const IDENTIFIERS: Readonly<Record<string, RegExp>> = {
  'reporting year': /^\d{4}$/,
  'calendar year': /^\d{4}$/,
  'academic year': /^\d{6}$/,
  'financial year': /^\d{6}$/,
}

/** Whether a file's word for a kind of year is one that is read. */
export const isKnownYear = (identifier: string): boolean =>
  identifier === '' || identifier.toLowerCase() in IDENTIFIERS

/**
 * Reads the year of a row of a published file.
 * @param identifier the file's word for the kind of year; empty where it has no such column
 * @param known.type what a period of the indicator is, if the catalogue says so
 * @param known.shift years from the one that is written to the one that the figures are used for
 * @returns the id as that type writes it, "2024-25" or "2025", and the calendar year in which it
 *   ends; undefined where the text is not a year
 */
export function readPublishedPeriod(
  text: string,
  identifier: string,
  { type, shift = 0 }: { type?: PeriodType | undefined; shift?: number | undefined } = {},
): { id: string; ends: number } | undefined {
  const [, first, second] = YEARS.exec(text) ?? []
  if (first === undefined || IDENTIFIERS[identifier.toLowerCase()]?.test(text) === false)
    return undefined
  const ends = Number(first) + (second === undefined ? 0 : 1)
  if (second !== undefined && ends % 100 !== Number(second)) return undefined
  const isTwo = type === undefined ? second !== undefined : hasTwoYears(type)
  const used = ends + shift
  return { id: isTwo ? `${used - 1}-${String(used).slice(2)}` : String(used), ends }
}
