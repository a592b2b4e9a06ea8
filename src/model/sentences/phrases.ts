import { formatDifference, formatNumber, formatValue, inSentence } from '../values/format'
import type { Measure, MeasureKind } from '../schema/indicator'
import { roundingStep, type Gap } from '../judgement/gap'
import { isNumber } from '../schema/observation'
import { monthsBetween, periodEnd, periodPhrase, sinceLabel } from '../values/period'
import type { SeriesChange } from '../judgement/reading'
import type { Point, Series, View } from '../view/types'

/** A value as a statement: "57% of children looked after lived with foster carers". */
export function statement(
  view: View,
  series: Series,
  value = series.points.get(view.period)?.value,
): string {
  const category = series.category?.says ?? inSentence(series.category?.label ?? '')
  const says = view.measure.says.includes('{category}')
    ? view.measure.says
    : series.category
      ? `${view.measure.says} (${series.category.label})`
      : view.measure.says
  return says
    .replace('{value}', formatValue(value, view.measure))
    .replace('{category}', category)
    .replace(/\s+/g, ' ')
    .trim()
}

/** The second of two statements that open alike: "20% lived in children’s homes". */
export function shortStatement(view: View, series: Series): string {
  const says = view.measure.says.match(/^\{value\} (?:of )?.*\{category\}$/)
  return says && series.category?.says !== undefined
    ? `${formatValue(series.points.get(view.period)?.value, view.measure)} ${series.category.says}`
    : statement(view, series)
}

/** "In Buckinghamshire on 31 March 2025": where and when, first. */
export const opening = (view: View, where: string): string =>
  `In ${where} ${periodPhrase(view.period, view.indicator.periodType).replace(/^[OIF]/, (c) => c.toLowerCase())}`

/** Rounding could change a difference this small: then the sentence says "about". */
const about = (difference: number, view: View): string =>
  view.measure.kind !== 'count' && Math.abs(difference) <= roundingStep(view) * 1.001
    ? 'about '
    : ''

/** "than a year earlier", "than in 2020": how long ago the other value was. */
function sinceWhen(from: string, view: View): string {
  const type = view.indicator.periodType
  const months = monthsBetween(periodEnd(from, type), periodEnd(view.period, type))
  return months === 12
    ? 'than a year earlier'
    : `than ${periodPhrase(from, type).replace(/^[OI]/, (c) => c.toLowerCase())}`
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
  // Of a council's own small counts a percentage would say more than they do.
  const percent =
    change.percent === undefined || view.indicator.local === true
      ? ''
      : ` (${formatNumber(Math.abs(change.percent), 1)}%)`
  return `${about(change.difference, view)}${formatDifference(change.difference, view.measure)} ${word}${percent} ${when}`
}

/** "down from 66% in 2020", "up 8.1 points in a year": short, for a card. */
export function changeInShort(change: SeriesChange, view: View): string {
  const type = view.indicator.periodType
  const months = monthsBetween(periodEnd(change.from, type), periodEnd(view.period, type))
  const when = months === 12 ? 'in a year' : `since ${sinceLabel(change.from, type)}`
  if (change.difference === 0) return `no change ${when}`
  const size = formatDifference(change.difference, view.measure).replace(
    'percentage point',
    'point',
  )
  return `${change.difference > 0 ? 'up' : 'down'} ${size} ${when}`
}

/** "10 points below England", "2.5 more than the South East". */
export function gapInShort(gap: Gap, view: View): string {
  const difference = gap.difference ?? 0
  if (difference === 0) return `the same as ${gap.name}`
  const size = formatDifference(difference, view.measure).replace('percentage point', 'point')
  return `${size} ${difference > 0 ? 'above' : 'below'} ${gap.name}`
}

/** One of what a unit counts: "child", "enquiry", "conference held in time" (its first plural word). */
export const oneOf = (unit: string): string =>
  /children\b/.test(unit)
    ? unit.replace(/children\b/, 'child')
    : unit.replace(/ies\b|s\b/, (ending) => (ending === 'ies' ? 'y' : ''))

/** What a view's measure counts, or its numerator does: "children". */
export const countedUnit = ({ indicator, measure }: View): string | undefined =>
  measure.kind === 'count'
    ? measure.unit
    : indicator.measures.find((m) => m.id === measure.numerator)?.unit

/** " (91 of 344)": what a percentage is of, where both counts are known. */
export const countsOf = (point: Point | undefined, measure: Measure): string =>
  measure.kind === 'percent' && isNumber(point?.count) && isNumber(point.base)
    ? ` (${formatNumber(point.count, 0)} of ${formatNumber(point.base, 0)})`
    : ''

/** The same wherever a percentage is said: a council's own are of so few that none may stand alone. */
export const countsBeside = (point: Point | undefined, { indicator, measure }: View): string =>
  indicator.local === true ? countsOf(point, measure) : ''

/** What children (or audits) the gap amounts to: "about 196 more children"; nothing below half of one. */
export function gapAsCount(gap: Gap, view: View): string | undefined {
  const unit = countedUnit(view)
  if (gap.asCount === undefined || unit === undefined) return undefined
  const size = Math.round(Math.abs(gap.asCount))
  if (size === 0) return undefined
  return `about ${formatNumber(size, 0)} ${gap.asCount < 0 ? 'more' : 'fewer'} ${size === 1 ? oneOf(unit) : unit}`
}
