import { type Pattern, patternOf } from './control-limits'
import { directionOf, intervalOf, type Direction } from './benchmark'
import type { Polarity } from '../schema/indicator'
import { isNumber, type Value } from '../schema/observation'
import { differenceInterval, type Estimate } from '../values/statistics'
import { cautionAt } from '../view/annotation'
import { noiseOf, gapTo, numberAt, type Gap } from './gap'
import { monthsBetween, periodEnd } from '../values/period'
import { polarityOf } from '../view/polarity'
import type { Series, View, Point } from '../view/types'
import { scaleOf } from '../values/scale'
import { isSubject } from '../view/subject'

/** Which way a figure is moving, and the evidence for it. */
export interface Movement {
  direction: Direction
  /** The change that decides; where nothing moves, the latest one. */
  change?: SeriesChange
  /** Whether it rests on a 95% interval of the change, or on a control chart. */
  isTested: boolean
  /** The other of the two changes, where it goes the other way. */
  against?: SeriesChange
  /**
   * The control chart's signals for the figure, where there are enough points for one: they decide.
   */
  pattern?: Pattern
}

/**
 * How far back the longer change goes, in months. It decides where the latest change is no more
 * than chance.
 */
const LONG_MONTHS = 36

/** The figure before rounding with its 95% interval, where its count and denominator are known. */
function estimateOf(view: View, series: Series, period: string): Estimate | undefined {
  const point = series.points.get(period)
  const interval = intervalOf(view.measure, point?.count, point?.denominator)
  if (!interval || !isNumber(point?.count) || !isNumber(point.denominator)) return undefined
  return { value: (point.count / point.denominator) * scaleOf(view.measure), ...interval }
}

/** A change and its direction. */
export interface Judged {
  change: SeriesChange
  direction: Direction
  isTested: boolean
}

/**
 * The direction of one change: steady when it is no more than chance (its 95% interval spans zero)
 * or, where that cannot be tested, no more than rounding can make. The children on two dates are
 * treated as independent although some are the same, so changes are put down to chance rather too
 * often.
 */
export function judgeChange(
  change: SeriesChange,
  of: { view: View; series: Series; polarity: Polarity; noise: number },
): Judged {
  const { view, series, polarity, noise } = of
  const [before, after] = [
    estimateOf(view, series, change.from),
    estimateOf(view, series, view.period),
  ]
  if (!before || !after)
    return { change, direction: directionOf(change.difference, polarity, noise), isTested: false }
  const { lower, upper } = differenceInterval(after, before)
  const isChance = lower <= 0 && 0 <= upper
  return {
    change,
    direction: isChance ? 'steady' : directionOf(after.value - before.value, polarity),
    isTested: true,
  }
}

/** The other change, where it goes the other way than the change that is shown. */
const oppositeTo = (shown: SeriesChange, other: SeriesChange): Pick<Movement, 'against'> =>
  shown.difference * other.difference < 0 ? { against: other } : {}

/**
 * Where a control chart can tell what is usual for a series, a figure moves only when the chart
 * shows more than that, and the change over three years, or the latest one, goes the same way. So
 * sentence, card, list and control chart say the same.
 */
function byPattern(
  pattern: Pattern,
  from: {
    latest: Judged | undefined
    long: Judged | undefined
    still: (direction: Direction) => Movement
    of: { polarity: Polarity; noise: number }
  },
): Movement {
  const { latest, long, still, of } = from
  const sides = new Set(pattern.signals.map(({ side }) => side))
  const sign = sides.size === 1 ? (sides.has('up') ? 1 : -1) : 0
  const way = [long, latest].find((one) => one && one.change.difference * sign > of.noise)
  if (!way) return { ...still('steady'), isTested: true, pattern }
  const other = way === long ? latest : long
  return {
    direction: directionOf(way.change.difference, of.polarity, of.noise),
    change: way.change,
    isTested: true,
    pattern,
    ...(other ? oppositeTo(way.change, other.change) : {}),
  }
}

