import { useQuery } from '@tanstack/react-query'
import { papersQuery } from '@/data/papers-query'
import { papersKnown, paperSays, paperSubject, type PaperRecord } from '@/model/inspection/papers'
import { paperQuery } from '@/selection/use-list-filter'
import type { FindEntry } from '@/model/schema/search-index'
import type { Dashboard } from '../shared/dashboard/use-dashboard'
import type { Found } from './find-choice'
import { termsOf, wordsOf } from './find-words'

const MOST_RESULTS = 4
/** Shorter beginnings of words are in too many of them. */
const SHORTEST = 3
const MOST_LETTERS = 160

/** The records of all papers, those of the chosen council first; undefined until they have come. */
export function usePaperRecords({
  releases,
  selection,
}: Dashboard): readonly PaperRecord[] | undefined {
  const { data } = useQuery(papersQuery)
  if (!data) return undefined
  const { records } = papersKnown(data, { releases, asAt: selection.asAt })
  const isOwn = ({ area }: PaperRecord) => (area === selection.area ? 0 : 1)
  return records.toSorted((a, b) => isOwn(a) - isOwn(b))
}

const short = (text: string): string =>
  text.length <= MOST_LETTERS ? text : `${text.slice(0, MOST_LETTERS).replace(/\W*\w*$/, '')} …`

/**
 * What papers say of something. Each word that is typed must begin a word of the record.
 * @param query as typed
 * @param councilOf the council of a paper, by its code; undefined for the one that is chosen
 * @returns at most four, those whose subject has the words first; of records alike in subject and paper, the first
 */
export function findPapers(
  records: readonly PaperRecord[],
  query: string,
  councilOf: (code: string) => FindEntry | undefined = () => undefined,
): Found[] {
  const terms = termsOf(query)
  if (terms.every((term) => term.length < SHORTEST)) return []
  const has = (text: string) => {
    const words = wordsOf(text)
    return terms.every((term) => words.some((word) => word.startsWith(term)))
  }
  const named: Found[] = []
  const said: Found[] = []
  const taken = new Set<string>()
  for (const record of records) {
    const subject = paperSubject(record)
    const isNamed = has(subject)
    const key = `${record.release} ${record.about}`
    if (taken.has(key) || !(isNamed || has(`${subject} ${paperSays(record)}`))) continue
    taken.add(key)
    const entry = {
      kind: 'paper' as const,
      id: paperQuery(record.release, record.about),
      title: subject,
      words: [],
      text: short(paperSays(record)),
    }
    const council = councilOf(record.area)
    ;(isNamed ? named : said).push({ entry, ...(council ? { council } : {}) })
  }
  return [...named, ...said].slice(0, MOST_RESULTS)
}
