import { matchPath } from 'react-router'
import type { FindEntry } from '@/model/schema/search-index'
import type { Page, SearchNames } from '../shared/define-page'

/** Names that people use for each page, from its search-names.ts; its name in the header is added anyway. */
const NAMES = new Map(
  Object.values(
    import.meta.glob<SearchNames>('../*/search-names.ts', { eager: true, import: 'default' }),
  ).map(({ path, names }) => [path, names]),
)

/** The pages that have a name, as the search box finds them. */
export const pageEntries = (pages: readonly Page[]): FindEntry[] =>
  pages.flatMap(({ path, nav }): FindEntry[] => {
    const [title = nav?.label, ...words] = NAMES.get(path) ?? []
    return title === undefined ? [] : [{ kind: 'page', id: path, title, words }]
  })

/** Whether an address shows the figures of one council. */
export function showsCouncil(pathname: string, pages: readonly Page[]): boolean {
  const here = pages.find(({ path }) => path !== '*' && matchPath(path, pathname) !== null)
  return here !== undefined && here.isForAll !== true
}
