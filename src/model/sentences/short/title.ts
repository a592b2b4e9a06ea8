import { cautionAt } from '../../view/annotation'
import { judge, type Judgement } from '../../judgement/judgement'
import type { SeriesChange } from '../../judgement/movement'
import { readSeries, type Reading } from '../../judgement/reading'
import type { Category } from '../../schema/indicator'
import { isNumber, isText, type Value } from '../../schema/observation'
import { capitalise, formatNumber, formatValue, inSentence, listInWords } from '../../values/format'
import {
  dateLabel,
  periodEnd,
  periodInSentence,
  periodLabel,
  periodTick,
} from '../../values/period'
import { scaleOf } from '../../values/scale'
import { isSubject, subjectSeries } from '../../view/subject'
import type { Point, Series, View } from '../../view/types'
import { crossTitles } from '../crossed-breakdown'
import { aimOf, leadingSeries, suppressedParts } from './leading-part'
import { textOf } from '../parts'
import { countsBeside, countsOf, statement } from '../phrases'
import { rangeStatement } from './range'

/** A title is no longer than this, so that it stands in one line above a chart and in two on a slide. */
export const LONGEST_TITLE = 65

/** The fullest of some titles that is short enough; where none is, the shortest. */
export const fitting = (titles: readonly string[]): string =>
  titles.find(({ length }) => length <= LONGEST_TITLE) ??
  titles.reduce((a, b) => (b.length < a.length ? b : a), titles[0] ?? '')

/** "57%", "40 per 10,000", "15 working days"; of a council's own percentage with its counts, "26% (91 of 344)". */
export function valueInTitle(point: Point | undefined, view: View): string {
  const { measure } = view
  const text = formatValue(point?.value, measure)
  return measure.kind === 'rate'
    ? `${text} per ${formatNumber(scaleOf(measure), 0)}`
    : `${text}${textOf(countsBeside(point, view))}`
}

/** "2022", "2019-20", "May 2022": the other end of a change. */
export function whenInTitle(period: string, { indicator: { periodType } }: View): string {
  if (periodType === 'financial-year' || periodType === 'quarter')
    return periodTick(period, periodType)
  const end = periodEnd(period, periodType)
  return periodType === 'month' || periodType === 'date'
    ? dateLabel(end.slice(0, 7))
    : end.slice(0, 4)
}

/** What a category is called before the colon, the fullest name first. */
function namesOfCategory(
  { label, short, title, says }: Category,
  { measure, row }: View,
): string[] {
  const pattern = measure.title?.name
  const labels = [...(title?.name === undefined ? [] : [title.name]), label, short ?? label]
  const names =
    pattern?.includes('{category}') === true
      ? labels.map((one) =>
          pattern.replace('{category}', pattern.startsWith('{') ? one : inSentence(one, says)),
        )
      : labels
  return [...new Set(row ? names.map((name) => `${row.label}, ${inSentence(name)}`) : names)]
}

/** What a figure is called before the colon, the fullest name first. */
export function namesOf(view: View, { category }: Pick<Series, 'category'>): string[] {
  if (category) return namesOfCategory(category, view)
  const { indicator, measure } = view
  const own = measure.title?.name
  const usual = indicator.measures.find(({ hidden }) => hidden !== true)
  if (own !== undefined && !own.includes('{category}')) return [own]
  return measure === usual
    ? [indicator.name]
    : [`${indicator.name}, ${inSentence(measure.label)}`, measure.label]
}

/** "Dental checks: 70%, up": a name with its value and what follows; a name may say where in it the value stands. */
export const named = (name: string, value: string, rest = ''): string =>
  `${name.includes('{value}') ? name.replace('{value}', value) : `${name}: ${value}`}${rest}`

/**
 * Whether the number behind a share or rate went the same way. Where it did not, or is not known, a title
 * must not say that there are more or fewer of them.
 */
function isAlsoTrueOfNumbers({ from, difference }: SeriesChange, series: Series, view: View) {
  if (view.measure.kind !== 'percent' && view.measure.kind !== 'rate') return true
  const [before, after] = [from, view.period].map((period) => series.points.get(period)?.count)
  return isNumber(before) && isNumber(after) && (after - before) * difference > 0
}

/** "More children are looked after", where the catalogue has words for the change and they are true. */
function wordsForChange(change: SeriesChange, series: Series, view: View): string[] {
  const { title } = view.measure
  const words = change.difference > 0 ? title?.more : title?.fewer
  const { category } = series
  if (words === undefined || view.row || !isAlsoTrueOfNumbers(change, series, view)) return []
  if (!words.includes('{category}')) return category ? [] : [words]
  const says = category?.title?.says
  return says === undefined ? [] : [words.replace('{category}', says)]
}

/**
 * The change that a title states: the one that gives the figure its direction. A change from longer ago than
 * any direction is read from, as between two papers of a council, is stated as the sentence states it.
 */
function changeInTitle({ movement, change, series }: Reading, view: View) {
  const isSound = change && !cautionAt(view, series, change.from)
  if (movement.direction === 'unknown') return isSound ? change : undefined
  return movement.direction === 'steady' ? undefined : movement.change
}

