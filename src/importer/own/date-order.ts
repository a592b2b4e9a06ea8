import { dateLabel } from '@/model/values/period'
import type { Problem } from '../tables/problem'
import { readWrittenPeriod } from '../tables/read-period'
import type { CsvRow } from '../tables/types'

type PeriodProblem = Pick<Problem, 'message' | 'remedy'>

/** The two parts of 03/04/2026 that may be day and month, or month and day. */
function partsOf(text: string): [number, number] | undefined {
  const found = /^(\d{1,2})[/.-](\d{1,2})[/.-](?:\d{4}|\d{2})(?:[ T].*)?$/.exec(text)
  return found ? [Number(found[1]), Number(found[2])] : undefined
}

const WRITE = 'Write 2023-04, 2023-24-Q1, 2023-24 or 31/03/2023.'

/** Why a cell is not a period, and what to write instead. */
export function noPeriod(text: string): PeriodProblem {
  if (text === '') return { message: 'the row has no period.', remedy: WRITE }
  const [first = 0, second = 0] = partsOf(text) ?? []
  if (first >= 1 && first <= 12 && second > 12 && second <= 31)
    return {
      message: `"${text}" is written with the month first.`,
      remedy: 'Write every date in the file with the day first, as 31/03/2023, or as 2023-03-31.',
    }
  if (/\d[ T]\d{1,2}:\d{2}/.test(text))
    return {
      message: `"${text}" is a time of day, not a period.`,
      remedy: 'Write the day alone, as 31/03/2023.',
    }
  return { message: `"${text}" is not a period.`, remedy: WRITE }
}

/**
 * Decides how to read dates whose day and month could be swapped. They are read with the day first,
 * with a warning where no date in the file settles the question. If every date is like x/1/2026,
 * which is how Excel with United States settings writes the first day of each month, they are
 * reported as problems instead.
 * @param mayBeMonths whether a day may stand for its month
 */
export function dateOrder(
  dates: readonly { row: CsvRow; text: string }[],
  { mayBeMonths }: { mayBeMonths: boolean },
): { asked: { row: CsvRow; problem: PeriodProblem }[]; warning?: string } {
  const read = dates.flatMap(({ row, text }) => {
    const parts = partsOf(text)
    return parts ? [{ row, text, first: parts[0], second: parts[1] }] : []
  })
  const unclear = read.filter(({ first, second }) => first !== second)
  const [one] = unclear
  const firsts = new Set(read.map(({ first }) => first))
  const seconds = new Set(read.map(({ second }) => second))
  if (!one || read.some(({ first }) => first > 12)) return { asked: [] }
  // Read with the day first, these are the same day of several months, as in a monthly series.
  if (firsts.size === 1 && seconds.size > 1) return { asked: [] }
  const day = dateLabel(readWrittenPeriod(one.text)?.id ?? '')
  if (mayBeMonths && seconds.size === 1 && seconds.has(1) && firsts.size > 1)
    return {
      asked: unclear.map(({ row, text }) => ({
        row,
        problem: {
          message: `"${text}" may be a day in January or the first day of another month.`,
          remedy: 'Write months as Feb 2026 or 2026-02, and days as 2026-01-31.',
        },
      })),
    }
  return {
    asked: [],
    warning: `has dates that could be read in two ways: “${one.text}” (row ${one.row.line}) was read with the day first, as ${day}.`,
  }
}
