import { areaInSentence } from './area'
import { compare, directionOf, intervalOf, type Comparison, type Direction } from './benchmark'
import { isNumber, type Value } from './observation'
import { monthsBetween, periodEnd } from './period'
import type { Point, Series, View } from './view'

/** How the value stands against one benchmark. */
export interface Gap extends Comparison {
  series: Series
  /** "the South East", "England", "the median of its ten neighbours". */
  name: string
  value: number
  period: string
  /** Months by which the benchmark is older than the value (0 for the same date). */
  monthsOlder: number
  /** The difference as children (or audits): rate or percentage gap times the base; signed. */
  asCount?: number
}

/** A change between two periods of one series. */
export interface Change {
  from: string
  fromValue: number
  difference: number
  /** Percent of the earlier value; for counts only. */
  percent?: number
}

/**
 * What one series of a view says. Card, sentence, title and the overview's order all read this,
 * so that they cannot disagree.
 */
export interface Reading {
  series: Series
  period: string
  point: Point | undefined
  value: Value | undefined
  /** Since the period before. */
  change?: Change
  /** Since the first period on the same basis (after the last break). */
  sinceFirst?: Change
  direction: Direction
  gaps: Gap[]
  /** A count below the indicator's threshold: trend words are muted. */
  isSmall: boolean
}

/** The smallest step in which the measure is published. */
export const roundingStep = (view: View): number => 10 ** -view.measure.decimals

const numberAt = (series: Series, period: string | undefined): number | undefined => {
  const value = period === undefined ? undefined : series.points.get(period)?.value
  return isNumber(value) ? value : undefined
}

function changeSince(view: View, series: Series, from: string | undefined): Change | undefined {
  const [before, after] = [numberAt(series, from), numberAt(series, view.period)]
  if (from === undefined || from === view.period || before === undefined || after === undefined)
    return undefined
  // Published decimals are exact; their binary difference is not (23.2 - 31.3).
  const difference = Number((after - before).toFixed(6))
  return {
    from,
    fromValue: before,
    difference,
    ...(view.measure.kind === 'count' && before > 0
      ? { percent: (100 * difference) / before }
      : {}),
  }
}

/** Periods up to the view's own, on one basis: those since the last break that concerns the series. */
function comparablePeriods(view: View, category: string | undefined): string[] {
  const breaks = view.annotations
    .filter((a) => a.kind === 'break')
    .filter(
      (a) =>
        a.categories === undefined || (category !== undefined && a.categories.includes(category)),
    )
    .map((a) => a.period)
  const upTo = view.periods.slice(0, view.periods.indexOf(view.period) + 1)
  const start = upTo.findLastIndex((period) => breaks.includes(period))
  return start < 0 ? upTo : upTo.slice(start)
}

/** The change of the only own series since its last figure up to a day, where both are on one basis. */
export function changeSinceDay(view: View, day: string): Change | undefined {
  const own = view.series.find((s) => s.role === 'own')
  if (!own) return undefined
  const from = comparablePeriods(view, own.category?.id).findLast(
    (period) =>
      periodEnd(period, view.indicator.periodType) <= day && numberAt(own, period) !== undefined,
  )
  return changeSince(view, own, from)
}

/** What a benchmark is called in a sentence. */
function benchmarkName(series: Series, view: View): string {
  if (series.area) return areaInSentence(series.area)
  const count = view.area.neighbours?.length ?? 0
  return `the ${view.average} of its ${count === 10 ? 'ten' : count} statistical neighbours`
}

function gapTo(view: View, own: Series, series: Series): Gap | undefined {
  const point = own.points.get(view.period)
  const upTo = view.periods.slice(0, view.periods.indexOf(view.period) + 1)
  const period = upTo.findLast((p) => numberAt(series, p) !== undefined)
  const value = numberAt(series, period)
  // A council's count says nothing beside a region's.
  if (!point || period === undefined || value === undefined || view.measure.kind === 'count')
    return undefined
  const interval = intervalOf(view.measure, point.count, point.base)
  const comparison = compare(point.value, value, { polarity: view.polarity, interval })
  if (comparison.difference === undefined) return undefined
  const difference = Number(comparison.difference.toFixed(6))
  // A ratio's gap times its base would be children per worker times workers: no child more or fewer.
  const per =
    view.measure.kind === 'percent'
      ? 100
      : view.measure.kind === 'rate'
        ? (view.measure.per ?? 10_000)
        : undefined
  const type = view.indicator.periodType
  return {
    ...comparison,
    difference,
    series,
    name: benchmarkName(series, view),
    value,
    period,
    monthsOlder: monthsBetween(periodEnd(period, type), periodEnd(view.period, type)),
    ...(per !== undefined && isNumber(point.base)
      ? { asCount: (difference * point.base) / per }
      : {}),
  }
}

/** Reads one own series of a view (the only one, unless a category is named). */
export function readSeries(view: View, categoryId?: string): Reading {
  const own =
    view.series.find(
      (s) => s.role === 'own' && (categoryId === undefined || s.category?.id === categoryId),
    ) ?? view.series[0]
  if (!own) throw new Error(`${view.indicator.id} has no series`)
  const point = own.points.get(view.period)
  const comparable = comparablePeriods(view, own.category?.id)
  const change = changeSince(view, own, comparable.at(-2))
  const sinceFirst = changeSince(
    view,
    own,
    comparable.find((p) => numberAt(own, p) !== undefined),
  )
  const polarity = own.category?.polarity ?? view.polarity
  const noise = view.measure.kind === 'count' ? 0 : roundingStep(view) * 1.001
  const recent = directionOf(change?.difference, polarity, noise)
  const long = directionOf(sinceFirst?.difference, polarity, noise)
  return {
    series: own,
    period: view.period,
    point,
    value: point?.value,
    ...(change ? { change } : {}),
    ...(sinceFirst ? { sinceFirst } : {}),
    // A last step that rounding alone could make says nothing: then the longer change speaks.
    direction: recent === 'steady' && long !== 'unknown' ? long : recent,
    gaps: view.series
      .filter((s) => s.role !== 'own' && s.category?.id === own.category?.id)
      .flatMap((s) => gapTo(view, own, s) ?? []),
    isSmall: isNumber(point?.count) && point.count < (view.indicator.smallNumber ?? 0),
  }
}
