import { figureOf, type FigureCell } from '../view/figure-cell'
import { wholeOf } from '../figures/figures'
import { formatNumber, formatValue } from '../values/format'
import { isNumber } from '../schema/observation'
import { periodPhrase, periodTick, sinceLabel } from '../values/period'
import { countsBeside, countsOf, shortStatement, statement } from './phrases'
import { readSeries, type Reading } from '../judgement/reading'
import { seriesInSentence, latestOf } from '../view/series'
import { changeOfPart, gapParts, largestFirst, mostChanged } from './verdict'
import type { Point, Series, View } from '../view/types'
import { isSubject, subjectSeries } from '../view/subject'

/** A figure, and the words that it is stated with. */
interface Stated {
  words: string
  /** The figure within the words. */
  text: string
  cell: FigureCell
}

/** A point's value in the words that state it. */
function valueIn(words: string, point: Point | undefined, view: View): Stated[] {
  const cell = figureOf(view, point)
  return cell && isNumber(point?.value)
    ? [{ words, text: formatValue(point.value, view.measure), cell }]
    : []
}

/** What a percentage is of, in words that say it: "(91 of 344)". */
function partsIn(words: string, point: Point | undefined, view: View): Stated[] {
  const { numerator, denominator } = view.measure
  const cell = figureOf(view, point)
  if (!cell || !point?.observation || countsOf(point, view.measure) === '') return []
  return [
    { value: point.count, measure: numerator, category: cell.category },
    { value: point.base, measure: denominator, category: wholeOf(cell.category, view.measure) },
  ].flatMap(({ value, measure, category }) =>
    isNumber(value) && measure !== undefined
      ? [{ words, text: formatNumber(value, 0), cell: { ...cell, measure, category } }]
      : [],
  )
}

const allIn = (words: string, point: Point | undefined, view: View): Stated[] => [
  ...valueIn(words, point, view),
  ...partsIn(words, point, view),
]

/** The benchmarks of a reading: "England’s 67" of a verdict, "67 in England" of any other sentence. */
function benchmarksIn(reading: Reading, view: View): Stated[] {
  const parts = gapParts(reading, view)
  return reading.gaps.flatMap((gap, i) => {
    const point = gap.series.points.get(gap.period)
    return [
      ...valueIn(parts[i] ?? '', point, view),
      ...valueIn(`${formatValue(gap.value, view.measure)} in ${gap.name}`, point, view),
    ]
  })
}

/** The number behind a rate: "522 children were looked after". */
function countIn({ point }: Reading, { indicator, measure }: View): Stated[] {
  const of = indicator.measures.find(({ id }) => id === measure.numerator)
  const cell = figureOf({ indicator, measure }, point)
  if (!of || !cell || !isNumber(point?.count)) return []
  const text = formatValue(point.count, of)
  return [{ words: of.says.replace('{value}', text), text, cell: { ...cell, measure: of.id } }]
}

/** Figures before the latest, each with its date, or what it moved from. */
function earlierIn({ series, movement, period }: Reading, view: View): Stated[] {
  const type = view.indicator.periodType
  const from = movement.change?.from
  return [...series.points.values()].flatMap((point) => {
    const value = formatValue(point.value, view.measure)
    return [
      ...valueIn(`${periodTick(point.period, type)} (${value})`, point, view),
      ...(point.period === period
        ? []
        : valueIn(
            `${periodPhrase(point.period, type)}, ${statement(view, series, point.value)}`,
            point,
            view,
          )),
      ...(point.period === from
        ? valueIn(`from ${value} in ${sinceLabel(from, type)}`, point, view)
        : []),
    ]
  })
}

/** The areas of a comparison: "Kent (66)"; of several with the same figure none is meant alone. */
function comparedIn(view: View): Stated[] {
  const others = view.series.filter((s) => !isSubject(s)).map((series) => latestOf(series, view))
  const said = ({ point }: (typeof others)[number]) => formatValue(point?.value, view.measure)
  // Neighbours’ average is no area that stands at an end.
  const placed = others.filter((o) => !o.isOlder && o.series.role !== 'neighbours')
  return others.flatMap((one) => {
    const { series, point, isOlder } = one
    const [name, text] = [seriesInSentence(series), said(one)]
    if (isOlder) return valueIn(`figure for ${name}, ${text}, is older`, point, view)
    if (series.role === 'neighbours')
      return valueIn(`their ${view.average} is ${text}`, point, view)
    const isAlone = placed.filter((other) => said(other) === text).length === 1
    return [
      ...(isAlone ? valueIn(`${name} (${text})`, point, view) : []),
      ...valueIn(`The figure for ${name} is ${text}`, point, view),
    ]
  })
}

