import { matchPath } from 'react-router'
import type { FindEntry } from '@/model/schema/search-index'
import type { Page, SearchNames } from '../shared/define-page'

/** What people call each page, as the page's own folder says it; by its name in the header it is found anyway. */
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
