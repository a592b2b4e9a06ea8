import type { Annotation, Measure, Polarity } from './indicator'
import { isNumber } from './observation'
import { comparePeriods } from './period'
import { mean } from './statistics'
import type { View } from './view'

/** Fewer points than this on one basis say too little of what is usual to draw limits. */
export const FEWEST_POINTS = 12
/** With fewer steps between neighbouring periods than this, gaps have eaten what limits are made of. */
const FEWEST_STEPS = 6
/** Three standard deviations in mean moving ranges of two: 3 / 1.128 (Shewhart, 1931; Wheeler, 1993). */
const SCALE = 2.66
/** Points in a row on one side of the mean: 7, as the NHS does (Making Data Count; NHSRplotthedots); others take 8 or 9. */
const LONG_RUN = 7
/** Points in a row that rise or fall: 6 (Nelson, 1984). */
const LONG_TREND = 6

interface ControlPoint {
  period: string
  value: number
}

/** Points of which none is missing between the first and the last. */
export type Run = readonly ControlPoint[]

export interface Limits {
  mean: number
  movingRange: number
  lower: number
  upper: number
  /** Ends that were worked out to lie where no figure can be, and are drawn at the end of what can be. */
  cut: readonly ('lower' | 'upper')[]
}

export const MEANINGS = ['concern', 'improvement', 'unusual'] as const

export interface Signal {
  rule: 'outside' | 'run' | 'trend'
  /** Above the limit or the mean, or rising; below, or falling. */
  side: 'up' | 'down'
  points: Run
  meaning: (typeof MEANINGS)[number]
  limits: Limits
}

/** The points on one basis: from the start or a break up to the next break. */
export interface Stretch {
  runs: readonly Run[]
  points: Run
  /** The break that it begins with. */
  since?: Annotation
  /** Absent where the points are too few to tell what is usual. */
  limits?: Limits
}

/** An XmR chart in numbers: what is usual for one series, and what is more than that. */
export interface Control {
  points: Run
  stretches: readonly Stretch[]
  signals: readonly Signal[]
}

/** Larger than by what binary fractions add. */
const exceeds = (a: number, b: number): boolean => a - b > 1e-9 * Math.max(1, Math.abs(b))

/**
 * Mean and limits of individual values: the mean give or take 2.66 times the mean step between
 * neighbours. Nothing is screened out first.
 * @param runs values in order, in stretches between which no step is measured
 */
export function limitsOf(runs: readonly (readonly number[])[], measure: Measure): Limits {
  const values = runs.flat()
  const middle = mean(values)
  const steps = runs.flatMap((run) => run.slice(1).map((v, i) => Math.abs(v - (run[i] ?? v))))
  const movingRange = steps.length === 0 ? 0 : mean(steps)
  const [lower, upper] = [middle - SCALE * movingRange, middle + SCALE * movingRange]
  // What is counted cannot be below nothing, and a share cannot be more than the whole. Money can be owed.
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

/** Pieces of a run in which each point agrees with the one before, as long as they are long enough. */
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
 * What is more than the usual ups and downs of a stretch. The fourth rule of the NHS, two of three
 * points near a limit, is left out: of 13 points it finds little but more false alarms.
 */
export function signalsIn(runs: readonly Run[], limits: Limits, polarity: Polarity): Signal[] {
  const signal = (rule: Signal['rule'], side: Signal['side'], points: Run): Signal[] =>
    points.length === 0 ? [] : [{ rule, side, points, meaning: meaningOf(side, polarity), limits }]
  const sides = [
    { side: 'up', isBeyond: (a: number, b: number) => exceeds(a, b), end: limits.upper },
    { side: 'down', isBeyond: (a: number, b: number) => exceeds(b, a), end: limits.lower },
  ] as const
  return sides.flatMap(({ side, isBeyond, end }) => {
    const isPast = ({ value }: ControlPoint) => isBeyond(value, limits.mean)
    return [
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
        .filter((piece) => piece.length >= LONG_TREND)
        .flatMap((piece) => signal('trend', side, piece)),
    ]
  })
}

/** Whether enough of a stretch is there to say what is usual. */
const isEnough = (runs: readonly Run[]): boolean =>
  runs.flat().length >= FEWEST_POINTS &&
  runs.reduce((steps, run) => steps + run.length - 1, 0) >= FEWEST_STEPS

/**
 * The council's own series as an XmR chart. A period that is missing or suppressed breaks it: the points
 * before and after are no neighbours. Limits are worked out anew from each break in the series.
 * Undefined when there is not exactly one series.
 */
export function readControl(view: View): Control | undefined {
  const own = view.series.filter((s) => s.role === 'own')
  const [series] = own
  if (!series || own.length > 1) return undefined
  const type = view.indicator.periodType
  const compare = comparePeriods(type)
  const breaks = view.annotations
    .filter(({ kind }) => kind === 'break')
    .toSorted((a, b) => compare(a.period, b.period))
  const basisOf = (period: string) => breaks.findLast((mark) => compare(mark.period, period) <= 0)
  const found: { since: Annotation | undefined; runs: ControlPoint[][] }[] = []
  let follows = false
  for (const period of view.periods) {
    const value = series.points.get(period)?.value
    if (!isNumber(value)) {
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
  const polarity = series.category?.polarity ?? view.polarity
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
  }
}
