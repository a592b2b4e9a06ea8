import type { GlossaryEntry, UsedEntry } from '@/model/schema/glossary'
import { isText, type ObservationFile } from '@/model/schema/observation'
import type { Release } from '@/model/schema/release'
import { termsPath } from '@/model/schema/slice'
import type { Term } from '@/model/schema/term'
import { escapePattern, explainedParts, isShortForm } from '@/model/sentences/glossary'

const ID = /^([a-z0-9]+(-[a-z0-9]+)*|[A-Z]+-\d+)$/

/** Where a sentence takes a value: {benchmark}. */
const PLACE = /\{\w+\}/g

/** Every text in a piece of data, at any depth, except ids, codes and words for the search box. */
export function textsIn(data: unknown): string[] {
  if (typeof data === 'string') return ID.test(data) ? [] : [data.replaceAll(PLACE, '')]
  if (typeof data !== 'object' || data === null) return []
  return Object.entries(data).flatMap(([key, value]) => (key === 'words' ? [] : textsIn(value)))
}

/**
 * The texts of an indicator's releases: cells, notes, places and titles.
 * @param own the indicator's tables
 */
export function saidOf(own: readonly ObservationFile[], releases: readonly Release[]): string[] {
  const held = new Set(own.map(({ release }) => release))
  const titles = releases.filter(({ id }) => held.has(id))
  const texts = new Set(titles.map(({ title }) => title))
  for (const { rows, notes = [] } of own) {
    for (const { note } of notes) if (note !== undefined) texts.add(note)
    for (const row of rows) {
      const place = row.at(-1)
      if (typeof place === 'string') texts.add(place)
      for (const cell of row) if (isText(cell)) texts.add(cell.text)
    }
  }
  return [...texts]
}

/** A glossary entry as a text explains it: another form of a term takes the term's meaning. */
function termOf(entry: GlossaryEntry, glossary: readonly GlossaryEntry[]): Term {
  const meant = glossary.find(({ term }) => term === entry.see) ?? entry
  const full = entry.full ?? meant.full
  return { term: entry.term, meaning: meant.meaning, ...(full === undefined ? {} : { full }) }
}

/**
 * Returns a function that cuts the glossary to the short forms and terms that some texts use
 * without explaining them, so that a page loads no others.
 */
export function termsFinder(glossary: readonly GlossaryEntry[]): (data: unknown) => Term[] {
  const terms = glossary
    .filter(({ term, inText }) => inText === true || isShortForm(term))
    .map((entry) => termOf(entry, glossary))
  const known = new Map<string, Term[]>()
  const termsIn = (text: string): Term[] => {
    const found = known.get(text) ?? explainedParts(text, terms).flatMap(({ term }) => term ?? [])
    known.set(text, found)
    return found
  }
  return (data) => {
    const used = new Set(textsIn(data).flatMap(termsIn))
    return terms.filter((term) => used.has(term))
  }
}

/** The glossary, with the ids of the indicators whose texts use each term, short or spelled out. */
export function withUses(
  glossary: readonly GlossaryEntry[],
  texts: ReadonlyMap<string, unknown>,
): UsedEntry[] {
  const shortForms = glossary.filter(({ term }) => isShortForm(term))
  const bare = shortForms.map(({ term, meaning }) => ({ term, meaning }))
  const usedBy = (data: unknown): Set<string> => {
    const text = textsIn(data).join('\n')
    const lower = text.toLowerCase()
    const inWords = glossary.filter(({ term, full }) =>
      [full ?? [], isShortForm(term) ? [] : term]
        .flat()
        .some((words) => new RegExp(`\\b${escapePattern(words.toLowerCase())}s?\\b`).test(lower)),
    )
    const inShort = explainedParts(text, bare).flatMap((part) => part.term ?? [])
    return new Set([...inShort, ...inWords].map(({ term }) => term))
  }
  const used = [...texts].map(([id, data]) => ({ id, terms: usedBy(data) }))
  return glossary.map((entry) => ({
    ...entry,
    usedIn: used.flatMap(({ id, terms }) => (terms.has(entry.term) ? id : [])),
  }))
}

/** The terms for pages that show records of another kind, by the name of the page. */
export function cutTerms(
  pages: Record<string, unknown>,
  glossary: readonly GlossaryEntry[],
): Map<string, string> {
  const termsOf = termsFinder(glossary)
  return new Map(
    Object.entries(pages).map(([page, data]) => [
      termsPath(page),
      JSON.stringify({ terms: termsOf(data) }),
    ]),
  )
}
