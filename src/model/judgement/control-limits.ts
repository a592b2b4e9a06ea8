import { cautionAt } from '../view/annotation'
import type { Annotation, Measure, Polarity } from '../schema/indicator'
import { isNumber } from '../schema/observation'
import { comparePeriods } from '../values/period'
import { polarityOf } from '../view/polarity'
import { mean } from '../values/statistics'
import type { Series, View } from '../view/types'

/** Limits are drawn from at least this many points on one basis. */
export const FEWEST_POINTS = 12

/**
 * Limits need at least this many steps between neighbouring periods, from which the moving range is
 * worked out.
 */
const FEWEST_STEPS = 6

/**
 * Three standard deviations, as a multiple of the mean moving range of two points: 3 / 1.128
 * (Shewhart, 1931; Wheeler, 1993).
 */
export const RANGES_TO_LIMIT = 2.66

/**
 * Points in a row on one side of the mean, or each above (below) the one before. The rules are the
 * four of NHS England’s Making Data Count, as its package NHSRplotthedots has them: a point outside
 * the limits, seven in a row on one side of the mean, seven that rise or fall, two of three near a
 * limit. Other books take 8 or 9 on one side and 6 that rise (Nelson, 1984; Montgomery,
 * Introduction to Statistical Quality Control): these rules were preferred because officers know
 * them from health boards, and as one complete set.
 */
export const LONG_RUN = 7

/** A point is near a limit when it is more than this share of the way to it from the mean. */
const NEAR_LIMIT = 2 / 3

interface ControlPoint {
  period: string
  value: number
}

/** Points in consecutive periods, with none missing between the first and the last. */
export type Run = readonly ControlPoint[]

export interface Limits {
  mean: number
  movingRange: number
  lower: number
  upper: number
  /**
   * Limits that came out below 0 or above 100%, where that is impossible, and are drawn at 0 or
   * 100% instead.
   */
  cut: readonly ('lower' | 'upper')[]
}

export interface Signal {
  rule: 'outside' | 'run' | 'trend' | 'near'
  /**
   * Above the limit or the mean, near the upper limit, or rising; below, near the lower, or
   * falling.
   */
  side: 'up' | 'down'
  points: Run
  meaning: 'concern' | 'improvement' | 'unusual'
  limits: Limits
}

/** The points on one basis: from the start or a break up to the next break. */
export interface Stretch {
  runs: readonly Run[]
  points: Run
  /** The break at which the stretch begins. */
  since?: Annotation
  /** Absent where there are too few points for limits. */
  limits?: Limits
}

/** An XmR chart in numbers: the limits of one series and its signals of special cause. */
export interface Control {
  points: Run
  stretches: readonly Stretch[]
  signals: readonly Signal[]
  /**
   * Periods whose figures are in doubt: they are drawn, but neither judged nor taken into the
   * limits.
   */
  doubtful: readonly string[]
}

/** Whether a is larger than b by more than floating-point error. */
const exceeds = (a: number, b: number): boolean => a - b > 1e-9 * Math.max(1, Math.abs(b))

/**
 * Mean and limits of individual values: the mean plus or minus 2.66 times the mean step between
 * neighbours. No values are screened out first.
 * @param runs values in order, in stretches between which no step is measured
 */
export function limitsOf(runs: readonly (readonly number[])[], measure: Measure): Limits {
  const values = runs.flat()
  const middle = mean(values)
  const steps = runs.flatMap((run) => run.slice(1).map((v, i) => Math.abs(v - (run[i] ?? v))))
  const movingRange = steps.length === 0 ? 0 : mean(steps)
  const [lower, upper] = [
    middle - RANGES_TO_LIMIT * movingRange,
    middle + RANGES_TO_LIMIT * movingRange,
  ]
  // A count cannot be below zero, nor a share above 100%. Money can be owed.
  const floor = measure.kind !== 'money' && Math.min(...values) >= 0 ? 0 : -Infinity
  const ceiling = measure.kind === 'percent' && Math.max(...values) <= 100 ? 100 : Infinity
  return {
    mean: middle,
    movingRange,
    lower: Math.max(lower, floor),
    upper: Math.min(upper, ceiling),
    cut: [
      ...(lower < floor ? (['lower'] as const) : []),
      ...(upper > ceiling ? (['upper'] as const) : []),
    ],
  }
}

/** The pieces of a run in which each point agrees with the one before. */
function streaks(run: Run, agrees: (before: ControlPoint, here: ControlPoint) => boolean): Run[] {
  const pieces: ControlPoint[][] = []
  run.forEach((point, i) => {
    const [before, piece] = [run[i - 1], pieces.at(-1)]
    if (before && piece && agrees(before, point)) piece.push(point)
    else pieces.push([point])
  })
  return pieces
}

const meaningOf = (side: Signal['side'], polarity: Polarity): Signal['meaning'] =>
  polarity === 'neutral'
    ? 'unusual'
    : (side === 'up') === (polarity === 'higher-is-better')
      ? 'improvement'
      : 'concern'

/**
 * The value beyond which a point is near a limit; for a limit that was cut, from its value before
 * the cut.
 */
export const nearEnd = (
  limits: Pick<Limits, 'mean' | 'movingRange'>,
  side: Signal['side'],
): number =>
  limits.mean + (side === 'up' ? 1 : -1) * NEAR_LIMIT * RANGES_TO_LIMIT * limits.movingRange

/**
 * Points near one limit, wherever at least two out of three in a row are; overlapping groups of
 * three are joined into one.
 */