function inOne(view: View): Stated[] {
  const reading = readSeries(view)
  const { series, point } = reading
  const says = statement(view, series)
  const counts = countsOf(point, view.measure)
  const value = formatValue(point?.value, view.measure)
  return [
    ...allIn(`${says}${counts}`, point, view),
    ...valueIn(says, point, view),
    ...partsIn(counts.slice(2, -1), point, view),
    // Against a target, or where it stands among all: "40 is 16th lowest".
    ...valueIn(`${value} is`, point, view),
    ...valueIn(`${value} in every 10,000`, point, view),
    ...countIn(reading, view),
    ...benchmarksIn(reading, view),
    ...earlierIn(reading, view),
    ...comparedIn(view),
  ]
}

/** The largest parts of a breakdown, what changed most, and the benchmarks of the largest. */
function inMany(view: View): Stated[] {
  const [largest, second] = largestFirst(view)
  if (!largest) return []
  const at = ({ points }: Series, period = view.period) => points.get(period)
  const beside = (series: Series) => countsBeside(at(series), view)
  const reading = readSeries(view, largest.series.category?.id)
  const first = `${statement(view, largest.series)}${beside(largest.series)}`
  const then = second ? `${shortStatement(view, second.series)}${beside(second.series)}` : ''
  const most = mostChanged(view)
  const change = most ? changeOfPart(most, view) : ''
  return [
    ...allIn(first, at(largest.series), view),
    ...(second ? allIn(then, at(second.series), view) : []),
    ...(most
      ? [at(most.series, most.change.from), at(most.series)].flatMap((p) => allIn(change, p, view))
      : []),
    ...benchmarksIn(reading, view),
  ]
}

/**
 * What sentences may state of a view, in the words that they do it with. A crossed breakdown's are
 * sums, which no cell holds.
 */
function statedIn(view: View): Stated[] {
  const own = subjectSeries(view)
  if (view.cross || own.length === 0 || view.period === '') return []
  return own.length === 1 ? inOne(view) : inMany(view)
}

/** A piece of a sentence; with a cell it is that cell's figure. */
export interface SentencePart {
  /** Place in the sentence. */
  at: number
  text: string
  cell?: FigureCell
}

const BEFORE = /(?:[\p{L}\d£−-]|\d[.,])$/u
const AFTER = /^(?:[\p{L}\d]|[.,]\d|%)/u

/**
 * Where words stand by themselves: a figure is not found within 142, 4.2, 1,042 or 42%. A pattern for
 * each would say the same; making one takes longer than all that is looked for.
 */
function placesOf(words: string, sentence: string): number[] {
  const [part, whole] = [words.toLowerCase(), sentence.toLowerCase()]
  const places: number[] = []
  for (let at = whole.indexOf(part); at >= 0;) {
    const end = at + part.length
    const isAlone =
      !BEFORE.test(sentence.slice(Math.max(0, at - 2), at)) &&
      !AFTER.test(sentence.slice(end, end + 2))
    if (isAlone) places.push(at)
    at = whole.indexOf(part, isAlone ? end : at + 1)
  }
  return places
}

const isSame = (a: FigureCell, b: FigureCell): boolean =>
  a.indicator === b.indicator &&
  a.area === b.area &&
  a.period === b.period &&
  a.measure === b.measure &&
  a.category === b.category

const overlap = (a: SentencePart, b: SentencePart): boolean =>
  a.at < b.at + b.text.length && b.at < a.at + a.text.length

/** Figures where their own words stand once, and could be of no other cell. */
function figuresIn(sentence: string, views: readonly View[]): SentencePart[] {
  const lower = sentence.toLowerCase()
  const found = views.flatMap(statedIn).flatMap(({ words, text, cell }): SentencePart[] => {
    if (words === '' || !lower.includes(words.toLowerCase())) return []
    const [at, second] = placesOf(words, sentence)
    const [within, another] = placesOf(text, words)
    return at === undefined || second !== undefined || within === undefined || another !== undefined
      ? []
      : [{ at: at + within, text, cell }]
  })
  const isSure = (one: SentencePart, place: number) =>
    found.every(
      (other, i) =>
        !overlap(one, other) ||
        // The same figure may be found by the words of two statements.
        (other.at === one.at &&
          other.text === one.text &&
          one.cell !== undefined &&
          other.cell !== undefined &&
          isSame(one.cell, other.cell) &&
          place <= i),
    )
  return found.filter(isSure)
}

/**
 * A sentence about one or more views in pieces, those that are surely a cell's figure with that cell.
 * A figure is known by the words that it is stated with; where they stand twice, or two cells could be
 * meant, it is left alone.
 */
export function sentenceParts(sentence: string, views: readonly View[]): SentencePart[] {
  const found = figuresIn(sentence, views).toSorted((a, b) => a.at - b.at)
  const parts: SentencePart[] = []
  let end = 0
  for (const part of found) {
    if (part.at > end) parts.push({ at: end, text: sentence.slice(end, part.at) })
    parts.push(part)
    end = part.at + part.text.length
  }
  return end < sentence.length ? [...parts, { at: end, text: sentence.slice(end) }] : parts
}
