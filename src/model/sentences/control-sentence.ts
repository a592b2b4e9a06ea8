import { isSubject } from '../view/subject'
import { areaInSentence } from '../schema/area'
import {
  FEWEST_POINTS,
  LONG_RUN,
  nearEnd,
  type Control,
  type Limits,
  type Signal,
  type Stretch,
  RANGES_TO_LIMIT,
} from '../judgement/control-limits'
import { MEANINGS, readControl } from '../judgement/read-control'
import { formatValue, inSentence, listInWords } from '../values/format'
import { capitaliseParts, figureParts, joinParts, listParts, parts, type Sentence } from './parts'
import { smallNumbers } from './small-numbers'
import { movementSize } from './movement-words'
import { isYearly, periodTick } from '../values/period'
import { readSeries } from '../judgement/reading'
import type { View } from '../view/types'

/** A mean or a limit, one decimal finer than the figures it is worked out from. */
export const formatLimit = (value: number, view: View): string =>
  formatValue(value, { ...view.measure, decimals: view.measure.decimals + 1 })

export const MEANING_WORD: Record<Signal['meaning'], string> = {
  concern: 'Concern',
  improvement: 'Improvement',
  unusual: 'Unusual',
}

const DIRECTION_WORD = {
  improving: 'improving',
  worsening: 'getting worse',
  rising: 'rising',
  falling: 'falling',
} as const

const tick = (period: string, view: View): string => periodTick(period, view.indicator.periodType)

/** "from 2018 to 2024". */
function span(points: Stretch['points'], view: View): string {
  const [first, last] = [points[0]?.period ?? '', points.at(-1)?.period ?? '']
  return `from ${tick(first, view)} to ${tick(last, view)}`
}

/** Which points, and why they are more than usual: "the 8 points from 2018 to 2025 are all below the mean of 56.2". */
export function signalInWords({ rule, side, points, limits }: Signal, view: View): Sentence {
  const up = side === 'up'
  const subject = view.series.find(isSubject)
  const these = listParts(
    points.map(
      ({ period }) =>
        parts`${tick(period, view)} (${figureParts(view, subject?.points.get(period))})`,
    ),
  )
  if (rule === 'outside') {
    const limit = formatLimit(up ? limits.upper : limits.lower, view)
    return parts`${these} ${points.length === 1 ? 'is' : 'are'} ${up ? 'above the upper' : 'below the lower'} limit of ${limit}`
  }
  if (rule === 'near')
    return parts`${these} ${points.length === 1 ? 'is' : 'are'} ${up ? 'above' : 'below'} ${formatLimit(nearEnd(limits, side), view)}, near the ${up ? 'upper' : 'lower'} limit`
  const which = `the ${points.length} points ${span(points, view)}`
  return rule === 'run'
    ? parts`${which} are all ${up ? 'above' : 'below'} the mean of ${formatLimit(limits.mean, view)}`
    : parts`${which} ${up ? 'rise' : 'fall'} each time`
}

const MEANING_REST: Record<Signal['meaning'], string> = {
  concern: 'a concern',
  improvement: 'an improvement',
  unusual: 'unusual, though no direction is good or bad here',
}

/** The signals in words, grouped by meaning. */
function findings({ signals }: Control, view: View): Sentence {
  const sentences = MEANINGS.map((meaning) => {
    const found = signals.filter((s) => s.meaning === meaning).map((s) => signalInWords(s, view))
    return found.length === 0
      ? ''
      : parts`${capitaliseParts(joinParts(found, '; '))}: ${MEANING_REST[meaning]}.`
  })
  return joinParts(sentences, ' ')
}

const limitsInWords = ({ lower, upper }: Limits, view: View): string =>
  `${formatLimit(lower, view)} to ${formatLimit(upper, view)}`

/** A statement that there are no signals, with the limits used. */
function usual(judged: readonly Stretch[], view: View): string {
  const count = judged.reduce((sum, { points }) => sum + points.length, 0)
  const held = judged.flatMap(({ limits, points }) => (limits ? [{ limits, points }] : []))
  const [first] = held
  if (first && held.length === 1 && first.limits.movingRange === 0)
    return `all ${count} figures are ${formatValue(first.limits.mean, view.measure)}, so there are no ups and downs to judge.`
  const within = listInWords(
    held.map(({ limits, points }) =>
      held.length === 1
        ? limitsInWords(limits, view)
        : `${limitsInWords(limits, view)} ${span(points, view)}`,
    ),
  )
  const mean = held.length === 1 && first ? ` (${formatLimit(first.limits.mean, view)})` : ''
  return `the ups and downs are what is usual. All ${count} points lie within the limits (${within}), with no long run on one side of the mean${mean}, no long rise or fall, and no two of three close to a limit.`
}

