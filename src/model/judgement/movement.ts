import { isNumber } from '../schema/observation'
import type { Polarity } from '../schema/indicator'
import { scaleOf } from '../values/scale'
import { differenceInterval, type Estimate } from '../values/statistics'
import type { Series, View } from '../view/types'
import { directionOf, intervalOf, type Direction } from './benchmark'
import type { Pattern } from './control-limits'
import { numberAt } from './gap'

/** Which way a figure is moving, and the evidence for it. */
export interface Movement {
  direction: Direction
  /** The change that decides; where nothing moves, the latest one. */
  change?: SeriesChange
  /** Whether it rests on a 95% interval of the change, or on a control chart. */
  isTested: boolean
  /** The other of the two changes, where it goes the other way. */
  against?: SeriesChange
  /** The change over up to three years, where the figure is still because that one is no more than rounding. */
  levelWith?: SeriesChange
  /** The change over up to three years, where neither that nor the latest one is more than chance. */
  alsoChance?: SeriesChange
  /** The change over up to three years, where it goes the same way as the latest and both are within a control chart. */
  sameWay?: SeriesChange
  /**
   * The control chart's signals for the figure, where there are enough points for one: they decide.
   */
  pattern?: Pattern
}

/**
 * How far back the longer change goes, in months. It decides where the latest change is no more
 * than chance.
 */
export const LONG_MONTHS = 36

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

/** Whether a change is undone by the other one: it goes the other way, and further. */
const isUndone = ({ change }: Judged, other: Judged | undefined): boolean =>
  other !== undefined &&
  change.difference * other.change.difference < 0 &&
  Math.abs(other.change.difference) > Math.abs(change.difference)

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
  },
): Movement {
  const { latest, long, still } = from
  const sides = new Set(pattern.signals.map(({ side }) => side))
  const sign = sides.size === 1 ? (sides.has('up') ? 1 : -1) : 0
  const moves = (one: Judged | undefined, other: Judged | undefined): one is Judged =>
    one !== undefined &&
    one.direction !== 'steady' &&
    one.change.difference * sign > 0 &&
    !isUndone(one, other)
  const [way, other] = moves(long, latest) ? [long, latest] : [latest, long]
  const against = way && other ? oppositeTo(way.change, other.change) : {}
  if (moves(way, other)) return { ...way, isTested: true, pattern, ...against }
  const isSameWay = latest && long && latest.change.difference * long.change.difference > 0
  const sameWay = isSameWay && pattern.signals.length === 0 ? { sameWay: long.change } : {}
  return { ...still('steady'), isTested: true, pattern, ...against, ...sameWay }
}

/** Whether no figure since a change began goes further than the latest one, by more than rounding can make. */
function isFurthest(
  { from, difference }: SeriesChange,
  { view, series, noise }: { view: View; series: Series; noise: number },
): boolean {
  const now = numberAt(series, view.period) ?? 0
  return view.periods
    .slice(view.periods.indexOf(from), view.periods.indexOf(view.period))
    .every((period) => {
      const step = now - (numberAt(series, period) ?? now)
      return step * difference >= 0 || Math.abs(step) <= noise
    })
}

/**
 * A figure moves when its latest change is more than chance, or else its change over up to three
 * years. Where chance cannot be tested, or both are more than chance, both must go the same way;
 * or, where the latest is no more than rounding, the longer one must have led to the highest or lowest
 * figure since. Small numbers have no direction. Where a control chart can be drawn, it decides (see
 * `byPattern`).
 */
export function movementOf(
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
  if (of.pattern) return byPattern(of.pattern, { latest, long, still })
  if (!latest || !long) return shown
  const tested = [latest, long].filter((one) => one.isTested && one.direction !== 'steady')
  const [first, second] = tested
  const opposed = oppositeTo(shown.change, long.change)
  if (first && second && first.direction !== second.direction)
    return { ...still('steady'), ...opposed }
  if (first) {
    const other = first === latest ? long : latest
    return isUndone(first, other)
      ? { ...still('steady'), ...opposed }
      : { ...first, ...oppositeTo(first.change, other.change) }
  }
  if (latest.isTested || long.isTested)
    return {
      ...still('steady'),
      ...(latest.isTested && long.isTested && long.change.from !== latest.change.from
        ? { alsoChance: long.change }
        : {}),
    }
  if (latest.direction === 'steady' && isFurthest(long.change, of)) return long
  if (latest.direction === long.direction) return latest
  const level = long.direction === 'steady' ? { levelWith: long.change } : {}
  return { ...still('steady'), ...opposed, ...level }
}

/** A change between two periods of one series. */
export interface SeriesChange {
  from: string
  fromValue: number
  difference: number
  /** As a percentage of the earlier value; for counts only, and not for small ones. */
  percent?: number
}
