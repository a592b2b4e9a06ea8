import type { PeriodType } from '../schema/indicator'
import { periodEnd } from '../values/period'

/** Months that a period covers, as numbers from the first to the last; undefined for days and spans. */
function monthsOf(period: string, type: PeriodType): [number, number] | undefined {
  if (/\/|^\d{4}-\d{2}-\d{2}$/.test(period)) return undefined
  const [year = 0, month = 1] = periodEnd(period, type).split('-').map(Number)
  const last = year * 12 + month
  const isMonth = /^\d{4}-\d{2}$/.test(period) && periodEnd(period, type).startsWith(period)
  const length = isMonth ? 1 : /-Q[1-4]$/.test(period) ? 3 : 12
  return [last - length + 1, last]
}

/**
 * Periods that others make up without gap or overlap: a year and its quarters, a quarter and its months.
 * @param periods of one indicator, of any kinds
 */
export function periodTiles(
  periods: readonly string[],
  type: PeriodType,
): { whole: string; parts: string[] }[] {
  const spans = periods.flatMap((period) => {
    const months = monthsOf(period, type)
    return months ? [{ period, first: months[0], last: months[1] }] : []
  })
  return spans.flatMap((whole) =>
    [1, 3].flatMap((length) => {
      const span = whole.last - whole.first + 1
      const parts = spans.filter(
        ({ first, last }) =>
          last - first + 1 === length && first >= whole.first && last <= whole.last,
      )
      const isWhole = span > length && parts.length === span / length
      return isWhole ? [{ whole: whole.period, parts: parts.map(({ period }) => period) }] : []
    }),
  )
}
