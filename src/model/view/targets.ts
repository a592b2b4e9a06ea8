import { formatValue } from '../values/format'
import { valueAt } from '../figures/figures'
import { isNumber } from '../schema/observation'
import { comparePeriods } from '../values/period'
import { targetInWords, targetState, type Target, type TargetState } from '../schema/target'
import type { Point, View, ViewSources, ViewTarget } from './types'
import { subjectSeries } from './subject'

/** One figure judged against one target. */
export interface TargetReading extends ViewTarget {
  state: TargetState
  /** "below the target of 20: green", "short of the threshold of 124". */
  words: string
}

const applies = ({ from, to }: Target, period: string, compare: (a: string, b: string) => number) =>
  (from === undefined || compare(from, period) <= 0) &&
  (to === undefined || compare(period, to) <= 0)

/**
 * The value of a target: a fixed number, or the newest value of the measure that gives it, within
 * its dates.
 */
function valueOf(target: Target, sources: ViewSources, area: string): number | undefined {
  const { value } = target
  if (typeof value === 'number') return value
  const compare = comparePeriods(sources.indicator.periodType)
  const periods = [...sources.figures.values()]
    .map(({ current }) => current)
    .filter((o) => o.area === area && o.measure === value.measure && o.category === value.category)
    .map((o) => o.period)
    .filter((period) => applies(target, period, compare))
    .toSorted(compare)
  const period = periods.at(-1)
  const found =
    period === undefined ? undefined : valueAt(sources.figures, { area, period, ...value })
  return isNumber(found) ? found : undefined
}

/** The targets for the measure, category and council that a view shows. */
export const targetsOf = (
  sources: ViewSources,
  shown: { area: string; measure: string; category: string },
): ViewTarget[] =>
  (sources.indicator.targets ?? [])
    .filter(
      (t) =>
        t.measure === shown.measure &&
        t.category === shown.category &&
        (t.area === undefined || t.area === shown.area),
    )
    .flatMap((target) => {
      const value = valueOf(target, sources, shown.area)
      return value === undefined ? [] : [{ target, value }]
    })

/** A council's own figure against the targets of its period. */
export function readTargets(view: View, point: Point | undefined): TargetReading[] {
  if (!point) return []
  const compare = comparePeriods(view.indicator.periodType)
  return view.targets
    .filter(({ target }) => applies(target, point.period, compare))
    .map(({ target, value }) => {
      const of = { ...target, value }
      const state = targetState(point.value, of)
      const written = formatValue(value, view.measure)
      const words = isNumber(point.value)
        ? targetInWords(point.value, of, written) + (state === 'not-judged' ? '' : `: ${state}`)
        : `the ${target.noun ?? 'target'} was ${written}: not judged`
      return { target, value, state, words }
    })
}

/**
 * The council's figure in the view's period against its targets; none where several series are
 * shown.
 */
export function currentTargets(view: View): TargetReading[] {
  const subject = subjectSeries(view)
  return subject.length === 1 ? readTargets(view, subject[0]?.points.get(view.period)) : []
}
