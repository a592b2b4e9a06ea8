import { intervalsOf } from '../drawing/period-axis'
import { textWidth } from '../drawing/text'
import { formatValue } from '@/model/values/format'
import type { PeriodType } from '@/model/schema/indicator'
import { isShorthand } from '@/model/schema/observation'
import { periodEnd, periodTick } from '@/model/values/period'
import { TYPE } from './office-chart'
import type { Series, View } from '@/model/view/types'
import { missingPeriods } from '@/model/sentences/missing-periods'

/** A position on the time axis. */
export interface Slot {
  period: string
  label: string
}

const DAY = 86_400_000

/**
 * The view's periods, including those in between without any published figure, so that lines break there. If
 * the council has no number, the reason is under the label of the period: "[c]", or "–" for no figure.
 */
export function slotsOf(view: View, subject: readonly Series[] = []): Slot[] {
  const type = view.indicator.periodType
  const missing = new Set(missingPeriods(view))
  return view.periods.map((period) => {
    const signs = new Set(
      subject.flatMap((s) => {
        const value = s.points.get(period)?.value
        return isShorthand(value) ? [formatValue(value, view.measure)] : []
      }),
    )
    if (missing.has(period)) signs.add('–')
    return { period, label: [periodTick(period, type), ...signs].join('\n') }
  })
}

/**
 * Number of periods from one label on the axis to the next, so that none touch. Labelled months and quarters
 * are the same each year, counted from the first.
 * @param width of all periods together, in points
 */
export function nameEach(labels: readonly string[], type: PeriodType, width: number): number {
  const widest = Math.max(
    0,
    ...labels
      .flatMap((label) => label.split('\n'))
      .map((line) => textWidth(line, { size: TYPE.tick, weight: 400 })),
  )
  const room = width / Math.max(1, labels.length)
  const steps = intervalsOf(type, labels.length)
  return steps.find((step) => step * room >= widest + 6) ?? steps.at(-1) ?? 1
}

/**
 * The axis of periods of a native chart.
 * @param width points that all the periods have together
 */
export function periodCategories(slots: readonly Slot[], view: View, width: number) {
  const categories = slots.map(({ label }) => label)
  return {
    kind: 'categories',
    corner: 'Period',
    categories,
    nameEach: nameEach(categories, view.indicator.periodType, width),
  } as const
}

/** A note for dates that are unequally spaced in time but equally spaced on the axis. */
export function spacingNote({ periods, indicator }: View): string[] {
  if (indicator.periodType !== 'date' || periods.length < 3) return []
  const ends = periods.map((period) => Date.parse(periodEnd(period, 'date')) / DAY)
  const steps = ends.slice(1).map((end, i) => end - (ends[i] ?? end))
  return Math.max(...steps) - Math.min(...steps) > 31
    ? ['The dates stand equally apart here, however much time lies between them.']
    : []
}