function nearLimit(run: Run, isNear: (point: ControlPoint) => boolean): Run[] {
  const groups: ControlPoint[][] = []
  let last = -1
  run.forEach((_, i) => {
    const near = run.slice(i, i + 3).filter(isNear)
    if (i + 3 > run.length || near.length < 2) return
    const group = i <= last ? groups.at(-1) : undefined
    if (group) group.push(...near.filter((point) => !group.includes(point)))
    else groups.push(near)
    last = i + 2
  })
  return groups
}

/**
 * The signals of special cause in a stretch. A point on the mean is on neither side and ends a run;
 * two equal points neither rise nor fall. A point already in another signal is not reported again
 * as near a limit.
 */
export function signalsIn(runs: readonly Run[], limits: Limits, polarity: Polarity): Signal[] {
  const signal = (rule: Signal['rule'], side: Signal['side'], points: Run): Signal[] =>
    points.length === 0 ? [] : [{ rule, side, points, meaning: meaningOf(side, polarity), limits }]
  const sides = [
    {
      side: 'up',
      isBeyond: (a: number, b: number) => exceeds(a, b),
      end: limits.upper,
    },
    {
      side: 'down',
      isBeyond: (a: number, b: number) => exceeds(b, a),
      end: limits.lower,
    },
  ] as const
  return sides.flatMap(({ side, isBeyond, end }) => {
    const isPast = ({ value }: ControlPoint) => isBeyond(value, limits.mean)
    const plain = [
      ...signal(
        'outside',
        side,
        runs.flat().filter(({ value }) => isBeyond(value, end)),
      ),
      ...runs
        .flatMap((run) => streaks(run, (before, here) => isPast(before) && isPast(here)))
        .filter((piece) => piece.length >= LONG_RUN)
        .flatMap((piece) => signal('run', side, piece)),
      ...runs
        .flatMap((run) => streaks(run, (before, here) => isBeyond(here.value, before.value)))
        .filter((piece) => piece.length >= LONG_RUN)
        .flatMap((piece) => signal('trend', side, piece)),
    ]
    const reported = new Set(plain.flatMap(({ points }) => points))
    const near = runs.flatMap((run) =>
      nearLimit(run, ({ value }) => isBeyond(value, nearEnd(limits, side))),
    )
    return [
      ...plain,
      ...near.flatMap((piece) =>
        signal(
          'near',
          side,
          piece.filter((point) => !reported.has(point)),
        ),
      ),
    ]
  })
}

/** Whether a stretch has enough points and steps for limits. */
const isEnough = (runs: readonly Run[]): boolean =>
  runs.flat().length >= FEWEST_POINTS &&
  runs.reduce((steps, run) => steps + run.length - 1, 0) >= FEWEST_STEPS

/**
 * One series as an XmR chart. A period that is missing, suppressed or in doubt breaks it: the
 * points before and after it are not neighbours. Limits are recalculated from each break in the
 * series.
 */
export function controlOf(view: View, series: Series): Control {
  const type = view.indicator.periodType
  const compare = comparePeriods(type)
  const breaks = view.annotations
    .filter(
      ({ kind, categories }) =>
        kind === 'break' &&
        (categories === undefined || categories.includes(series.category?.id ?? '')),
    )
    .toSorted((a, b) => compare(a.period, b.period))
  const basisOf = (period: string) => breaks.findLast((mark) => compare(mark.period, period) <= 0)
  const doubtful: string[] = []
  const found: { since: Annotation | undefined; runs: ControlPoint[][] }[] = []
  let follows = false
  for (const period of view.periods) {
    const value = series.points.get(period)?.value
    const isDoubtful = isNumber(value) && cautionAt(view, series, period) !== undefined
    if (isDoubtful) doubtful.push(period)
    if (!isNumber(value) || isDoubtful) {
      follows = false
      continue
    }
    const since = basisOf(period)
    const last = found.at(-1)
    const stretch = last && last.since === since ? last : { since, runs: [] }
    if (stretch !== last) found.push(stretch)
    const run = follows ? stretch.runs.at(-1) : undefined
    if (run) run.push({ period, value })
    else stretch.runs.push([{ period, value }])
    follows = true
  }
  const stretches = found.map(({ since, runs }): Stretch => ({
    runs,
    points: runs.flat(),
    ...(since ? { since } : {}),
    ...(isEnough(runs)
      ? {
          limits: limitsOf(
            runs.map((run) => run.map(({ value }) => value)),
            view.measure,
          ),
        }
      : {}),
  }))
  const polarity = polarityOf(view, series)
  return {
    points: stretches.flatMap(({ points }) => points),
    stretches,
    signals: stretches.flatMap(({ runs, limits }) =>
      limits
        ? signalsIn(runs, limits, polarity).toSorted((a, b) =>
            compare(a.points[0]?.period ?? '', b.points[0]?.period ?? ''),
          )
        : [],
    ),
    doubtful,
  }
}

/** The signals of a control chart for a series' figure in the view's period. */
export interface Pattern {
  /** The first period on the same basis. */
  since: string
  /** The signals that include that figure. */
  signals: readonly Signal[]
}

/** Undefined where there are too few points up to the view's period for limits. */
export function patternOf(view: View, series: Series): Pattern | undefined {
  const { stretches, signals } = controlOf(view, series)
  const isNow = ({ points }: { points: Run }) => points.some((p) => p.period === view.period)
  const stretch = stretches.find((s) => s.limits && isNow(s))
  const [first] = stretch?.points ?? []
  return first ? { since: first.period, signals: signals.filter(isNow) } : undefined
}
