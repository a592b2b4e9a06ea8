import { isNumber } from '../../schema/observation'
import { isSubject, subjectSeries } from '../../view/subject'
import type { Point, Series, View } from '../../view/types'

/** The ambition for a series, where another series of the view holds it. */
export const aimOf = ({ series, period }: View, { category }: Series): Point | undefined =>
  category && series.find((s) => s.category?.aimOf === category.id)?.points.get(period)

/** The council's series with a number in the view's period, the largest first. An ambition is left out where its result is there. */
export function largestFirst(view: View): { series: Series; value: number }[] {
  const subject = view.series
    .filter(isSubject)
    .map((series) => ({ series, value: series.points.get(view.period)?.value }))
    .flatMap(({ series, value }) => (isNumber(value) ? [{ series, value }] : []))
  const isAim = ({ series: { category } }: (typeof subject)[number]) =>
    category?.aimOf !== undefined && subject.some((o) => o.series.category?.id === category.aimOf)
  const size = ({ series, value }: (typeof subject)[number]) =>
    Math.max(value, Number(aimOf(view, series)?.value) || 0)
  return subject.filter((one) => !isAim(one)).toSorted((a, b) => size(b) - size(a))
}

/** How many parts of a breakdown are suppressed in the view's period. */
export const suppressedParts = (view: View): number =>
  view.series.filter((s) => isSubject(s) && s.points.get(view.period)?.value === 'c').length

/** Counts of at least this are certainly too large to be suppressed. */
const SURELY_LARGE = 20

/** Whether a suppressed part could be larger than the largest that is shown. */
export function isLargestHidden(view: View): boolean {
  if (suppressedParts(view) === 0) return false
  const shown = largestFirst(view).map(({ value }) => value)
  const largest = shown[0] ?? 0
  return view.measure.kind === 'percent'
    ? largest < 100 - shown.reduce((sum, value) => sum + value, 0)
    : largest < SURELY_LARGE
}

/**
 * The part of a breakdown that title and sentence begin with: the one that the catalogue has a headline for or
 * says to matter, also where its figure is suppressed, or else the largest. Undefined where the largest may be suppressed, or
 * nothing is published.
 */
export function leadingSeries(view: View): Series | undefined {
  const subject = subjectSeries(view)
  const headline = view.indicator.headlines.find(({ category }) =>
    subject.some((s) => s.category?.id === category && s.points.has(view.period)),
  )
  if (headline) return subject.find((s) => s.category?.id === headline.category)
  const matters = subject.find((s) => s.category?.id === view.breakdown?.matters)
  if (matters?.points.has(view.period)) return matters
  return isLargestHidden(view) ? undefined : largestFirst(view)[0]?.series
}
