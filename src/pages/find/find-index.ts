import MiniSearch from 'minisearch'
import type { Area } from '@/model/schema/area'
import { withoutAreas } from '@/model/areas/find-areas'
import type { Find, FindChoice, FindEntry } from '@/model/schema/search-index'
import { termsOf, wordsOf } from './find-words'

interface Names {
  /** What it is called on its page. */
  own: ReadonlySet<string>
  /** What else it is called. */
  other: ReadonlySet<string>
}

export interface FindIndex extends Find {
  /** Among which councils are found, as areas.json has them. */
  areas: readonly Area[]
  search: MiniSearch
  /** Of each entry, by its place. */
  names: readonly Names[]
}

/** A name or a question without its small words, so that "how many children in care" is "children in care". */
export const bare = (terms: readonly string[]): string => terms.join(' ')

const bareNames = (names: readonly (string | undefined)[]): ReadonlySet<string> =>
  new Set(names.flatMap((name) => (name === undefined ? [] : bare(termsOf(name)))))

/** What choices are called. The areas among them are found as areas: "milton" means Milton Keynes. */
const labels = (choices: readonly FindChoice[] = [], areas: readonly Area[]): string =>
  choices.map(({ label, words = '' }) => withoutAreas(`${label} ${words}`, areas)).join(' ')

function namesOf({ kind, title, code, words }: FindEntry): Names {
  if (kind === 'indicator') return { own: bareNames([title]), other: bareNames(words) }
  // A term is explained where it is met; who types it mostly wants its figure.
  if (kind === 'term') return { own: new Set(), other: bareNames([title, ...words]) }
  return { own: bareNames([title, ...words]), other: bareNames([code]) }
}

/** Makes what is searched. */
export function indexOf(find: Find, areas: readonly Area[]): FindIndex {
  const search = new MiniSearch({
    fields: ['name', 'labels', 'text'],
    tokenize: wordsOf,
    processTerm: (word) => word,
    searchOptions: { boost: { name: 4, labels: 2 } },
  })
  search.addAll(
    find.entries.map((entry, id) => ({
      id,
      name: [entry.title, entry.code, ...entry.words].join(' '),
      labels: `${labels(entry.measures, areas)} ${labels(entry.categories, areas)}`,
      text: entry.text ?? '',
    })),
  )
  return { ...find, areas, search, names: find.entries.map(namesOf) }
}

const made = new WeakMap<Find, FindIndex>()

/** The same, once for all questions: the files of a site do not change under a reader. */
export function indexWith(
  find: Find,
  areas: readonly Area[],
  pages: readonly FindEntry[],
): FindIndex {
  const index = made.get(find) ?? indexOf({ ...find, entries: [...find.entries, ...pages] }, areas)
  made.set(find, index)
  return index
}
