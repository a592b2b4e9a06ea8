import MiniSearch from 'minisearch'
import type { Area } from '@/model/schema/area'
import { withoutAreas } from '@/model/areas/find-areas'
import type { Find, FindChoice, FindEntry } from '@/model/schema/search-index'
import { termsOf, wordsOf } from './find-words'

interface Names {
  /** Its name on its page. */
  own: ReadonlySet<string>
  /** Its other names. */
  other: ReadonlySet<string>
}

export interface FindIndex extends Find {
  /** The areas of areas.json, which are searched for councils. */
  areas: readonly Area[]
  search: MiniSearch
  /** The names of each entry, by its index. */
  names: readonly Names[]
}

/** Names joined from words without stop words: "how many children in care" becomes "children in care". */
export const joinedWords = (terms: readonly string[]): string => terms.join(' ')

const bareNames = (names: readonly (string | undefined)[]): ReadonlySet<string> =>
  new Set(names.flatMap((name) => (name === undefined ? [] : joinedWords(termsOf(name)))))

/** The names of choices. Areas among them are left out, as they are found as areas: "milton" means Milton Keynes. */
const labels = (choices: readonly FindChoice[] = [], areas: readonly Area[]): string =>
  choices.map(({ label, words = '' }) => withoutAreas(`${label} ${words}`, areas)).join(' ')

function namesOf({ kind, title, code, words }: FindEntry): Names {
  if (kind === 'indicator') return { own: bareNames([title]), other: bareNames(words) }
  // Terms are explained in place, so a reader who types one mostly wants its figure.
  if (kind === 'term') return { own: new Set(), other: bareNames([title, ...words]) }
  return { own: bareNames([title, ...words]), other: bareNames([code]) }
}

/** Builds the search index. */
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

/** The search index, built once: the files of a site do not change while a page is open. */
export function indexWith(
  find: Find,
  areas: readonly Area[],
  pages: readonly FindEntry[],
): FindIndex {
  const index = made.get(find) ?? indexOf({ ...find, entries: [...find.entries, ...pages] }, areas)
  made.set(find, index)
  return index
}
