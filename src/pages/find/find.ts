import { isCurrentAuthority, type Area } from '@/model/schema/area'
import { isTitle } from '@/model/areas/names'
import { areaNotes, councilsMeant, isOneCouncil, unknownNote } from '@/model/areas/notes'
import { findAreas, todaysOf } from '@/model/areas/find-areas'
import type { FindEntry } from '@/model/schema/search-index'
import { type FindIndex, joinedWords } from './find-index'
import { isSmall, codeOf, termsOf } from './find-words'
import { hasName, FIT, hitsOf, isUnknown } from './find-hits'
import { choose, withoutMeasure, type Found } from './find-choice'

interface Split {
  /** Current councils that are named, the home council first where several match equally. */
  councils: FindEntry[]
  /** Other councils whose names contain what was typed. */
  others: FindEntry[]
  /** Whether they are named by "name", by a "part" of it, or by "likeness". */
  by: ReturnType<typeof findAreas>['by']
  /** Whether at most one current council can be meant. */
  isSure: boolean
  /** Notes for the reader before they choose. */
  notes: string[]
  /** The remaining words, as typed. */
  rest: string[]
}

/** A current council as a search entry. */
function councilEntry(area: Area, areas: readonly Area[]): FindEntry {
  const region = areas.find(({ code }) => code === area.parent)?.name
  return {
    kind: 'area',
    id: area.code,
    title: area.name,
    words: [],
    ...(region === undefined ? {} : { text: region }),
  }
}

/** A council as a search entry, by its code. */
export function councilWith(code: string, areas: readonly Area[]): FindEntry | undefined {
  const area = areas.find((one) => one.code === code)
  return area && councilEntry(area, areas)
}

/** Finds the councils named in a query, alone or among other words: "caseload milton keynes". */
function councilsIn(index: FindIndex, query: string): Split {
  const { areas, home } = index
  const found = findAreas(query, areas, (word) => isSmall(word) || hasName(index, word))
  const entry = (area: Area) => councilEntry(area, areas)
  const isHome = ({ code }: Area) => (code === home ? 0 : 1)
  const meant = councilsMeant(found, areas).toSorted((a, b) => isHome(a) - isHome(b))
  const others = new Set(found.others.flatMap((area) => todaysOf(area, areas)))
  return {
    councils: meant.map(entry),
    others: [...others]
      .filter((area) => isCurrentAuthority(area) && !meant.includes(area))
      .map(entry),
    by: found.by,
    isSure: found.words.length === 0 || isOneCouncil(found, areas),
    notes: areaNotes(found, areas),
    // "Foster care council": the word council alone names none.
    rest: found.rest.filter((word) => !isTitle(word)),
  }
}

/** Order of the kinds where several match equally. */
const WEIGHT: Record<FindEntry['kind'], number> = {
  indicator: 1.6,
  theme: 1.4,
  area: 1.2,
  page: 1,
  term: 0.6,
  paper: 0.4,
}
/** Figures that are published for all councils come before those from the home council's papers. */
const LOCAL = 0.5

const MOST_RESULTS: Record<FindEntry['kind'], number> = {
  indicator: 8,
  theme: 3,
  area: 6,
  page: 2,
  term: 4,
  paper: 4,
}

interface Ranked {
  found: Found
  fit: number
}

/** What the words find other than councils, best first. */
function rank(index: FindIndex, terms: readonly string[]): Ranked[] {
  const byTerm = terms.map((term) => hitsOf(index, term))
  const found = index.entries.flatMap((entry, id) => {
    const hits = byTerm.flatMap((hit) => hit.get(id) ?? [])
    if (hits.length === 0) return []
    const names = index.names[id]
    const rest = withoutMeasure(entry, terms)
    const has = (set?: ReadonlySet<string>) =>
      set?.has(joinedWords(terms)) === true || set?.has(joinedWords(rest)) === true
    const isNamed = has(names?.other) || rest.length === 0
    const named = has(names?.own) ? FIT.title : isNamed ? FIT.name : undefined
    // Entries with exactly this name are ordered by kind, then as in the catalogue.
    const score = named === undefined ? hits.reduce((sum, hit) => sum + hit.score, 0) : 1
    const weight = WEIGHT[entry.kind] * (entry.local === true ? LOCAL : 1)
    return {
      entry,
      words: hits.length,
      fit: named ?? Math.max(...hits.map(({ fit }) => fit)),
      score: score * weight,
    }
  })
  const most = Math.max(0, ...found.map(({ words }) => words))
  const taken = new Map<string, number>()
  return found
    .filter(({ words }) => words === most)
    .toSorted((a, b) => a.fit - b.fit || b.score - a.score)
    .filter(({ entry: { kind } }) => {
      taken.set(kind, (taken.get(kind) ?? 0) + 1)
      return (taken.get(kind) ?? 0) <= MOST_RESULTS[kind]
    })
    .map(({ entry, fit }) => ({ found: choose(entry, terms), fit }))
}