/**
 * A figure moves when its latest change is more than chance, or else its change over up to three
 * years. Where chance cannot be tested, or both are more than chance, both must go the same way.
 * Small numbers have no direction. Where a control chart can be drawn, it decides (see
 * `byPattern`).
 */
function movementOf(
  changes: { latest: SeriesChange | undefined; long: SeriesChange | undefined },
  of: {
    view: View
    series: Series
    polarity: Polarity
    noise: number
    isSmall: boolean
    pattern?: Pattern | undefined
  },
): Movement {
  const [latest, long] = [changes.latest, changes.long].map(
    (change) => change && judgeChange(change, of),
  )
  const shown = latest ?? long
  if (!shown) return { direction: 'unknown', isTested: false }
  const still = (direction: Direction): Movement => ({
    direction,
    change: shown.change,
    isTested: shown.isTested,
  })
  if (of.isSmall) return { ...still('unknown'), isTested: false }
  if (of.pattern) return byPattern(of.pattern, { latest, long, still, of })
  if (!latest || !long) return shown
  const tested = [latest, long].filter((one) => one.isTested && one.direction !== 'steady')
  const [first, second] = tested
  const opposed = oppositeTo(shown.change, long.change)
  if (first && second && first.direction !== second.direction)
    return { ...still('steady'), ...opposed }
  if (first)
    return { ...first, ...oppositeTo(first.change, first === latest ? long.change : latest.change) }
  if (latest.isTested || long.isTested) return still('steady')
  return latest.direction === long.direction ? latest : { ...still('steady'), ...opposed }
}

/** A change between two periods of one series. */
export interface SeriesChange {
  from: string
  fromValue: number
  difference: number
  /** As a percentage of the earlier value; for counts only, and not for small ones. */
  percent?: number
}

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
}

/**
 * The threshold where the catalogue has none for an indicator. Below 10, one more or fewer changes
 * the count by more than a tenth, and the usual approximations of chance no longer hold.
 */
const SMALL_NUMBER = 10

const smallNumberOf = (view: View): number => view.indicator.smallNumber ?? SMALL_NUMBER

export function changeSince(
  view: View,
  series: Series,
  from: string | undefined,
): SeriesChange | undefined {
  const [before, after] = [numberAt(series, from), numberAt(series, view.period)]
  if (from === undefined || from === view.period || before === undefined || after === undefined)
    return undefined
  // Published decimals are exact; their binary difference is not (23.2 - 31.3).
  const difference = Number((after - before).toFixed(6))
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
  const own =
    view.series.find(
      (s) => isSubject(s) && (categoryId === undefined || s.category?.id === categoryId),
    ) ?? view.series[0]
  if (!own) throw new Error(`${view.indicator.id} has no series`)
  const point = own.points.get(view.period)
  const comparable = comparablePeriods(view, own.category?.id)
  // A period for which nothing was published is not the period before.
  const isHeld = (period: string) => view.series.some((s) => s.points.has(period))
  const change = changeSince(view, own, comparable.slice(0, -1).findLast(isHeld))
  const numbered = comparable.filter((p) => numberAt(own, p) !== undefined)
  const sinceFirst = changeSince(view, own, numbered[0])
  const isSmall = isSmallAt(view, point)
  const sound = numbered.filter((p) => isRecent(view, p) && !cautionAt(view, own, p))
  const movement = movementOf(
    {
      latest: change && sound.includes(change.from) ? change : undefined,
      long: changeSince(view, own, sound[0]),
    },
    {
      view,
      series: own,
      polarity: polarityOf(view, own),
      noise: noiseOf(view),
      isSmall,
      pattern: patternOf(view, own),
    },
  )
  return {
    series: own,
    period: view.period,
    point,
    value: point?.value,
    ...(change ? { change } : {}),
    ...(sinceFirst ? { sinceFirst } : {}),
    movement,
    gaps: view.series
      .filter((s) => !isSubject(s) && s.category?.id === own.category?.id)
      .flatMap((s) => gapTo(view, own, s) ?? []),
    isSmall,
  }
}
