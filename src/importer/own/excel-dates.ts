import type { Problem } from '../tables/problem'
import { isMonthName, monthNumber } from '../tables/read-period'

type Said = Pick<Problem, 'message' | 'remedy'>

/**
 * The text that Excel may have turned into a date: 1-4 for "01-Apr", 10-15 for "Oct-15"; undefined
 * for other texts.
 */
export function madeDate(text: string): string | undefined {
  const [, day = '', name = ''] = /^(\d{1,2})[- ]([a-z]{3,9})$/i.exec(text) ?? []
  if (isMonthName(name)) return `${Number(day)}-${monthNumber(name)}`
  const [, month = '', year = ''] = /^([a-z]{3,9})[- ](\d{2})$/i.exec(text) ?? []
  if (isMonthName(month)) return `${monthNumber(month)}-${Number(year)}`
  const iso = /^\d{4}-(\d{2})-(\d{2})(?:[T ][\d:.]+Z?)?$/.exec(text)
  if (iso) return `${Number(iso[2])}-${Number(iso[1])}`
  const slashed = /^(\d{1,2})[/.](\d{1,2})[/.](?:\d{4}|\d{2})(?: [\d:.]+)?$/.exec(text)
  if (slashed) return `${Number(slashed[1])}-${Number(slashed[2])}`
  const [, first = '', short = ''] = /^(\d{1,2})-([a-z]{3,9})-(?:\d{4}|\d{2})$/i.exec(text) ?? []
  return isMonthName(short) ? `${Number(first)}-${monthNumber(short)}` : undefined
}

/**
 * Excel's day numbers from 2000 to 2060: what a date becomes when its cell loses the date format.
 */
const isSerial = (text: string): boolean =>
  /^\d{5}$/.test(text) && Number(text) >= 36_526 && Number(text) < 58_440

/**
 * Whether Excel has turned a label, such as an age band or a team, into a date.
 * @returns what is wrong and what to do; undefined for any other label
 */
export function labelMadeDate(text: string): Said | undefined {
  const was = madeDate(text)
  if (was === undefined && !isSerial(text)) return undefined
  return {
    message: `"${text}" is a date${was === undefined ? ' as Excel counts days' : ''}: Excel may have made it from ${was ?? 'a label'}${was === undefined ? ' such as 1-4' : ''}.`,
    remedy: `Format the column as Text and write the label again, in words: ${(was ?? '1-4').replace('-', ' to ')}.`,
  }
}
