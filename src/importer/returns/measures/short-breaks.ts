import { firstDay, lastDay, yearOf, type Day } from '../day'
import type { Care } from './care'

/** How many children had only short breaks in a year. */
export interface ShortBreaks {
  /** The 31 March with which the year ends. */
  day: Day
  count: number
}

/**
 * The children who were on short breaks in a year, and on no day of it looked after otherwise. They are counted for
 * whole years: the numbers to two months’ ends would differ by a child or two.
 * @param day a 31 March
 */
export function shortBreaksOnly(cares: readonly Care[], day: Day): ShortBreaks {
  const first = firstDay(yearOf(day))
  const isInYear = ({ from, to }: { from: Day; to: Day }) => from <= day && to > first
  return {
    day,
    count: cares.filter(
      ({ shortBreaks, periods }) => shortBreaks.some(isInYear) && !periods.some(isInYear),
    ).length,
  }
}

/** Whether a day is a 31 March. */
export const isYearEnd = (day: Day): boolean => day === lastDay(yearOf(day))
