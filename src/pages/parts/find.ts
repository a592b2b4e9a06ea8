import type MiniSearch from 'minisearch'
import type { FindEntry } from '@/model/find'
import { choose, withoutMeasure, type Found } from './find-choice'
import { bare, type FindIndex } from './find-index'
import { councilIn } from './find-council'
import { codeOf, termsOf } from './find-words'

/** How well something fits what is typed: the smaller, the better. */
const FIT = { title: 0, name: 1, word: 2, start: 3, text: 4, alike: 5 } as const

/** What is meant first where several fit alike. */
const WEIGHT: Record<FindEntry['kind'], number> = {
  indicator: 1.6,
  theme: 1.4,
  area: 1.2,
  page: 1,
  term: 0.6,
}
/** Figures that are published for all councils come before those of the home council's papers alone. */
const LOCAL = 0.5
const HOME = 1.2

const MOST: Record<FindEntry['kind'], number> = {
  indicator: 8,
  theme: 3,
  area: 6,
  page: 2,
  term: 4,
}

interface Hit {
  fit: number
  score: number
}

/** Each entry that one word finds: as it is or as a beginning; only where no name has it so, as a misspelling. */
function hitsOf({ search }: FindIndex, term: string): Map<number, Hit> {
  const collect = (results: ReturnType<MiniSearch['search']>, other: number) =>
    new Map(
      results.flatMap(({ id, match, score }): [number, Hit][] => {
        const named = Object.keys(match).filter((word) =>
          match[word]?.some((field) => field !== 'text'),
        )
        if (named.includes(term)) return [[Number(id), { fit: FIT.word, score }]]
        if (named.length > 0) return [[Number(id), { fit: other, score }]]
        return match[term] ? [[Number(id), { fit: FIT.text, score }]] : []
      }),
    )
  const straight = collect(search.search(term, { prefix: true }), FIT.start)
  if (term.length < 4 || [...straight.values()].some(({ fit }) => fit < FIT.text)) return straight
  const fuzzy = term.length < 7 ? 1 : 2
  return new Map([...collect(search.search(term, { fuzzy }), FIT.alike), ...straight])
}

/** What the words find, best first. */
function rank(index: FindIndex, terms: readonly string[]): Found[] {
  const byTerm = terms.map((term) => hitsOf(index, term))
  const found = index.entries.flatMap((entry, id) => {
    const hits = byTerm.flatMap((hit) => hit.get(id) ?? [])
    if (hits.length === 0) return []
    const names = index.names[id]
    const rest = withoutMeasure(entry, terms)
    const has = (set?: ReadonlySet<string>) =>
      set?.has(bare(terms)) === true || set?.has(bare(rest)) === true
    const isNamed = has(names?.other) || rest.length === 0
    const named = has(names?.own) ? FIT.title : isNamed ? FIT.name : undefined
    // What has this very name is ordered by what it is, then as the catalogue is.
    const score = named === undefined ? hits.reduce((sum, hit) => sum + hit.score, 0) : 1
    const weight = WEIGHT[entry.kind] * (entry.local === true ? LOCAL : 1)
    return {
      entry,
      words: hits.length,
      fit: named ?? Math.max(...hits.map(({ fit }) => fit)),
      score: score * weight * (entry.id === index.home ? HOME : 1),
    }
  })
  const most = Math.max(0, ...found.map(({ words }) => words))
  const taken = new Map<string, number>()
  return found
    .filter(({ words }) => words === most)
    .toSorted((a, b) => a.fit - b.fit || b.score - a.score)
    .filter(({ entry: { kind } }) => {
      taken.set(kind, (taken.get(kind) ?? 0) + 1)
      return (taken.get(kind) ?? 0) <= MOST[kind]
    })
    .map(({ entry }) => choose(entry, terms))
}

/**
 * What a reader means by what they typed, best first.
 * @param query as typed: words, beginnings of words, misspelt words, a code, a council with any of them
 */
export function find(index: FindIndex, query: string): Found[] {
  const code = codeOf(query)
  const coded = index.entries.filter(
    (entry) => code !== undefined && codeOf(entry.code ?? '') === code,
  )
  if (coded.length > 0) return coded.map((entry) => ({ entry }))
  const terms = termsOf(query)
  const { council, rest } = councilIn(index, terms)
  if (!council) return rank(index, terms)
  // Nothing of the home council's papers is known of another.
  const there = rank(index, rest).filter(
    ({ entry }) =>
      entry.kind === 'indicator' && (entry.local !== true || council.id === index.home),
  )
  return there.length === 0
    ? rank(index, terms)
    : [...there.map((found) => ({ ...found, council })), { entry: council }]
}
