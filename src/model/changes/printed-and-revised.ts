import { capitalise, formatValue, inSentence } from '../values/format'
import { numberAt } from '../judgement/gap'
import type { Measure } from '../schema/indicator'
import { isNumber, type Observation } from '../schema/observation'
import { periodTick } from '../values/period'
import { heldPeriods } from '../view/missing-periods'
import { knownFrom, type Release } from '../schema/release'
import type { Point, Series, View } from '../view/types'

/** What was printed first, period by period: the earliest publication of each. */
function firstPrinted(series: Series, releases: readonly Release[]): Map<string, Point> {
  const day = new Map(releases.map(({ id, published }) => [id, knownFrom(published)]))
  const dayOf = ({ release }: Observation) => day.get(release) ?? ''
  return new Map(
    [...series.points].flatMap(([period, point]) => {
      const all = [...point.earlier, ...(point.observation ? [point.observation] : [])]
      const [first] = all.toSorted((a, b) => (dayOf(a) < dayOf(b) ? -1 : 1))
      return first
        ? [[period, { period, value: first.value, observation: first, earlier: [] }] as const]
        : []
    }),
  )
}

/**
 * The three lines of one figure: as printed at the time, as revised since, and worked out on the
 * same basis throughout.
 */
export interface PrintedStory {
  view: View
  printed: Series
  revised: Series
  worked: Series
}

/**
 * A figure that was printed, then revised, and can be worked out on one basis, as one view for a
 * chart.
 * @param view view of the council's published measure
 * @param worked view of the corresponding measure that is worked out here
 * @returns undefined where no printed figure was revised
 */
export function printedStory(
  view: View,
  worked: View,
  releases: readonly Release[],
): PrintedStory | undefined {
  const [subject] = view.series
  const [base] = worked.series
  if (!subject || !base || worked.measure.id === view.measure.id) return undefined
  const points = firstPrinted(subject, releases)
  const last = view.periods.findLast((period) => {
    const [first, now] = [points.get(period)?.value, subject.points.get(period)?.value]
    return isNumber(first) && isNumber(now) && first !== now
  })
  if (last === undefined) return undefined
  // Later figures were printed only once, so that the three lines would coincide.
  const periods = view.periods.slice(0, view.periods.indexOf(last) + 1)
  const line = (id: string, label: string, role: Series['role']) => ({ id, label, role })
  const printed: Series = {
    ...line('printed', 'As printed', 'england'),
    measure: view.measure,
    points,
  }
  const revised: Series = {
    ...line('revised', 'As revised', 'region'),
    measure: view.measure,
    points: subject.points,
  }
  const onOne: Series = { ...line('worked', 'Same basis', 'subject'), points: base.points }
  const series = [onOne, revised, printed]
  return {
    view: {
      ...worked,
      series,
      periods,
      period: last,
      // The differences are small beside the figures themselves.
      axis: 'fit',
      targets: [],
      annotations: [],
      peers: [],
    },
    printed,
    revised,
    worked: onOne,
  }
}

/** "rose from 40 to 41". */
function moved(from: number, to: number, measure: Measure): string {
  const word = to > from ? 'rose' : to < from ? 'fell' : 'stayed'
  return from === to
    ? `${word} at ${formatValue(to, measure)}`
    : `${word} from ${formatValue(from, measure)} to ${formatValue(to, measure)}`
}

interface Step {
  from: string
  to: string
  printed: readonly [number, number]
  worked: readonly [number, number]
}

/**
 * Steps from one period to the next that have both a printed and a worked-out pair, oldest first.
 */
function stepsOf({ view, printed, worked }: PrintedStory): Step[] {
  return heldPeriods(view).flatMap((to, at, all) => {
    const from = all[at - 1]
    if (from === undefined) return []
    const [a, b] = [numberAt(printed, from), numberAt(printed, to)]
    const [c, d] = [numberAt(worked, from), numberAt(worked, to)]
    return a === undefined || b === undefined || c === undefined || d === undefined
      ? []
      : [{ from, to, printed: [a, b], worked: [c, d] } as const]
  })
}

/**
 * Why the printed figures mislead, in one sentence: the latest step that went one way as printed
 * and the other way on one basis; else how many printed figures were revised.
 */
export function printedSentence(story: PrintedStory): string {
  const { view, revised, printed } = story
  const { periodType } = view.indicator
  const published = printed.measure ?? view.measure
  const noun = published.noun ?? (published.kind === 'rate' ? 'the rate' : 'the figure')
  const wrong = stepsOf(story).findLast(
    ({ printed: [a, b], worked: [c, d] }) => Math.sign(b - a) * Math.sign(d - c) < 0,
  )
  if (wrong) {
    const [before, after] = [numberAt(revised, wrong.from), numberAt(revised, wrong.to)]
    const since =
      before === undefined || after === undefined
        ? ''
        : ` As revised since, it ${moved(before, after, published)}.`
    const [from, to] = [wrong.from, wrong.to].map((period) => periodTick(period, periodType))
    return `As printed at the time, ${noun} ${moved(...wrong.printed, published)} between ${from} and ${to}; on the same basis it ${moved(...wrong.worked, view.measure)}.${since} “Same basis”: every year recalculated here as the ${inSentence(view.measure.label)}.`
  }
  const changed = view.periods.filter((period) => {
    const [first, now] = [numberAt(printed, period), numberAt(revised, period)]
    return first !== undefined && now !== undefined && first !== now
  })
  return `${capitalise(noun)} of ${changed.length} of ${heldPeriods(view).length} periods was revised after it was first printed.`
}
