import { areaInSentence, possessive } from './area'
import { POLARITY_SENTENCE } from './benchmark'
import {
  capitalise,
  explainValue,
  formatDifference,
  formatNumber,
  formatValue,
  listInWords,
} from './format'
import { isNumber, isText } from './observation'
import { monthsBetween, periodEnd, periodLabel, periodPhrase } from './period'
import { readSeries, roundingStep, type Change, type Gap, type Reading } from './reading'
import type { Series, View } from './view'

/** A value as a statement: "57% of children looked after lived with foster carers". */
export function statement(
  view: View,
  series: Series,
  value = series.points.get(view.period)?.value,
): string {
  const category =
    series.category?.says ??
    series.category?.label.replace(/^[A-Z](?=[a-z])/, (c) => c.toLowerCase()) ??
    ''
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
function shortStatement(view: View, series: Series): string {
  const says = view.measure.says.match(/^\{value\} (?:of )?.*\{category\}$/)
  return says && series.category?.says !== undefined
    ? `${formatValue(series.points.get(view.period)?.value, view.measure)} ${series.category.says}`
    : statement(view, series)
}

/** "In Buckinghamshire on 31 March 2025": where and when, first. */
const opening = (view: View, where: string): string =>
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

/** "1 lower than a year earlier", "12 more (2.4%) than a year earlier", "the same as a year earlier". */
function changeInWords(change: Change, view: View): string {
  const when = sinceWhen(change.from, view)
  if (change.difference === 0)
    return `${view.measure.kind === 'count' ? '' : 'about '}the same as ${when.replace('than ', '')}`
  const isCount = view.measure.kind === 'count'
  const word = change.difference > 0 ? (isCount ? 'more' : 'higher') : isCount ? 'fewer' : 'lower'
  const percent =
    change.percent === undefined ? '' : ` (${formatNumber(Math.abs(change.percent), 1)}%)`
  return `${about(change.difference, view)}${formatDifference(change.difference, view.measure)} ${word}${percent} ${when}`
}

/** "down from 66% in 2020", "up 8.1 points in a year": short, for a card. */
export function changeInShort(change: Change, view: View): string {
  const type = view.indicator.periodType
  const months = monthsBetween(periodEnd(change.from, type), periodEnd(view.period, type))
  const when = months === 12 ? 'in a year' : `since ${periodEnd(change.from, type).slice(0, 4)}`
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

/** What children (or audits) the gap amounts to: "about 196 more children"; nothing below half of one. */
export function gapAsCount(gap: Gap, view: View): string | undefined {
  const unit = view.indicator.measures.find((m) => m.id === view.measure.numerator)?.unit
  if (gap.asCount === undefined || unit === undefined) return undefined
  const size = Math.round(Math.abs(gap.asCount))
  if (size === 0) return undefined
  return `about ${formatNumber(size, 0)} ${gap.asCount < 0 ? 'more' : 'fewer'} ${size === 1 ? unit.replace(/ren$/, '').replace(/s$/, '') : unit}`
}

function gapsSentence(reading: Reading, view: View): string {
  const { gaps } = reading
  if (gaps.length === 0) return ''
  const type = view.indicator.periodType
  const parts = gaps.map((gap, index) => {
    const older =
      gap.monthsOlder > 0
        ? ` (${periodLabel(gap.period, type)}, ${gap.monthsOlder} month${gap.monthsOlder === 1 ? '' : 's'} earlier)`
        : ''
    const value = `${formatValue(gap.value, view.measure)}${older}`
    if (!gap.series.area) return `${gap.name} was ${value}`
    return `${possessive(gap.name)} ${index === 0 ? 'figure was ' : ''}${value}`
  })
  return `${capitalise(listInWords(parts))}.`
}

/** The gap to the first benchmark, as children at that benchmark's rate. */
function gapAsChildren(reading: Reading, view: View): string {
  const gap = reading.gaps.find((g) => g.monthsOlder === 0)
  const size = gap && gapAsCount(gap, view)
  if (!gap || size === undefined) return ''
  const noun = view.measure.noun ?? (view.measure.kind === 'rate' ? 'rate' : 'share')
  return `At ${possessive(gap.name)} ${noun.replace(/^the /, '')} there would be ${size}.`
}

const untested = (reading: Reading): string =>
  reading.gaps.length > 0 && reading.gaps.every((g) => !g.tested)
    ? 'Whether the difference is more than chance is not tested.'
    : ''

/** A sentence about one series: value, date, change, gaps, and which way is good. */
function oneSeries(view: View): string {
  const reading = readSeries(view)
  const { series, value } = reading
  const when = periodPhrase(view.period, view.indicator.periodType)
  const where = series.area ? areaInSentence(series.area) : ''
  if (!isNumber(value))
    return value === undefined
      ? `No figure has been published for ${where}.`
      : `${when}, the figure for ${where} is ${explainValue(value, view.measure)}.`
  const change = reading.change ? `, ${changeInWords(reading.change, view)}` : ''
  const of =
    view.measure.kind === 'percent' &&
    isNumber(reading.point?.count) &&
    isNumber(reading.point.base)
      ? ` (${formatNumber(reading.point.count, 0)} of ${formatNumber(reading.point.base, 0)})`
      : ''
  const polarity = series.category?.polarity ?? view.polarity
  return [
    `${opening(view, where)}, ${statement(view, series)}${of}${change}.`,
    gapsSentence(reading, view),
    gapAsChildren(reading, view),
    reading.isSmall ? 'The numbers are small: one child changes them much.' : untested(reading),
    view.indicator.local === true && reading.gaps.length === 0 ? '' : POLARITY_SENTENCE[polarity],
  ]
    .filter(Boolean)
    .join(' ')
}

/** A sentence about a whole breakdown: its largest parts, and what changed most. */
function manySeries(view: View): string {
  const own = view.series.filter((s) => s.role === 'own')
  const when = periodPhrase(view.period, view.indicator.periodType)
  const where = own[0]?.area ? areaInSentence(own[0].area) : ''
  const numbers = own
    .map((series) => ({ series, value: series.points.get(view.period)?.value }))
    .flatMap(({ series, value }) => (isNumber(value) ? [{ series, value }] : []))
    .toSorted((a, b) => b.value - a.value)
  const [largest, second] = numbers
  if (view.period === '') return `No figures have been published for ${where}.`
  if (!largest)
    return own.some((s) => isText(s.points.get(view.period)?.value))
      ? textSummary(view)
      : `${when}, no figures were published for ${where}.`
  const reading = readSeries(view, largest.series.category?.id)
  const first = `${opening(view, where)}, ${statement(view, largest.series)}`
  const then = second ? `; ${shortStatement(view, second.series)}` : ''
  const changes = numbers
    .flatMap(({ series }) => {
      const { sinceFirst } = readSeries(view, series.category?.id)
      return sinceFirst ? [{ series, change: sinceFirst }] : []
    })
    .toSorted((a, b) => Math.abs(b.change.difference) - Math.abs(a.change.difference))
  const most = changes[0]
  const year = most && periodEnd(most.change.from, view.indicator.periodType).slice(0, 4)
  return [
    `${first}${then}.`,
    most && most.change.difference !== 0
      ? `The largest change since ${year} is in “${most.series.category?.label ?? ''}”: from ${formatValue(most.change.fromValue, view.measure)} to ${formatValue(most.series.points.get(view.period)?.value, view.measure)}.`
      : '',
    reading.gaps.length > 0 && largest.series.category
      ? `“${largest.series.category.label}”: ${listInWords(reading.gaps.map((g) => `${formatValue(g.value, view.measure)} in ${g.name}`))}.`
      : '',
  ]
    .filter(Boolean)
    .join(' ')
}

function textSummary(view: View): string {
  const type = view.indicator.periodType
  const [first, last] = [view.periods[0] ?? '', view.periods.at(-1) ?? '']
  return `${view.indicator.name} in ${view.area.name}, ${periodLabel(first, type)} to ${periodLabel(last, type)}.`
}

/**
 * The sentence that says what a view shows: visible caption, alternative text and export caption.
 * It states no more than the published figures do.
 */
export const verdict = (view: View): string =>
  view.series.filter((s) => s.role === 'own').length > 1 ? manySeries(view) : oneSeries(view)

/** The title as a statement: "In Buckinghamshire 40 children in every 10,000 were looked after, below the South East and England". */
export function titleStatement(view: View): string {
  const own = view.series.filter((s) => s.role === 'own')
  const largest = own
    .map((s) => ({ s, value: s.points.get(view.period)?.value }))
    .flatMap(({ s, value }) => (isNumber(value) ? [{ s, value }] : []))
    .toSorted((a, b) => b.value - a.value)[0]
  if (!largest) return view.indicator.name
  const reading = readSeries(view, largest.s.category?.id)
  const groups = (['above', 'below', 'similar to'] as const).flatMap((word) => {
    const names = reading.gaps
      .filter((g) => {
        const side =
          g.outcome === 'similar' ? 'similar to' : (g.difference ?? 0) > 0 ? 'above' : 'below'
        return side === word
      })
      .map((g) => g.name)
    return names.length > 0 ? [`${word} ${listInWords(names)}`] : []
  })
  const where = largest.s.area ? areaInSentence(largest.s.area) : view.area.name
  return `In ${where} ${statement(view, largest.s)}${groups.length > 0 ? `, ${listInWords(groups)}` : ''}`
}
