import type { FindChoice, FindEntry } from '@/model/schema/search-index'
import { termsOf, wordsOf } from './find-words'

export interface Found {
  entry: FindEntry
  /** The measure or category asked for, where the indicator's page does not show it by default. */
  measure?: FindChoice
  category?: FindChoice
  /** The council that was named with it. */
  council?: FindEntry
}

/**
 * Names of a choice: "Voluntary agreement (section 20)" is found by its label, by either part of it, and by
 * its short label.
 */
const callings = ({ id, label, words }: FindChoice): string[] => [
  id,
  label,
  ...label.split(/[()]/),
  words ?? '',
]

/** Number of words in the longest of its names that is typed in full and adds to the title; 0 if none is. */
const named = (choice: FindChoice, terms: readonly string[], title: readonly string[]): number =>
  Math.max(
    ...callings(choice).map((name) => {
      const words = termsOf(name)
      const isTyped = words.every((word) => terms.includes(word))
      return isTyped && words.some((word) => !title.includes(word)) ? words.length : 0
    }),
  )

/** The typed words that indicate the measure: "rate", "number". */
const kindTerms = ({ words }: FindChoice, terms: readonly string[]): string[] => {
  const own = wordsOf(words ?? '')
  return terms.filter((term) => own.includes(term))
}

/** The choices with the highest score; none if that is 0. */
function best(choices: readonly FindChoice[], score: (choice: FindChoice) => number) {
  const scores = choices.map(score)
  const most = Math.max(1, ...scores)
  return choices.filter((_, index) => scores[index] === most)
}

/** The typed words, without those that only indicate the measure. */
export function withoutMeasure({ measures = [] }: FindEntry, terms: readonly string[]): string[] {
  const kinds = new Set(measures.flatMap((measure) => kindTerms(measure, terms)))
  return terms.filter((term) => !kinds.has(term))
}

/** The measure and category that the words indicate, beyond the entry's title. */
export function choose(entry: FindEntry, terms: readonly string[]): Found {
  const { measures = [], categories = [] } = entry
  const title = wordsOf(entry.title)
  const rest = terms.filter((term) => !title.includes(term))
  const [measure] = best(measures, (m) =>
    Math.max(named(m, terms, title), kindTerms(m, rest).length),
  )
  // If several categories match equally well, none is chosen.
  const [category, other] = best(categories, (c) => named(c, terms, title))
  return {
    entry,
    // The address leaves out what the page shows by default.
    ...(measure && measure !== measures[0] ? { measure } : {}),
    ...(category && !other ? { category } : {}),
  }
}
