import { areaInSentence } from '../schema/area'
import { seriesOf, type Panel } from './panel'
import { NEIGHBOURS } from './address'
import { formatValue, listInWords } from '../values/format'
import { isNumber, isShorthand, type Shorthand } from '../schema/observation'
import { periodInSentence, periodLabel } from '../values/period'
import {
  capitaliseParts,
  figureParts,
  joinParts,
  listParts,
  parts,
  type Sentence,
} from '../sentences/parts'
import { opening, statement } from '../sentences/phrases'
import { growsWithSize, polaritySentence } from '../view/polarity'
import { isWide, seriesInSentence } from '../view/series'
import type { Point, Series, View } from '../view/types'
import { explainValue, isExplained } from '../values/shorthand'
import { isDoubtful } from '../judgement/doubt'
import { latestOf, type Latest } from './latest'
import { ordinal } from '../values/ordinal'

const NUMBERS = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
]
const inWords = (n: number): string => NUMBERS[n] ?? String(n)

interface Standing {
  series: Series
  point: Point
  value: number
}

/** Figures for the view's own date that can be ranked, which leaves out those in doubt. */
const standingsOf = (latest: readonly Latest[], view: View): Standing[] =>
  latest.flatMap(({ series, point, isOlder }) =>
    !isOlder && isNumber(point?.value) && !isDoubtful(view, series.area?.code)
      ? [{ series, point, value: point.value }]
      : [],
  )

/**
 * The figure of one area as a link. Where several areas share it, only its text, as a link could
 * lead to any of them.
 */
function sharedFigure(standings: readonly Standing[], value: number, view: View): Sentence {
  const [only, ...others] = standings
  return only && others.length === 0
    ? figureParts(view, only.point)
    : parts`${formatValue(value, view.measure)}`
}

/** The areas at one end: "Kent (66)", "Kent and Surrey (66)". */
function endOf(standings: readonly Standing[], value: number, view: View): Sentence {
  const there = standings.filter((s) => s.value === value)
  const names = there.map((s) => seriesInSentence(s.series))
  return parts`${listInWords(names)} (${sharedFigure(there, value, view)})`
}

/** "the lowest of these three", "the 2nd highest of these six, level with Kent". */
function placeOf(subject: Standing, others: readonly Standing[]): string {
  const above = others.filter((s) => s.value > subject.value).length
  const below = others.filter((s) => s.value < subject.value).length
  const [place, end] = below < above ? [below + 1, 'lowest'] : [above + 1, 'highest']
  const tied = others
    .filter((s) => s.value === subject.value)
    .map((s) => seriesInSentence(s.series))
  const words = `the ${place === 1 ? '' : `${ordinal(place)} `}${end} of these ${inWords(others.length + 1)}`
  return tied.length > 0 ? `${words}, level with ${listInWords(tied)}` : words
}

/** Where the first area stands among the others of the same date. */
function ownSentence(panel: Panel, subject: Standing, others: readonly Standing[]): Sentence {
  const { view } = panel
  const lead = parts`${opening(view, seriesInSentence(subject.series))}, ${statement(view, subject.series)}`
  const [only] = others
  if (!only) return parts`${lead}.`
  if (others.length === 1) {
    const than =
      subject.value === only.value ? 'the same as' : subject.value > only.value ? 'above' : 'below'
    return parts`${lead}, ${than} ${endOf(others, only.value, view)}.`
  }
  const values = others.map((s) => s.value)
  const [low, high] = [Math.min(...values), Math.max(...values)]
  if (low === subject.value && high === subject.value)
    return parts`${lead}, the same as all the others.`
  const ends = [
    ...(high > subject.value ? [parts`the highest is ${endOf(others, high, view)}`] : []),
    ...(low < subject.value ? [parts`the lowest is ${endOf(others, low, view)}`] : []),
  ]
  return parts`${lead}: ${placeOf(subject, others)}. ${capitaliseParts(listParts(ends))}.`
}

/** Where the first area has no figure: why not, and how the others stand. */
function othersSentence(
  panel: Panel,
  subject: Latest | undefined,
  others: readonly Standing[],
): Sentence {
  const { view } = panel
  const where = areaInSentence(view.area)
  const when = periodInSentence(view.period, view.indicator.periodType)
  const value = subject?.point?.value
  const missing =
    subject && isNumber(value)
      ? parts`${opening(view, where)}, ${statement(view, subject.series)}. The figure is in doubt and is not ranked.`
      : view.period === ''
        ? parts`No figure has been published for ${where}.`
        : value === undefined
          ? parts`There is no figure for ${where} ${when}.`
          : parts`The figure for ${where} ${when} ${isShorthand(value) ? isExplained(value) : explainValue(value, view.measure)}.`
  const [only] = others
  if (!only) return missing
  const values = others.map((s) => s.value)
  const [low, high] = [Math.min(...values), Math.max(...values)]
  return others.length === 1
    ? parts`${missing} The figure for ${seriesInSentence(only.series)} is ${figureParts(view, only.point)}.`
    : low === high
      ? parts`${missing} All the others are ${formatValue(low, view.measure)}.`
      : parts`${missing} Of the others, the highest is ${endOf(others, high, view)} and the lowest ${endOf(others, low, view)}.`
}

