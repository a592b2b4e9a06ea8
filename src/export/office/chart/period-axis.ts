import { skipsAYear } from '@/charts/layout/time'
import { formatValue } from '@/model/format'
import { isShorthand } from '@/model/observation'
import { periodEnd, periodTick } from '@/model/period'
import type { Series, View } from '@/model/view'

/** A place on the axis of time: a period, or what nobody published between two. */
export interface Slot {
  period?: string
  label: string
}

const DAY = 86_400_000

/** The years between two that were published. */
function skipped(before: string, after: string): Slot[] {
  const [from, to] = [Number(before), Number(after)]
  return Number.isInteger(from) && Number.isInteger(to)
    ? Array.from({ length: to - from - 1 }, (_, i) => ({ label: String(from + i + 1) }))
    : [{ label: '…' }]
}

/** The view's periods, an empty place where a year was left out, so that lines break there too. */
export function slotsOf(view: View, own: readonly Series[] = []): Slot[] {
  const type = view.indicator.periodType
  return view.periods.flatMap((period, index) => {
    const before = view.periods[index - 1]
    const signs = new Set(
      own.flatMap((s) => {
        const value = s.points.get(period)?.value
        return isShorthand(value) ? [formatValue(value, view.measure)] : []
      }),
    )
    const label = [periodTick(period, type), ...signs].join('\n')
    return [
      ...(before !== undefined && skipsAYear(before, period, type) ? skipped(before, period) : []),
      { period, label },
    ]
  })
}

/** Said where dates that are not equally apart stand so. */
export function spacingNote({ periods, indicator }: View): string[] {
  if (indicator.periodType !== 'date' || periods.length < 3) return []
  const ends = periods.map((period) => Date.parse(periodEnd(period, 'date')) / DAY)
  const steps = ends.slice(1).map((end, i) => end - (ends[i] ?? end))
  return Math.max(...steps) - Math.min(...steps) > 31
    ? ['The dates stand equally apart here, however much time lies between them.']
    : []
}
