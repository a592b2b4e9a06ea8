import type { GlossaryEntry } from '@/model/schema/glossary'

const textOf = ({ term, full = '', meaning }: GlossaryEntry): string =>
  `${term} ${full} ${meaning}`.toLowerCase()

/** The entries that contain all the words, with the entries they refer to; every entry where there are no words. */
export function termsWith<Entry extends GlossaryEntry>(
  entries: readonly Entry[],
  words: string,
): Entry[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean)
  const found = entries.filter((entry) => wanted.every((word) => textOf(entry).includes(word)))
  const meant = new Set(found.map(({ see }) => see))
  return entries.filter((entry) => found.includes(entry) || meant.has(entry.term))
}

/** The entries in alphabetical order, grouped by first letter. */
export function byLetter<Entry extends GlossaryEntry>(
  entries: readonly Entry[],
): { letter: string; entries: Entry[] }[] {
  const letters = new Map<string, Entry[]>()
  for (const entry of entries.toSorted((a, b) => a.term.localeCompare(b.term, 'en'))) {
    const letter = entry.term.charAt(0).toUpperCase()
    const own = letters.get(letter)
    if (own) own.push(entry)
    else letters.set(letter, [entry])
  }
  return [...letters].map(([letter, own]) => ({ letter, entries: own }))
}
