import type { Term } from '../schema/term'

/** A stretch of a text, with the term that explains it, if any. */
export interface Part {
  /** Where it begins. */
  at: number
  text: string
  term?: Term
}

/** Its anchor on the glossary page. */
export const termId = (term: string): string => term.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')

/** A word with two capitals or more, such as SEND, DfE or L&D. */
const SHORT_FORM = /\b(?=\w*[A-Z][\w&]*[A-Z])[A-Za-z][\w&]*\b/g

/** The short forms in a text, as written. */
export const shortFormsIn = (text: string): string[] => text.match(SHORT_FORM) ?? []

export const isShortForm = (term: string): boolean => shortFormsIn(term)[0] === term

/** A text escaped for a regular expression. */
export const escapePattern = (text: string) =>
  text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)

/** Short forms as they are written; a term in words with a small or a large first letter. */
const patternOf = (term: string): string =>
  isShortForm(term)
    ? escapePattern(term)
    : `[${term.charAt(0).toLowerCase()}${term.charAt(0).toUpperCase()}]${escapePattern(term.slice(1))}`

const isSpelledOut = (text: string, { full }: Term): boolean =>
  full !== undefined && text.toLowerCase().includes(full.toLowerCase())

interface Finder {
  pattern: RegExp
  known: ReadonlyMap<string, Term>
}

/** Built once for each list of terms, which many texts are searched for. */
const finders = new WeakMap<readonly Term[], Finder>()

function finderOf(terms: readonly Term[]): Finder {
  const held = finders.get(terms)
  if (held) return held
  // The longest first: "interim care order" before "care order".
  const names = terms.map(({ term }) => term).toSorted((a, b) => b.length - a.length)
  const finder = {
    // The letters of a code, such as CLA-01, are not a short form.
    pattern: new RegExp(`\\b(?:${names.map(patternOf).join('|')})s?\\b(?!-\\d)`, 'g'),
    known: new Map(
      terms.map((term) => [isShortForm(term.term) ? term.term : term.term.toLowerCase(), term]),
    ),
  }
  finders.set(terms, finder)
  return finder
}

const termFor = (found: string, { known }: Finder): Term | undefined => {
  const one = found.replace(/s$/, '')
  return [found, one, found.toLowerCase(), one.toLowerCase()]
    .map((key) => known.get(key))
    .find(Boolean)
}

/**
 * Finds the first use of each term in a text, singular or plural. A term that the text itself spells out
 * needs no explanation.
 */
export function explainedParts(text: string, terms: readonly Term[]): Part[] {
  if (terms.length === 0) return [{ at: 0, text }]
  const finder = finderOf(terms)
  const parts: Part[] = []
  const seen = new Set<Term>()
  let from = 0
  for (const { 0: found, index } of text.matchAll(finder.pattern)) {
    const term = termFor(found, finder)
    if (!term || seen.has(term) || isSpelledOut(text, term)) continue
    seen.add(term)
    if (index > from) parts.push({ at: from, text: text.slice(from, index) })
    parts.push({ at: index, text: found, term })
    from = index + found.length
  }
  if (from < text.length) parts.push({ at: from, text: text.slice(from) })
  return parts
}
