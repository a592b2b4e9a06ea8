import type { FindChoice, FindEntry } from '@/model/schema/search-index'
import { termsOf, wordsOf } from './find-words'

export interface Found {
  entry: FindEntry
  /** What of an indicator was asked for, where its page would not show it unasked. */
  measure?: FindChoice
  category?: FindChoice
  /** The council that was named with it. */
  council?: FindEntry
}

/** "Voluntary agreement (section 20)" is called so, and either part of it, and by its short label. */
const callings = ({ id, label, words }: FindChoice): string[] => [
  id,
  label,
  ...label.split(/[()]/),
  words ?? '',
]

/** The number of words in the longest of its names that is typed in full and is more than the title; 0 when none is. */
const named = (choice: FindChoice, terms: readonly string[], title: readonly string[]): number =>
  Math.max(
    ...callings(choice).map((name) => {
      const words = termsOf(name)
      const isTyped = words.every((word) => terms.includes(word))
      return isTyped && words.some((word) => !title.includes(word)) ? words.length : 0
    }),
  )

/** The words of what is typed that say which measure is meant: "rate", "number". */
const kindTerms = ({ words }: FindChoice, terms: readonly string[]): string[] => {
  const own = wordsOf(words ?? '')
  return terms.filter((term) => own.includes(term))
}

/** The highest score and all that have it; none when it is 0. */
function best(choices: readonly FindChoice[], score: (choice: FindChoice) => number) {
  const scores = choices.map(score)
  const most = Math.max(1, ...scores)
  return choices.filter((_, index) => scores[index] === most)
}

/** What is typed, without the words that only say which measure of the entry is meant. */
export function withoutMeasure({ measures = [] }: FindEntry, terms: readonly string[]): string[] {
  const kinds = new Set(measures.flatMap((measure) => kindTerms(measure, terms)))
  return terms.filter((term) => !kinds.has(term))
}

/** Which measure and category of an entry the words mean, beyond its title. */
export function choose(entry: FindEntry, terms: readonly string[]): Found {
  const { measures = [], categories = [] } = entry
  const title = wordsOf(entry.title)
  const rest = terms.filter((term) => !title.includes(term))
  const [measure] = best(measures, (m) =>
    Math.max(named(m, terms, title), kindTerms(m, rest).length),
  )
  // Where several categories are named alike, none of them is meant.
  const [category, other] = best(categories, (c) => named(c, terms, title))
  return {
    entry,
    // An address says only what differs from what the page shows unasked.
    ...(measure && measure !== measures[0] ? { measure } : {}),
    ...(category && !other ? { category } : {}),
  }
}
