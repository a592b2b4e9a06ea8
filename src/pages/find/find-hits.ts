import type MiniSearch from 'minisearch'
import type { FindIndex } from './find-index'
import { wordsOf } from './find-words'

/** Quality of a match between an entry and the query; smaller is better. */
export const FIT = { title: 0, name: 1, word: 2, start: 3, text: 4, alike: 5 } as const

export interface Hit {
  fit: number
  score: number
}

function collect(term: string, results: ReturnType<MiniSearch['search']>, other: number) {
  return new Map(
    results.flatMap(({ id, match, score }): [number, Hit][] => {
      const named = Object.keys(match).filter((word) =>
        match[word]?.some((field) => field !== 'text'),
      )
      if (named.includes(term)) return [[Number(id), { fit: FIT.word, score }]]
      if (named.length > 0) return [[Number(id), { fit: other, score }]]
      return match[term] ? [[Number(id), { fit: FIT.text, score }]] : []
    }),
  )
}

const straightHits = ({ search }: FindIndex, term: string): Map<number, Hit> =>
  collect(term, search.search(term, { prefix: true }), FIT.start)

const isNamed = (hits: ReadonlyMap<number, Hit>): boolean =>
  [...hits.values()].some(({ fit }) => fit < FIT.text)

/**
 * Every entry that a word finds, in full or as a prefix; as a misspelling only if no name contains it
 * correctly.
 */
export function hitsOf(index: FindIndex, term: string): Map<number, Hit> {
  const straight = straightHits(index, term)
  if (term.length < 4 || isNamed(straight)) return straight
  const fuzzy = term.length < 7 ? 1 : 2
  const alike = collect(term, index.search.search(term, { fuzzy }), FIT.alike)
  return new Map([...alike, ...straight])
}

/**
 * Whether a word, or one that it is a prefix of, is in the name of an indicator, theme or page, or names
 * a measure or category. Terms do not count: some are named after the home council.
 */
export const hasName = (index: FindIndex, word: string): boolean =>
  wordsOf(word).some((term) =>
    index.search
      .search(term, { prefix: true })
      .some(
        ({ id, match }) =>
          index.entries[Number(id)]?.kind !== 'term' &&
          (Object.values(match).some((fields) => fields.includes('name')) ||
            match[term]?.includes('labels') === true),
      ),
  )

/** Whether no entry has the word or one spelt like it. */
export const isUnknown = (index: FindIndex, word: string): boolean =>
  wordsOf(word).every((term) => hitsOf(index, term).size === 0)
