import { areaInSentence } from '../../schema/area'
import { judge } from '../../judgement/judgement'
import { readSeries } from '../../judgement/reading'
import { isNumber, isText, type Value } from '../../schema/observation'
import { capitalise, formatValue, inSentence } from '../../values/format'
import { dateLabel, periodEnd, periodInSentence, periodLabel } from '../../values/period'
import { isSubject, subjectSeries } from '../../view/subject'
import type { Series, View } from '../../view/types'
import { crossTitles } from '../crossed-breakdown'
import { aimOf, leadingSeries, suppressedParts } from './leading-part'
import { textOf } from '../parts'
import { countsBeside, countsOf, statement } from '../phrases'
import { datedMoves, datedStandings } from './dated-title'
import { rangeStatement } from './range'
import { fitting } from './title-length'
import { named, namesOf, valueInTitle, whenInTitle } from './title-words'

/** A whole statement with its date, and without it: "There were 16 family centres, March 2022". */
const datedStatements = (said: string, { indicator, period }: View): string[] => [
  `${capitalise(said)}, ${periodLabel(period, indicator.periodType)}`,
  capitalise(said),
]

/** A figure that stands alone, with its date. */
function singleTitles(series: Series, view: View): string[] {
  const { indicator, period } = view
  const point = series.points.get(period)
  const value = valueInTitle(point, view)
  const label = periodLabel(period, indicator.periodType)
  const endings = [
    ` ${periodInSentence(period, indicator.periodType)}`,
    ...(period.includes('/') ? [] : [` in ${whenInTitle(period, view)}`]),
  ]
  const names = namesOf(view, series)
  // In a council's papers the words around a figure ("about", "over") are part of it.
  const [dated = [], undated = []] =
    indicator.local === true
      ? datedStatements(textOf([...statement(view, series), ...countsBeside(point, view)]), view)
      : []
  return [
    dated,
    ...names.flatMap((name) =>
      // Of a statement around its value, the time is no part: "grows by about 16% a year, June 2023".
      (name.includes('{value}') ? [`, ${label}`] : endings).map((end) => named(name, value, end)),
    ),
    undated,
    ...names.map((name) => named(name, value)),
  ].flat()
}

/** Why there is no figure, in a few words. */
const WHY_NONE: Record<string, string> = {
  c: 'not published, to protect identity',
  z: 'not applicable',
  x: 'not available',
  k: 'above zero, but rounds to it',
  low: 'above zero, but rounds to it',
  u: 'too unreliable to publish',
  w: 'none recorded',
  n: 'not published, no reason given',
}

function missingTitles(
  value: Value | undefined,
  series: Pick<Series, 'category'>,
  view: View,
): string[] {
  // A name that has its value inside leaves no room for a reason.
  const names = [
    ...namesOf(view, series).filter((name) => !name.includes('{value}')),
    view.indicator.name,
  ]
  if (value !== undefined && !isNumber(value) && !isText(value)) {
    const why = WHY_NONE[value] ?? 'not available'
    // A name that says less comes last: the reason stands beside the chart too.
    return names.flatMap((name) => [why, why.replace(/,.*/, '')].map((end) => `${name}: ${end}`))
  }
  const none = view.asAt === undefined ? 'no figure' : `no figure by ${dateLabel(view.asAt)}`
  return [` for ${areaInSentence(view.area)}`, ''].flatMap((place) =>
    names.map((name) => `${name}: ${none}${place}`),
  )
}

/** Values that are words: the latest of the first category, or the span of a programme. */
function textTitles(series: Series, view: View): string[] {
  const { indicator, periods, period } = view
  const type = indicator.periodType
  const [first = '', last = ''] = [periods[0], periods.at(-1)]
  if (type === 'month') {
    const span = `${periodLabel(first, type)} to ${periodLabel(last, type)}`
    return [`${indicator.name}, ${span}`, indicator.name]
  }
  const value = formatValue(series.points.get(period)?.value, view.measure)
  const names = namesOf(view, series)
  return [
    ...names.map((name) => named(name, value, `, ${whenInTitle(period, view)}`)),
    ...names.map((name) => named(name, value)),
  ]
}

/** The titles that one series could have, the best first. */
function titlesOf(series: Series, view: View): string[] {
  const reading = readSeries(view, series.category?.id)
  const { value, point } = reading
  if (isText(value)) return textTitles(series, view)
  if (!isNumber(value)) return missingTitles(value, series, view)
  const names = namesOf(view, series)
  const now = formatValue(value, view.measure)
  const judgement = judge(view, reading)
  if (judgement.status === 'doubtful')
    return names.map((name) => named(name, valueInTitle(point, view), ', not rated'))
  if (reading.isSmall) {
    const counts = textOf(countsOf(point, view))
    const few =
      counts === '' ? [] : names.map((name) => named(name, now, ` (${counts}), small numbers`))
    return [
      ...few,
      ...names.map((name) => named(name, valueInTitle(point, view), ', small numbers')),
      ...(counts === '' ? [] : names.map((name) => named(name, counts, ', small numbers'))),
    ]
  }
  // Of savings printed below zero, "lower" would say the opposite of what it means.
  return [
    ...(value < 0
      ? []
      : [...datedMoves(reading, view), ...datedStandings(reading, judgement, view)]),
    ...singleTitles(series, view),
  ]
}

/** "Newly qualified social workers: aim 60, recruited 39, March 2023". */
function aimTitle(series: Series, view: View): string[] {
  const [aim, done] = [aimOf(view, series), series.points.get(view.period)].map((point) =>
    isNumber(point?.value) ? formatValue(point.value, view.measure) : undefined,
  )
  const { category } = series
  if (aim === undefined || done === undefined || !category) return []
  const { name, periodType } = view.indicator
  const result = `${inSentence(category.short ?? category.label)} ${done}`
  const end = periodLabel(periodEnd(view.period, periodType).slice(0, 7), 'month')
  return [`${name}: aim ${aim}, ${result}, ${end}`, `${name}: aimed for ${aim}, ${result}`]
}
function titlesOfParts(view: View): string[] {
  const subject = subjectSeries(view)
  const leading = leadingSeries(view)
  if (leading) return [...aimTitle(leading, view), ...titlesOf(leading, view)]
  const hidden = suppressedParts(view)
  const first = subject.find((s) => s.points.has(view.period))
  if (first && isText(first.points.get(view.period)?.value)) return textTitles(first, view)
  const { name } = view.indicator
  if (hidden > 0 && hidden === subject.length) return missingTitles('c', {}, view)
  return hidden > 0
    ? [`${name}: ${hidden} of ${subject.length} parts not published`, `${name}: not published`]
    : missingTitles(undefined, {}, view)
}

/**
 * The title of a view as a statement of what moved: "Fewer children live with foster carers: 57%, down from
 * 67% in 2022". A figure without a clear direction is held against its benchmarks instead. It rests on the
 * judgement that the sentence under the chart is made from, so the two never disagree.
 * @returns one line of at most `LONGEST_TITLE` characters, without a full stop
 */
export function titleStatement(view: View): string {
  if (view.cross) return fitting(crossTitles(view))
  const range = rangeStatement(view)
  if (range) return fitting(datedStatements(textOf(range), view))
  const subject = view.series.filter(isSubject)
  const [only] = subject
  const titles = only && subject.length === 1 ? titlesOf(only, view) : titlesOfParts(view)
  // A figure that is known of England alone must not be read as the council's.
  return fitting(
    view.area.level === 'country'
      ? [...titles.map((title) => `In England, ${inSentence(title)}`), ...titles]
      : titles,
  )
}
