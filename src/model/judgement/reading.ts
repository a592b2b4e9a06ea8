import { isNumber, type Value } from '../schema/observation'
import { monthsBetween, periodEnd } from '../values/period'
import { cautionAt } from '../view/annotation'
import { polarityOf } from '../view/polarity'
import { isSubject } from '../view/subject'
import type { Point, Series, View } from '../view/types'
import { patternOf } from './control-limits'
import { scaleOf } from '../values/scale'
import { gapTo, noiseOf, numberAt, shownDifference, type Gap } from './gap'
import { LONG_MONTHS, movementOf, type Movement, type SeriesChange } from './movement'

/**
 * The findings about one series of a view. Card, sentence, title and the order of the overview all
 * use them, so that they cannot disagree.
 */
export interface Reading {
  series: Series
  period: string
  point: Point | undefined
  value: Value | undefined
  /** Since the period before. */
  change?: SeriesChange
  /** Since the first period on the same basis (after the last break). */
  sinceFirst?: SeriesChange
  movement: Movement
  gaps: Gap[]
  /** A count below the indicator's threshold, or suppressed: trend words are muted. */
  isSmall: boolean
  /** A count of fewer than `LEAST_FOR_TREND`, now and before: exact, but one or two more make no trend. */
  isFew: boolean
}

/**
 * The threshold where the catalogue has none for an indicator. Below 10, one more or fewer changes
 * the count by more than a tenth, and the usual approximations of chance no longer hold.
 */
const SMALL_NUMBER = 10

/** Counts below this have no direction: their usual ups and downs are a quarter of them or more. */
const LEAST_FOR_TREND = 20

const smallNumberOf = (view: View): number => view.indicator.smallNumber ?? SMALL_NUMBER

export function changeSince(
  view: View,
  series: Series,
  from: string | undefined,
): SeriesChange | undefined {
  const [before, after] = [numberAt(series, from), numberAt(series, view.period)]
  if (from === undefined || from === view.period || before === undefined || after === undefined)
    return undefined
  const difference = shownDifference(after - before, view)
  return {
    from,
    fromValue: before,
    difference,
    ...(view.measure.kind === 'count' && before > 0 && before >= smallNumberOf(view)
      ? { percent: (100 * difference) / before }
      : {}),
  }
}

/**
 * Periods up to the view's own, on one basis: those since the last break that concerns the series.
 */
export function comparablePeriods(view: View, category: string | undefined): string[] {
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

/** Whether a period lies no more than three years back. */
function isRecent(view: View, period: string): boolean {
  const type = view.indicator.periodType
  return monthsBetween(periodEnd(period, type), periodEnd(view.period, type)) <= LONG_MONTHS
}

/** What one child (or post, or audit) more or fewer makes of a rate or percentage: no smaller change is a movement. */
const worthOfOne = ({ measure }: View, point: Point | undefined): number =>
  measure.kind !== 'count' && isNumber(point?.denominator) && point.denominator > 0
    ? scaleOf(measure) / point.denominator
    : 0

/** A count that changes by less than this share of it stays about the same. */
const LEAST_SHARE = 0.01

const leastOfCount = ({ measure }: View, value: Value | undefined): number =>
  measure.kind === 'count' && isNumber(value) ? Math.abs(value) * LEAST_SHARE : 0

/** Whether a figure rests on small or suppressed counts. Counts themselves are exact. */
function isSmallAt(view: View, point: Point | undefined): boolean {
  if (!point || view.measure.kind === 'count') return false
  const least = smallNumberOf(view)
  return [point.count, point.denominator].some((part) =>
    isNumber(part) ? part < least : part === 'c' || part === 'k' || part === 'low',
  )
}

/**
 * Reads one of the council's own series (the only one, unless a category is named). Its direction
 * is read from all years held, so that it does not depend on which years are shown.
 */
export function readSeries(view: View, categoryId?: string): Reading {
  const { withEarlier } = view
  const reading = readShown(view, categoryId)
  return withEarlier?.period === view.period
    ? { ...reading, movement: readShown(withEarlier, categoryId).movement }
    : reading
}

function readShown(view: View, categoryId?: string): Reading {
  const subject =
    view.series.find(
      (s) => isSubject(s) && (categoryId === undefined || s.category?.id === categoryId),
    ) ?? view.series[0]
  if (!subject) throw new Error(`${view.indicator.id} has no series`)
  const point = subject.points.get(view.period)
  const comparable = comparablePeriods(view, subject.category?.id)
  // A period for which nothing was published is not the period before.
  const isHeld = (period: string) => view.series.some((s) => s.points.has(period))
  const change = changeSince(view, subject, comparable.slice(0, -1).findLast(isHeld))
  const numbered = comparable.filter((p) => numberAt(subject, p) !== undefined)
  const sinceFirst = changeSince(view, subject, numbered[0])
  const isSmall = isSmallAt(view, point)
  const sound = numbered.filter((p) => isRecent(view, p) && !cautionAt(view, subject, p))
  const latest = change && sound.includes(change.from) ? change : undefined
  const long = changeSince(view, subject, sound[0])
  const isFew =
    view.measure.kind === 'count' &&
    [point?.value, latest?.fromValue, long?.fromValue].every(
      (value) => value === undefined || (isNumber(value) && value < LEAST_FOR_TREND),
    )
  const movement = movementOf(
    { latest, long },
    {
      view,
      series: subject,
      polarity: polarityOf(view, subject),
      noise: Math.max(noiseOf(view), worthOfOne(view, point), leastOfCount(view, point?.value)),
      isSmall: isSmall || isFew,
      pattern: patternOf(view, subject),
    },
  )
  return {
    series: subject,
    period: view.period,
    point,
    value: point?.value,
    ...(change ? { change } : {}),
    ...(sinceFirst ? { sinceFirst } : {}),
    movement,
    gaps: view.series
      .filter((s) => !isSubject(s) && s.category?.id === subject.category?.id)
      .flatMap((s) => gapTo(view, subject, s) ?? []),
    isSmall,
    isFew,
  }
}
