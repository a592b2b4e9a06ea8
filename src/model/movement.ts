import { directionOf, intervalOf, type Direction } from './benchmark'
import type { Polarity } from './indicator'
import { isNumber } from './observation'
import type { SeriesChange } from './reading'
import { differenceInterval, type Estimate } from './statistics'
import type { Series, View } from './view'

/** Which way a figure is moving, and what that rests on. */
export interface Movement {
  direction: Direction
  /** The change that decides; where nothing moves, the latest one. */
  change?: SeriesChange
  /** Whether a 95% interval of the change stood behind it. */
  isTested: boolean
}

/** The change that is looked at when the latest one says nothing. */
export const LONG_MONTHS = 36

/** The figure before rounding with its 95% interval, where its count and base are known. */
function estimateOf(view: View, series: Series, period: string): Estimate | undefined {
  const point = series.points.get(period)
  const interval = intervalOf(view.measure, point?.count, point?.base)
  if (!interval || !isNumber(point?.count) || !isNumber(point.base)) return undefined
  const per = view.measure.kind === 'percent' ? 100 : (view.measure.per ?? 10_000)
  return { value: (point.count / point.base) * per, ...interval }
}

interface Judged {
  change: SeriesChange
  direction: Direction
  isTested: boolean
}

/**
 * The direction of one change: steady when it is no more than chance (its 95% interval spans zero)
 * or, where that cannot be tested, no more than rounding can make. The children of two dates are
 * taken as independent, though some are the same: so a change is called chance rather too often.
 */
function judgeChange(
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

/**
 * A figure moves when its latest change is more than chance, or else its change over up to three
 * years. Where chance cannot be tested, both must go the same way. Small numbers have no direction.
 */
export function movementOf(
  changes: { latest: SeriesChange | undefined; long: SeriesChange | undefined },
  of: { view: View; series: Series; polarity: Polarity; noise: number; isSmall: boolean },
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
  if (!latest || !long) return shown
  const tested = [latest, long].find((one) => one.isTested && one.direction !== 'steady')
  if (tested) return tested
  if (latest.isTested || long.isTested) return still('steady')
  return latest.direction === long.direction ? latest : still('steady')
}
