import type { FigureCell } from '../view/figure-cell'
import { statedIn } from './stated'
import type { View } from '../view/build-view'

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