/** The results, and notes on them for the reader. */
export interface Answer {
  /** Best first. */
  found: Found[]
  /** Words not understood, or ambiguities, in sentences; that on words not understood comes first. */
  notes: string[]
  /** The words that are not understood. */
  unknown: string[]
  /** Whether Enter may open the first result: every word was understood and no other council can be meant. */
  isSure: boolean
}

/** Results for a query that names councils only, among other entries with these words. */
function councilsAlone(index: FindIndex, query: string, { councils, others, by }: Split): Found[] {
  const ranked = rank(index, termsOf(query))
  // A full name comes first, part of one after other entries with these words, a misspelling last.
  const fit = by === 'name' ? FIT.title : by === 'part' ? FIT.start : FIT.alike
  const beside = others.slice(0, Math.max(0, MOST_RESULTS.area - councils.length))
  return [
    ...ranked.filter((one) => one.fit < fit).map(({ found }) => found),
    ...councils.map((entry) => ({ entry })),
    ...ranked.filter((one) => one.fit >= fit).map(({ found }) => found),
    ...beside.map((entry) => ({ entry })),
  ]
}

/** The figures of each council that may be meant, then the councils themselves. */
function ofEach(
  index: FindIndex,
  ranked: readonly Ranked[],
  councils: readonly FindEntry[],
): Found[] {
  const most = councils.length === 1 ? MOST_RESULTS.indicator : councils.length < 4 ? 2 : 1
  // Other councils have no figures from the home council's papers.
  const isOf = ({ entry }: Found, council: FindEntry) =>
    entry.kind === 'indicator' && (entry.local !== true || council.id === index.home)
  const each = councils.map((council) =>
    ranked
      .filter(({ found }) => isOf(found, council))
      .slice(0, most)
      .map(({ found }) => ({ ...found, council })),
  )
  return Array.from({ length: most }).flatMap((_, place) => each.flatMap((own) => own[place] ?? []))
}

/**
 * The results for a query.
 * @param query as typed: words, prefixes of words, misspelt words, a code, or a council with any of them
 */
export function find(index: FindIndex, query: string): Answer {
  const code = codeOf(query)
  const coded = index.entries.filter(
    (entry) => code !== undefined && codeOf(entry.code ?? '') === code,
  )
  if (coded.length > 0)
    return { found: coded.map((entry) => ({ entry })), notes: [], unknown: [], isSure: true }
  const split = councilsIn(index, query)
  const { councils, others, rest, notes, isSure } = split
  const subject = rest.filter((word) => !isSmall(word))
  const unknown = subject.filter((word) => isUnknown(index, word))
  const answer = (found: Found[], sure = isSure): Answer => ({
    found,
    notes: found.length === 0 && notes.length === 0 ? [] : [...unknownNote(unknown), ...notes],
    unknown,
    isSure: sure && unknown.length === 0,
  })
  if (subject.length === 0 && (councils.length > 0 || others.length > 0)) {
    const found = councilsAlone(index, query, split)
    // A result that is not a council may be taken even if some councils' names begin with the same words.
    const isOther = split.by !== 'name' && found[0]?.entry.kind !== 'area'
    return answer(found, isOther || isSure)
  }
  const ranked = rank(
    index,
    termsOf(councils.length > 0 && subject.length > 0 ? subject.join(' ') : query),
  )
  const plain = ranked.map(({ found }) => found)
  if (councils.length === 0) return answer(plain)
  const there = ofEach(index, ranked, councils)
  const themselves = councils.map((entry) => ({ entry }))
  return there.length > 0
    ? answer([...there, ...themselves])
    : answer([...themselves, ...plain], false)
}