/** Which way the figure is moving now, in the words of the sentence under every other chart. */
function now({ signals }: Control, view: View): string {
  const reading = readSeries(view)
  const { direction, change } = reading.movement
  if (reading.isSmall) return smallNumbers(view, reading)
  if (signals.length === 0 || !change || direction === 'unknown') return ''
  const words = direction === 'steady' ? 'no clear direction' : DIRECTION_WORD[direction]
  return `The latest figure: ${words}, ${movementSize(reading.movement, view)}.`
}

/** Figures that are drawn, but not judged. */
const inDoubt = ({ doubtful }: Control, view: View): string =>
  doubtful.length === 0
    ? ''
    : `Not rated and not counted in the limits, because the figure is in doubt: ${listInWords(doubtful.map((period) => tick(period, view)))}.`

/** Where limits begin again, and which points have none. */
function bases({ stretches }: Control, view: View): string[] {
  return stretches.flatMap((stretch, i) => {
    const { since, limits, points } = stretch
    const which =
      points.length === 1
        ? `The point of ${tick(points[0]?.period ?? '', view)} stands`
        : `The ${points.length} points ${span(points, view)} stand`
    return [
      ...(since && i > 0 && limits
        ? [
            `The limits are recalculated from ${tick(points[0]?.period ?? '', view)} (${since.label}).`,
          ]
        : []),
      ...(limits
        ? []
        : [`${which} without limits, which need ${FEWEST_POINTS} points on the same basis.`]),
    ]
  })
}

const hasLimits = ({ stretches }: Control): boolean =>
  stretches.some(({ limits }) => limits !== undefined)

/** Whether there is a control chart to draw: one series, with enough points on one basis. */
export function suitsControl(view: View): boolean {
  const control = readControl(view)
  return control !== undefined && hasLimits(control)
}

/** Why no control chart is drawn; undefined when one can be, or when there is nothing to draw. */
export function tooFewPoints(view: View): string | undefined {
  const control = readControl(view.withEarlier ?? view)
  if (!control || control.points.length === 0 || hasLimits(control)) return undefined
  const count = control.points.length
  const most = Math.max(...control.stretches.map(({ points }) => points.length))
  const unit = isYearly(view.indicator.periodType) ? 'year' : 'figure'
  const points = `${count} ${unit}${count === 1 ? '' : 's'}`
  const few = `too few to tell a real change from ordinary variation (${FEWEST_POINTS} are needed).`
  if (most >= FEWEST_POINTS)
    return `${points}, with too many gaps between them to tell a real change from ordinary variation.`
  return count >= FEWEST_POINTS
    ? `${points}, at most ${most} of them on the same basis: ${few}`
    : `Only ${points}: ${few}`
}

/**
 * A control chart in a sentence: whether there is any sign of more than the usual ups and downs, in which
 * periods and why; or how many points there are, where they are too few.
 */
export function controlSentence(view: View): Sentence {
  const control = readControl(view)
  if (!control || !hasLimits(control))
    return parts`${tooFewPoints(view) ?? 'There is no single series to draw limits for.'}`
  const category = view.category ? `, ${inSentence(view.category.label, view.category.says)},` : ''
  const lead = `${view.indicator.name}${category} in ${areaInSentence(view.area)} ${span(control.points, view)}`
  const judged = control.stretches.filter(({ limits }) => limits !== undefined)
  const finding =
    control.signals.length > 0
      ? parts`there is a sign of more than the usual ups and downs. ${findings(control, view)}`
      : usual(judged, view)
  const sentences = [
    parts`${lead}: ${finding}`,
    now(control, view),
    ...bases(control, view),
    inDoubt(control, view),
  ]
  return joinParts(sentences, ' ')
}

/** How the limits were made, for under the chart. */
export function controlNotes(view: View): string[] {
  const cut = new Set(readControl(view)?.stretches.flatMap(({ limits }) => limits?.cut ?? []))
  const end = (of: number) => formatValue(of, { ...view.measure, decimals: 0 })
  const [first] = (view.withEarlier && readControl(view.withEarlier)?.points) ?? []
  return [
    ...(first && !view.periods.includes(first.period)
      ? [`The limits are worked out from all figures since ${tick(first.period, view)}.`]
      : []),
    `The limits are the mean, give or take ${RANGES_TO_LIMIT} times the average step from one period to the next: an XmR chart, of single values (X) and their moving range (mR).`,
    `More than the usual ups and downs, by the rules of NHS England’s Making Data Count: a point outside the limits; ${LONG_RUN} points in a row on one side of the mean; ${LONG_RUN} in a row that rise or fall each time; two of three in a row beyond two thirds of the way from the mean to a limit. A point on the mean is on neither side. No rule is read across a gap or a break.`,
    ...(cut.has('lower')
      ? [
          `The lower limit would be below ${end(0)}, where no figure can be: it is drawn at ${end(0)}.`,
        ]
      : []),
    ...(cut.has('upper')
      ? [
          `The upper limit would be above ${end(100)}, where no figure can be: it is drawn at ${end(100)}.`,
        ]
      : []),
  ]
}
