import type { FindEntry } from '@/model/find'
import type { FindIndex } from './find-index'

interface Split {
  council?: FindEntry
  /** What is typed besides. */
  rest: readonly string[]
}

/** A council that is named in full among other words: "caseload milton keynes". */
export function councilIn({ entries, names }: FindIndex, terms: readonly string[]): Split {
  let split: Split = { rest: terms }
  for (const [id, council] of entries.entries()) {
    if (council.kind !== 'area') continue
    for (const name of names[id]?.own ?? []) {
      const words = name.split(' ')
      const rest = terms.filter((term) => !words.includes(term))
      const isNamed = rest.length === terms.length - words.length && rest.length > 0
      // The longest name: "North Yorkshire" is not York.
      if (isNamed && rest.length < (split.council ? split.rest.length : terms.length))
        split = { council, rest }
    }
  }
  return split
}
