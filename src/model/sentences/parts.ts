import { figureOf, type FigureCell } from '../view/figure-cell'
import { capitalise, formatValue } from '../values/format'
import { isNumber } from '../schema/observation'
import type { Point, View } from '../view/types'

/** A piece of a sentence: plain words, or a figure with the cell of the data that holds it. */
export interface Part {
  text: string
  figure?: FigureCell
}

/**
 * A sentence, or some words of one, in pieces. The screen turns each figure into a link to its record;
 * a file takes the joined text (`textOf`).
 */
export type Sentence = readonly Part[]

type Piece = string | number | Sentence

const partsOf = (piece: Piece): Sentence =>
  typeof piece === 'object' ? piece : [{ text: String(piece) }]

/** Puts pieces together: plain words that follow each other become one part, and no part is empty. */
function merged(pieces: readonly Piece[]): Sentence {
  const parts: Part[] = []
  for (const part of pieces.flatMap(partsOf)) {
    const last = parts.at(-1)
    if (last && !last.figure && !part.figure) parts.splice(-1, 1, { text: last.text + part.text })
    else if (part.text !== '') parts.push(part)
  }
  return parts
}

/** Tag of a template whose gaps may be words or sentences: parts`In ${place}, ${statement}.` */
export const parts = (words: TemplateStringsArray, ...pieces: readonly Piece[]): Sentence =>
  merged(words.flatMap((text, i) => [text, pieces[i] ?? '']))

/** The words of a sentence, as they stand in a file or an alternative text. */
export const textOf = (sentence: string | Sentence): string =>
  typeof sentence === 'string' ? sentence : sentence.map(({ text }) => text).join('')

/** Pieces with a separator between them; empty ones are left out. */
export const joinParts = (pieces: readonly Piece[], separator: string): Sentence =>
  merged(
    pieces
      .filter((piece) => partsOf(piece).some(({ text }) => text !== ''))
      .flatMap((piece, i) => (i === 0 ? [piece] : [separator, piece])),
  )

/** As `listInWords` does, for sentences: "A, B and C". */
export const listParts = (pieces: readonly Piece[]): Sentence =>
  pieces.length < 2
    ? merged(pieces)
    : parts`${joinParts(pieces.slice(0, -1), ', ')} and ${pieces.at(-1) ?? ''}`

/** As `capitalise` does, for a sentence. */
export const capitaliseParts = ([first, ...rest]: Sentence): Sentence =>
  first ? [{ ...first, text: capitalise(first.text) }, ...rest] : []

/** The value of a point as a figure; plain words where it is no number, or no cell holds it. */
export function figureParts(view: View, point: Point | undefined): Sentence {
  const text = formatValue(point?.value, view.measure)
  const figure = isNumber(point?.value) ? figureOf(view, point) : undefined
  return [figure ? { text, figure } : { text }]
}
