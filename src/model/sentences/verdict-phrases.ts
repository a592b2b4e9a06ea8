import { roundingStep, type Gap } from '../judgement/gap'
import type { SeriesChange } from '../judgement/movement'
import type { Reading } from '../judgement/reading'
import { possessive } from '../schema/area'
import type { MeasureKind } from '../schema/indicator'
import { formatDifference, formatNumber } from '../values/format'
import { monthsBetween, periodEnd, periodInSentence } from '../values/period'
import type { Series, View } from '../view/types'
import { figureParts, parts, type Sentence } from './parts'
import { countedUnit, gapAsCount, statement, withValue } from './phrases'
import { isApproximate } from './rounded-benchmarks'

// Phrases used only by the verdict, kept apart from those that the first page loads.

/** Beginnings that the second of two statements leaves out: "there were", "the council spent". */
const LEFT_OUT = /\b(?:were|was|spent|saving|save) $/

/**
 * The second of two statements that open alike, without what they have in common: "20% lived in children's homes";
 * after "the council had 14 beds in its own children's homes" only "4 beds in its assessment centre"; after "the
 * average wait for an assessment was 559 days" "the longest was 811 days"; after "13% of children looked after were
 * suspended" only "11% of children in need".
 */
export function shortStatement(view: View, series: Series): Sentence {
  const { says, kind } = view.measure
  const point = series.points.get(view.period)
  const category =
    kind === 'count' && point?.value === 1
      ? series.category?.says?.replace(/^were\b/, 'was')
      : series.category?.says
  if (category === undefined) return statement(view, series)
  const value = figureParts(view, point)
  if (/^(?:[^{]+ \{value\}|\{value\} .*) ?\{category\}$/.test(says))
    return parts`${value} ${category}`
  const [, verb] = /^\{category\} .* (was|were) \{value\}$/.exec(says) ?? []
  if (verb !== undefined) return parts`${category} ${verb} ${value}`
  const [, before = '', middle] = /^([^{]*)(\{\w+\}.*\{\w+\})/.exec(says) ?? []
  if (middle === undefined) return statement(view, series)
  // "Domestic abuse was found in 131.1 assessments" becomes "domestic abuse in 131.1", and "16% of children looked
  // after had absent parenting" only "16% had absent parenting".
  const words = middle
    .replace(/^(\{category\}) (?:was|were) \w+ (?=in )/, '$1 ')
    .replace(/^(\{value\}) .* (had|were) (?=\{category\})/, '$1 $2 ')
  return withValue(
    `${LEFT_OUT.test(before) ? '' : before}${words}`.replace('{category}', category),
    value,
  )
}

/** Rounding could change a difference this small: then the sentence says "about". */
const about = (difference: number, view: View): string =>
  view.measure.kind !== 'count' && Math.abs(difference) <= roundingStep(view) * 1.001
    ? 'about '
    : ''

/** "than a year earlier", "than in 2020": how long ago the other value was. */
function sinceWhen(from: string, view: View): string {
  const type = view.indicator.periodType
  const months = monthsBetween(periodEnd(from, type), periodEnd(view.period, type))
  return months === 12 ? 'than a year earlier' : `than ${periodInSentence(from, type)}`
}

const COMPARATIVES: Partial<Record<MeasureKind, [more: string, less: string]>> = {
  count: ['more', 'fewer'],
  duration: ['longer', 'shorter'],
}

/** "1 lower than a year earlier", "12 more (2.4%) than a year earlier", "the same as a year earlier". */
export function changeInWords(change: SeriesChange, view: View): string {
  const when = sinceWhen(change.from, view)
  if (change.difference === 0)
    return `${view.measure.kind === 'count' ? '' : 'about '}the same as ${when.replace('than ', '')}`
  const [more, less] = COMPARATIVES[view.measure.kind] ?? ['higher', 'lower']
  const word = change.difference > 0 ? more : less
  // A percentage would overstate a change in a council's own small counts. Of fewer than 100, one more or fewer is
  // worth more than 1%.
  const percent =
    change.percent === undefined || view.indicator.local === true
      ? ''
      : ` (${formatNumber(Math.abs(change.percent), change.fromValue < 100 ? 0 : 1)}%)`
  return `${about(change.difference, view)}${formatDifference(change.difference, view.measure)} ${word}${percent} ${when}`
}

/**
 * "about 81.4%" of a benchmark that is worked out here from rounded numbers, where those before rounding
 * could give another figure as it is shown; else the figure alone.
 */
export const benchmarkValue = (gap: Gap, view: View): Sentence =>
  parts`${isApproximate(gap.series, gap.period, view) ? 'about ' : ''}${figureParts(view, gap.series.points.get(gap.period))}`

/** A statement in the past tense, and what it becomes after "would": "lived with foster carers", "would live with foster carers". */
const WOULD: Readonly<Record<string, string>> = {
  were: 'be',
  had: 'have',
  lived: 'live',
  started: 'start',
  stopped: 'stop',
  changed: 'change',
  missed: 'miss',
  reached: 'reach',
}

/** Units that only name who is counted, so that a verb must be added. */
const PLAIN_UNIT = /^(?:children|care leavers|young people)$/

/** "would live with foster carers"; undefined where the catalogue's words have no such form. */
function wouldInWords(
  { measure }: View,
  { category }: Pick<Series, 'category'>,
): string | undefined {
  // The words after a comma only say how the measure is counted.
  const said = category
    ? measure.says.replace('{category}', category.says ?? '')
    : measure.says.replace(/, .*/, '')
  const [, verb = '', rest = ''] =
    new RegExp(` (${Object.keys(WOULD).join('|')}) (.+)`).exec(said) ?? []
  return verb === '' ? undefined : `would ${WOULD[verb]} ${rest}`
}

/**
 * The gap to the first benchmark that the figure differs from, as children at that benchmark's share: "At the
 * South East’s share, about 42 more children would live with foster carers." Empty where no gap can be given
 * as a number, and for what children are like: no council looks after fewer boys to match another.
 */
export function gapAsChildren({ gaps, series }: Reading, view: View): string {
  if (view.breakdown?.characteristic === true) return ''
  const gap = gaps.find((g) => g.monthsOlder === 0 && g.asCount !== undefined)
  const size = gap && gapAsCount(gap, view)
  if (!gap || size === undefined) return ''
  const noun = view.measure.noun ?? (view.measure.kind === 'rate' ? 'rate' : 'share')
  const at = `At ${possessive(gap.name)} ${noun.replace(/^the /, '')}`
  const would = PLAIN_UNIT.test(countedUnit(view) ?? '') ? wouldInWords(view, series) : undefined
  // A unit counts all of them: of a part, only those that are of that part would be more.
  const which = series.category ? size.replace(/ (more|fewer) /, ' $1 such ') : size
  return would === undefined ? `${at} there would be ${which}.` : `${at}, ${size} ${would}.`
}
