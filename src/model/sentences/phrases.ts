import { formatDifference, formatNumber, inSentence } from '../values/format'
import { wholeOf } from '../figures/figures'
import type { Gap } from '../judgement/gap'
import { figureParts, parts, type Part, type Sentence } from './parts'
import { isNumber } from '../schema/observation'
import { figureOf } from '../view/figure-cell'
import { monthsBetween, periodEnd, periodInSentence, sinceLabel } from '../values/period'
import type { SeriesChange } from '../judgement/movement'
import type { Point, Series, View } from '../view/types'

/** A value as a statement: "57% of children looked after lived with foster carers". */
export function statement(
  view: View,
  series: Series,
  point = series.points.get(view.period),
): Sentence {
  const category = series.category?.says ?? inSentence(series.category?.label ?? '')
  const says = view.measure.says.includes('{category}')
    ? view.measure.says
    : series.category
      ? `${view.measure.says} (${series.category.label})`
      : view.measure.says
  const words = says.replace('{category}', category).replace(/\s+/g, ' ').trim()
  return withValue(words, figureParts(view, point))
}

/** Puts a value into the catalogue's wording for its measure. */
export function withValue(words: string, value: Sentence): Sentence {
  const [before = '', ...after] = words.split('{value}')
  return after.length === 0 ? parts`${before}` : parts`${before}${value}${after.join('{value}')}`
}

/** "In Buckinghamshire on 31 March 2025": where and when, first. */
export const opening = (view: View, where: string): string =>
  `In ${where} ${periodInSentence(view.period, view.indicator.periodType)}`

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

/** The singular of a unit: "child", "enquiry", "conference held in time" (its first plural word). */
export const oneOf = (unit: string): string =>
  unit.replace(/children\b|ies\b|s\b/, (plural) =>
    plural === 'children' ? 'child' : plural === 'ies' ? 'y' : '',
  )

/** The unit that a view's measure, or its numerator, counts: "children". */
export const countedUnit = ({ indicator, measure }: View): string | undefined =>
  measure.kind === 'count'
    ? measure.unit
    : indicator.measures.find((m) => m.id === measure.numerator)?.unit

/** "91 of 344": the numerator and denominator of a percentage, where both are known; else empty. */
export function countsOf(point: Point | undefined, { indicator, measure }: View): Sentence {
  const { count, denominator: whole } = point ?? {}
  if (measure.kind !== 'percent' || !isNumber(count) || !isNumber(whole)) return []
  const { numerator, denominator } = measure
  const cell = point?.observation && figureOf({ indicator, measure }, point)
  const part = (value: number, id: string | undefined, category: string | undefined): Part => {
    const text = formatNumber(value, 0)
    return cell && id !== undefined && category !== undefined
      ? { text, figure: { ...cell, measure: id, category } }
      : { text }
  }
  return parts`${[part(count, numerator, cell?.category)]} of ${[
    part(whole, denominator, cell && wholeOf(cell.category, measure)),
  ]}`
}

/** " (91 of 344)": the same after the percentage. */
export function countsAfter(point: Point | undefined, view: View): Sentence {
  const counts = countsOf(point, view)
  return counts.length === 0 ? [] : parts` (${counts})`
}

/** The same for a council's own figures only: their percentages are of so few that the counts always stand beside them. */
export const countsBeside = (point: Point | undefined, view: View): Sentence =>
  view.indicator.local === true ? countsAfter(point, view) : []

/** The gap as a number of children (or audits): "about 196 more children"; undefined below half of one. */
export function gapAsCount(gap: Gap, view: View): string | undefined {
  const unit = countedUnit(view)
  if (gap.asCount === undefined || unit === undefined) return undefined
  const size = Math.round(Math.abs(gap.asCount))
  if (size === 0) return undefined
  return `about ${formatNumber(size, 0)} ${gap.asCount < 0 ? 'more' : 'fewer'} ${size === 1 ? oneOf(unit) : unit}`
}
