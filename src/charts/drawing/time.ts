import type { PeriodType } from '@/model/schema/indicator'
import { periodEnd } from '@/model/values/period'

const DAY = 86_400_000

/** Days for dates as sources give them; months otherwise, so that years stand equally apart. */
function instant(period: string, type: PeriodType): number {
  const end = periodEnd(period, type)
  if (type === 'date') return Date.parse(end) / DAY
  const [year = 0, month = 1] = end.split('-').map(Number)
  return year * 12 + month
}

/** Where each period stands between the first (0) and the last (1). A lone period is in the middle. */
export function placePeriods(
  periods: readonly string[],
  type: PeriodType,
): (period: string) => number {
  const [first, last] = [periods.at(0), periods.at(-1)]
  if (first === undefined || last === undefined) return () => 0.5
  const from = instant(first, type)
  const span = instant(last, type) - from
  return (period) => (span === 0 ? 0.5 : (instant(period, type) - from) / span)
}
