import type { PeriodType } from '@/model/schema/indicator'
import { monthOfPeriod, periodTick, periodEnd } from '@/model/values/period'
import { boxOf, keepInside, meets, type Label } from './scene'
import type { View } from '@/model/view/types'

/** Intervals at which the labelled months or quarters are the same in each year. */
const INTERVALS: Partial<Record<PeriodType, { months: number; steps: readonly number[] }>> = {
  month: { months: 1, steps: [1, 2, 3, 6, 12, 24, 36, 60, 120] },
  quarter: { months: 3, steps: [1, 2, 4, 8, 12, 20, 40] },
}

/** Possible numbers of periods from one label to the next, smallest first. */
export const intervalsOf = (type: PeriodType, count: number): readonly number[] =>
  INTERVALS[type]?.steps ?? Array.from({ length: count }, (_, i) => i + 1)

/**
 * Whether a period is labelled at an interval. Labelled months and quarters are the same each year and
 * include April, when the financial year begins; other periods are counted back from the latest.
 */
function isNamed(periods: readonly string[], type: PeriodType, step: number) {
  const interval = INTERVALS[type]
  if (!interval) return (_: string, place: number) => (periods.length - 1 - place) % step === 0
  const months = periods.map((period) => monthOfPeriod(period, type))
  // A financial quarter is named by its last month.
  const first = interval.months === 1 ? 4 : 6
  const anchor = months.findLast((month) => month % 12 === first - 1) ?? months.at(-1) ?? 0
  return (_: string, place: number) =>
    ((months[place] ?? 0) - anchor) % (step * interval.months) === 0
}

/**
 * Labels of the periods under the plot, as many as fit without touching. In long monthly series the same
 * months are labelled each year.
 */
export function periodTicks(
  view: View,
  drawing: {
    x: (period: string) => number
    y: number
    size: number
    width: number
    periods?: readonly string[]
  },
): Label[] {
  const periods = drawing.periods ?? view.periods
  const labels = periods.map((period): Label =>
    keepInside(
      {
        key: `period-${period}`,
        text: periodTick(period, view.indicator.periodType),
        x: drawing.x(period),
        y: drawing.y,
        anchor: 'middle',
        size: drawing.size,
        weight: 400,
        tone: 'quiet-ink',
      },
      drawing.width,
    ),
  )
  const fits = (kept: readonly Label[]) =>
    kept.every((label, i) => {
      const next = kept[i + 1]
      return !next || !meets(boxOf(label), boxOf(next), 8)
    })
  const type = view.indicator.periodType
  for (const step of intervalsOf(type, labels.length)) {
    const named = isNamed(periods, type, step)
    const kept = labels.filter((_, place) => named(periods[place] ?? '', place))
    if (kept.length > 0 && fits(kept)) return kept
  }
  return labels.slice(-1)
}

const DAY = 86_400_000

/**
 * Position in time: in days where a source gives dates, otherwise in months, so that years are equally
 * spaced.
 */
function instant(period: string, type: PeriodType): number {
  const end = periodEnd(period, type)
  if (type === 'date') return Date.parse(end) / DAY
  const [year = 0, month = 1] = end.split('-').map(Number)
  return year * 12 + month
}

/** Position of each period between the first (0) and the last (1). A single period is in the middle. */
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
