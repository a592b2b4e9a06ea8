import type { PeriodType } from '../schema/indicator'
import { hasTwoYears, isYearly, monthOfPeriod, periodOf } from '../values/period'
import type { View } from './types'

/**
 * Only periods in the usual form of their type have a next one; spans and single days have none.
 */
const isPlainOf = (type: PeriodType, period: string): boolean =>
  (type === 'quarter'
    ? /^\d{4}-\d{2}-Q[1-4]$/
    : type === 'month' || hasTwoYears(type)
      ? /^\d{4}-\d{2}$/
      : /^\d{4}$/
  ).test(period) && type !== 'date'

/** The period, of a given type, that contains a month, counted from year 0. */
const periodIn = (month: number, type: PeriodType): string => {
  const text = `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`
  return periodOf(`${text}-01`, type)
}

const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b))

/**
 * The number of months from one period to the next. For yearly periods it is 12. But monthly
 * figures may be published once a quarter, or every May, so for other periods it is the greatest
 * common divisor of three or more steps; with fewer steps, the longest usual interval that fits.
 */
function rhythmOf(months: readonly number[], type: PeriodType): number {
  if (isYearly(type)) return 12
  const steps = months.slice(1).map((month, i) => month - (months[i] ?? month))
  const common = steps.reduce(divisor, 0)
  if (steps.length >= 3) return common
  return [12, 6, 3].find((step) => common % step === 0) ?? 1
}

/**
 * Fills in the periods missing between others, so that each has its place on an axis and in a
 * table: April, May and September 2025 become April to September.
 * @param periods ids in order of time
 * @param known all ids in order of time, from which the interval is worked out; `periods` by
 *   default
 */
export function withMissing(
  periods: readonly string[],
  type: PeriodType,
  known: readonly string[] = periods,
): string[] {
  const isPlain = (period: string) => isPlainOf(type, period)
  const rhythm = rhythmOf(
    known.filter(isPlain).map((period) => monthOfPeriod(period, type)),
    type,
  )
  return periods.flatMap((period, i) => {
    const before = periods[i - 1]
    if (before === undefined || !isPlain(before) || !isPlain(period)) return [period]
    const from = monthOfPeriod(before, type)
    const left = Math.max(0, Math.ceil((monthOfPeriod(period, type) - from) / rhythm) - 1)
    return [
      ...Array.from({ length: left }, (_, at) => periodIn(from + (at + 1) * rhythm, type)),
      period,
    ]
  })
}

/** Periods of a view for which any of its areas has a figure, or the reason why there is none. */
export const heldPeriods = (view: Pick<View, 'periods' | 'series'>): string[] =>
  view.periods.filter((period) => view.series.some(({ points }) => points.has(period)))