/** What moved, and since when; nothing where the figure has no clear direction. */
function movedTitles(reading: Reading, view: View): string[] {
  const { series, point } = reading
  const change = changeInTitle(reading, view)
  if (!change || change.difference === 0) return []
  const { measure } = view
  const now = valueInTitle(point, view)
  const way = change.difference > 0 ? 'up' : 'down'
  const when = whenInTitle(change.from, view)
  // The unit of a time stands once: "15 working days, up from 14 in 2022".
  const before =
    measure.kind === 'duration'
      ? formatNumber(change.fromValue, measure.decimals)
      : `${formatValue(change.fromValue, measure)}${textOf(countsBeside(series.points.get(change.from), view))}`
  const endings = [`, ${way} from ${before} in ${when}`, `, ${way} since ${when}`]
  return [wordsForChange(change, series, view), namesOf(view, series)].flatMap((names) =>
    endings.flatMap((ending) => names.map((name) => named(name, now, ending))),
  )
}

const SIDES = ['above', 'below', 'similar to'] as const

/** "below the South East and England", the fullest names first; none of a benchmark of another date. */
function comparisonsOf({ gaps }: Judgement): { full: string[]; short: string[] } {
  const sameDate = gaps.filter(({ monthsOlder }) => monthsOlder === 0)
  const sideOf = ({ outcome, difference = 0 }: (typeof gaps)[number]) =>
    outcome === 'similar' || difference === 0 ? 'similar to' : difference > 0 ? 'above' : 'below'
  const inWords = (nameOf: (gap: (typeof gaps)[number]) => string) =>
    SIDES.flatMap((side) => {
      const names = sameDate.filter((gap) => sideOf(gap) === side).map(nameOf)
      return names.length > 0 ? [`${side} ${listInWords(names)}`] : []
    }).join(', ')
  const nameIn = (region: string | undefined) =>
    inWords(({ series }) =>
      region === undefined || series.role !== 'region' ? series.label : region,
    )
  return sameDate.length === 0
    ? { full: [], short: [] }
    : {
        full: [inWords(({ name }) => name), nameIn(undefined)],
        short: [nameIn('its region'), nameIn('region')],
      }
}

/** How a figure that does not move stands beside its benchmarks; without any, that it does not move. */
function standingTitles(reading: Reading, judgement: Judgement, view: View): string[] {
  const names = namesOf(view, reading.series)
  const now = valueInTitle(reading.point, view)
  const { change, direction } = reading.movement
  const still =
    change && direction === 'steady'
      ? [
          change.difference === 0
            ? `the same as in ${whenInTitle(change.from, view)}`
            : `no clear change since ${whenInTitle(change.from, view)}`,
        ]
      : []
  const { full, short } = comparisonsOf(judgement)
  return [full, short, still].flatMap((endings) =>
    names.flatMap((name) => endings.map((ending) => named(name, now, `, ${ending}`))),
  )
}

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
  const when = ` ${periodInSentence(period, indicator.periodType)}`
  return [
    // In a council's papers the words around a figure ("about", "over") are part of it.
    ...(indicator.local === true
      ? datedStatements(textOf([...statement(view, series), ...countsBeside(point, view)]), view)
      : []),
    ...namesOf(view, series).flatMap((name) => [named(name, value, when), named(name, value)]),
  ]
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
}

function missingTitles(
  value: Value | undefined,
  series: Pick<Series, 'category'>,
  view: View,
): string[] {
  // A name that holds its value has no place for a reason.
  const names = [
    ...namesOf(view, series).filter((name) => !name.includes('{value}')),
    view.indicator.name,
  ]
  if (value !== undefined && !isNumber(value) && !isText(value)) {
    const why = WHY_NONE[value] ?? 'not available'
    return [why, why.replace(/,.*/, '')].flatMap((end) => names.map((name) => `${name}: ${end}`))
  }
  const none = view.asAt === undefined ? 'no figure' : `no figure by ${dateLabel(view.asAt)}`
  return [` for ${view.area.name}`, ''].flatMap((place) =>
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
    ]
  }
  // Of savings printed below zero, "lower" would say the opposite of what it means.
  return [
    ...(value < 0
      ? []
      : [...movedTitles(reading, view), ...standingTitles(reading, judgement, view)]),
    ...singleTitles(series, view),
  ]
}

/** "Newly qualified social workers: aimed for 60, recruited 39". */
function aimTitle(series: Series, view: View): string[] {
  const [aim, done] = [aimOf(view, series), series.points.get(view.period)].map((point) =>
    isNumber(point?.value) ? formatValue(point.value, view.measure) : undefined,
  )
  const { category } = series
  return aim === undefined || done === undefined || !category
    ? []
    : [
        `${view.indicator.name}: aimed for ${aim}, ${inSentence(category.short ?? category.label)} ${done}`,
      ]
}

function titlesOfParts(view: View): string[] {
  const own = subjectSeries(view)
  const leading = leadingSeries(view)
  if (leading) return [...aimTitle(leading, view), ...titlesOf(leading, view)]
  const hidden = suppressedParts(view)
  const first = own.find((s) => s.points.has(view.period))
  if (first && isText(first.points.get(view.period)?.value)) return textTitles(first, view)
  const { name } = view.indicator
  return hidden > 0
    ? [`${name}: ${hidden} of ${own.length} parts not published`, `${name}: not published`]
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
  const own = view.series.filter(isSubject)
  const [only] = own
  return fitting(only && own.length === 1 ? titlesOf(only, view) : titlesOfParts(view))
}
