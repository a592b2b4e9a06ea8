import { areaInSentence } from '../schema/area'
import { compare, intervalOf, type AgainstBenchmark } from './benchmark'
import { isNumber } from '../schema/observation'
import { monthsBetween, periodEnd } from '../values/period'
import { growsWithSize, polarityOf } from '../view/polarity'
import type { Point, Series, View } from '../view/types'
import { scaleOf } from '../values/scale'

/** The difference between a value and one benchmark. */
export interface Gap extends AgainstBenchmark {
  series: Series
  /** "the South East", "England", "the median of its ten neighbours". */
  name: string
  value: number
  period: string
  /** Months by which the benchmark is older than the value (0 for the same date). */
  monthsOlder: number
  /**
   * The difference as children (or audits, or posts): rate or percentage gap times the denominator;
   * signed. None where the value is similar to the benchmark.
   */
  asCount?: number
}

/** The smallest step in which the measure is published. */
export const roundingStep = (view: View): number => 10 ** -view.measure.decimals

/**
 * The largest difference that rounding alone can make between two published figures. Counts are
 * exact.
 */
export const noiseOf = (view: View): number =>
  view.measure.kind === 'count' ? 0 : roundingStep(view) * 1.001

/**
 * A difference as far as figures show it: nought where it would be printed as "0.0". Published decimals are exact;
 * their binary difference is not (23.2 - 31.3).
 */
export const shownDifference = (
  difference: number,
  { measure: { kind, decimals } }: Pick<View, 'measure'>,
): number =>
  kind !== 'money' && Math.abs(difference) < 10 ** -decimals / 2 ? 0 : Number(difference.toFixed(6))

export const numberAt = (
  series: Series | undefined,
  period: string | undefined,
): number | undefined => {
  const value = period === undefined ? undefined : series?.points.get(period)?.value
  return isNumber(value) ? value : undefined
}

/** The name of a benchmark within a sentence. */
function benchmarkName(series: Series, view: View): string {
  if (series.area) return areaInSentence(series.area)
  const count = view.area.neighbours?.length ?? 0
  return `the ${view.average} of its ${count === 10 ? 'ten' : count} statistical neighbours`
}

/**
 * The denominator of a figure. Where only the numerator is published (full-time equivalents), the
 * denominator is worked back from the figure and its numerator, closely enough for "about 20
 * posts".
 */
function denominatorOf(view: View, point: Point): number | undefined {
  if (isNumber(point.denominator)) return point.denominator
  const { measure } = view
  const isPart = measure.kind === 'percent' && measure.denominator === undefined
  return isPart && isNumber(point.count) && isNumber(point.value) && point.value > 0
    ? (100 * point.count) / point.value
    : undefined
}

/** The gap to one benchmark; none for counts and sums, as areas differ in size. */
export function gapTo(view: View, subject: Series, series: Series): Gap | undefined {
  const point = subject.points.get(view.period)
  const upTo = view.periods.slice(0, view.periods.indexOf(view.period) + 1)
  const period = upTo.findLast((p) => numberAt(series, p) !== undefined)
  const value = numberAt(series, period)
  // A council's count or sum cannot be compared with a region's.
  if (!point || period === undefined || value === undefined || growsWithSize(view.measure))
    return undefined
  const interval = intervalOf(view.measure, point.count, point.denominator)
  const comparison = compare(point.value, value, {
    polarity: polarityOf(view, subject),
    interval,
    rounding: noiseOf(view),
  })
  if (comparison.difference === undefined) return undefined
  const difference = shownDifference(comparison.difference, view)
  // A ratio's gap times its denominator would be children per worker times workers, which is not a
  // number of children.
  const per =
    view.measure.kind === 'percent' || view.measure.kind === 'rate'
      ? scaleOf(view.measure)
      : undefined
  const type = view.indicator.periodType
  const denominator = denominatorOf(view, point)
  return {
    ...comparison,
    difference,
    series,
    name: benchmarkName(series, view),
    value,
    period,
    monthsOlder: monthsBetween(periodEnd(period, type), periodEnd(view.period, type)),
    // Together with the benchmark's share of the denominator, the gap in children would give away a
    // suppressed count.
    // A difference that may be chance or rounding is not given as a number of children.
    ...(comparison.outcome !== 'similar' &&
    per !== undefined &&
    denominator !== undefined &&
    point.count !== 'c'
      ? { asCount: (difference * denominator) / per }
      : {}),
  }
}