/** Areas that could not be placed, by reason. */
function leftOut(latest: readonly Latest[], view: View): Sentence[] {
  const type = view.indicator.periodType
  const reasons = new Map<Shorthand | '', string[]>()
  const older: Sentence[] = []
  for (const { series, point, isOlder } of latest) {
    const value = point?.value
    if (isOlder && point)
      older.push(
        parts`The latest figure for ${seriesInSentence(series)}, ${figureParts(view, point)}, is older (${periodLabel(point.period, type)}) and is not counted here.`,
      )
    else if (isNumber(value) && isDoubtful(view, series.area?.code))
      older.push(
        parts`The figure for ${seriesInSentence(series)}, ${figureParts(view, point)}, is in doubt and is not counted here.`,
      )
    else if (value === undefined || isShorthand(value)) {
      const reason = value ?? ''
      reasons.set(reason, [...(reasons.get(reason) ?? []), seriesInSentence(series)])
    }
  }
  return [
    ...[...reasons].map(([reason, names]) =>
      reason === ''
        ? parts`There is no figure for ${listInWords(names)}.`
        : parts`The ${names.length === 1 ? 'figure' : 'figures'} for ${listInWords(names)} ${isExplained(reason, names.length > 1)}.`,
    ),
    ...older,
  ]
}

/** "Of the ten statistical neighbours eight are higher and two are lower; their median is 49." */
function neighboursSentence(panel: Panel, subject: number | undefined): Sentence {
  const { view, neighbours, rows } = panel
  if (neighbours.length === 0) return []
  const values = neighbours.map((s) => s.points.get(view.period)?.value)
  const numbers = values.filter(isNumber)
  const average = rows.get(NEIGHBOURS)?.points.get(view.period)
  const middle = isNumber(average?.value)
    ? parts`their ${view.average} is ${figureParts(view, average)}`
    : []
  const whose = `the ${inWords(neighbours.length)} statistical neighbours`
  if (numbers.length === 0) return parts`None of ${whose} has a figure.`
  if (subject === undefined) return middle.length === 0 ? [] : parts`Of ${whose} ${middle}.`
  const count = (n: number, words: string) =>
    n === 0
      ? []
      : [`${n === values.length ? 'all' : inWords(n)} ${n === 1 ? 'is' : 'are'} ${words}`]
  const counts = [
    ...count(numbers.filter((n) => n > subject).length, 'higher'),
    ...count(numbers.filter((n) => n < subject).length, 'lower'),
    ...count(numbers.filter((n) => n === subject).length, 'level'),
    ...count(values.filter((v) => v === 'c').length, 'suppressed'),
    ...count(values.filter((v) => !isNumber(v) && v !== 'c').length, 'without a figure'),
  ]
  return parts`Of ${whose} ${listInWords(counts)}${middle.length === 0 ? '' : parts`; ${middle}`}.`
}

/**
 * What a panel of a comparison shows: where the first area stands among the others on one date, who
 * could not be placed and why, and which way is good. It states no more than the published figures
 * do.
 */
export function comparisonSentence(panel: Panel): Sentence {
  const { view } = panel
  const latest = seriesOf(panel).map((series) => latestOf(series, view))
  const [first, ...rest] = latest
  // The number or sum of a whole region cannot be ranked with a council's.
  const isPlaced = (series: Series) =>
    series.role !== 'neighbours' && (!growsWithSize(view.measure) || !isWide(series))
  const others = rest.filter(({ series }) => isPlaced(series))
  const standings = standingsOf(others, view)
  const [subject] = first ? standingsOf([first], view) : []
  const differInSize =
    growsWithSize(view.measure) && (others.length > 0 || panel.neighbours.length > 0)
  const sentences = [
    subject ? ownSentence(panel, subject, standings) : othersSentence(panel, first, standings),
    ...leftOut(others, view),
    neighboursSentence(panel, subject?.value),
    differInSize
      ? 'The areas differ in size, so numbers alone do not compare them.'
      : polaritySentence(view, view),
  ]
  return joinParts(sentences, ' ')
}

/** "Buckinghamshire beside the South East, England and its ten neighbours". */
export function comparisonTitle(names: readonly string[], withNeighbours: boolean): string {
  const [subject = '', ...others] = names
  const beside = [...others, ...(withNeighbours ? ['its ten statistical neighbours'] : [])]
  return beside.length === 0 ? subject : `${subject} beside ${listInWords(beside)}`
}
