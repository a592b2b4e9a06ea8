import { figureOf, type FigureCell } from './figure-cell'
import { formatValue } from './format'
import { isNumber } from './observation'
import { readSeries } from './reading'
import type { View } from './view'
import { verdict } from './verdict'

/** A piece of a sentence; with a cell it is that cell's figure. */
export interface SentencePart {
  /** Place in the sentence. */
  at: number
  text: string
  cell?: FigureCell
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)

/** Where a figure stands as a number of its own: not within 142, 4.2, 1,042 or 42%. */
const placesOf = (figure: string, sentence: string): number[] =>
  [
    ...sentence.matchAll(
      new RegExp(String.raw`(?<![\d£−-]|\d[.,])${escaped(figure)}(?!\d|[.,]\d|%)`, 'g'),
    ),
  ].map(({ index }) => index)

/** The figures that a verdict on one series states as they are: the council's own, and its benchmarks'. */
function statedIn(view: View): { text: string; cell: FigureCell }[] {
  const { series, point, gaps } = readSeries(view)
  const points = [
    series.points.has(view.period) ? point : undefined,
    ...gaps.map((gap) => gap.series.points.get(gap.period)),
  ]
  return points.flatMap((stated) => {
    const cell = figureOf(view, stated)
    return stated && cell && isNumber(stated.value)
      ? [{ text: formatValue(stated.value, view.measure), cell }]
      : []
  })
}

/** A sentence in pieces; what is stated once in it, and of one cell only, carries that cell. */
function partsOf(
  sentence: string,
  stated: readonly { text: string; cell: FigureCell }[],
): SentencePart[] {
  const found = stated
    .flatMap(({ text, cell }): SentencePart[] => {
      const [at, second] = placesOf(text, sentence)
      const isSure = stated.filter((other) => other.text === text).length === 1
      return at !== undefined && second === undefined && isSure ? [{ at, text, cell }] : []
    })
    .toSorted((a, b) => a.at - b.at)
  const parts: SentencePart[] = []
  let end = 0
  for (const part of found) {
    if (part.at > end) parts.push({ at: end, text: sentence.slice(end, part.at) })
    parts.push(part)
    end = part.at + part.text.length
  }
  return end < sentence.length ? [...parts, { at: end, text: sentence.slice(end) }] : parts
}

/**
 * A sentence in pieces, those that are a figure with its cell. Only the verdict on one series is known
 * to state its figures; a figure that stands twice, or is that of two cells, is left alone, as the
 * sentence may mean another one by it.
 */
export function sentenceParts(sentence: string, view: View): SentencePart[] {
  const isOne = !view.cross && view.series.filter((s) => s.role === 'own').length === 1
  return partsOf(sentence, isOne && sentence === verdict(view) ? statedIn(view) : [])
}

/** The same of the statement of one figure: "57% of children looked after lived with foster carers". */
export function statementParts(statement: string, view: View): SentencePart[] {
  const { point } = readSeries(view)
  const cell = figureOf(view, point)
  return partsOf(
    statement,
    cell && isNumber(point?.value) ? [{ text: formatValue(point.value, view.measure), cell }] : [],
  )
}
