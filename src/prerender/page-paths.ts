import { matchPath } from 'react-router'
import { PAGE_FILES } from '@/app/page-list'
import { CatalogueIndexSchema } from '@/model/schema/indicator'

/** What the content policies of some pages allow beyond that of all: see `policy.ts` in their folders. */
const WORKERS = import.meta.glob<readonly string[]>('../pages/*/policy.ts', {
  eager: true,
  import: 'workers',
})

export interface FinishedPath {
  /** Address from the site's root: "/theme/placements". */
  path: string
  /** File of the page, from the root of the project: "src/pages/theme/page.ts". */
  file: string
  /** Where else than from the site its workers may come. */
  workers: readonly string[]
}

/**
 * Every address published as finished HTML: those that each page's own file lists, and the path
 * of each page that has only one.
 * @param index text of the catalogue's index, which every page loads
 * @param pages each page by its file, relative to src/app
 * @throws {Error} when a page lists an address that its route does not match, or two pages list the same
 */
export function pagePaths(index: string, pages: typeof PAGE_FILES = PAGE_FILES): FinishedPath[] {
  const catalogue = CatalogueIndexSchema.parse(JSON.parse(index))
  const found = new Map<string, FinishedPath>()
  for (const [key, { path: route, addresses }] of Object.entries(pages)) {
    const file = key.replace(/^\.\./, 'src')
    const varies = /[:*]/.test(route)
    for (const path of addresses?.(catalogue) ?? (varies ? [] : [route])) {
      if (catalogue.without?.includes(path) === true) continue
      if (route === '*' || matchPath(route, path) === null)
        throw new Error(
          `${file} names the address ${path}, which its path ${route} does not answer.`,
        )
      const other = found.get(path)
      if (other) throw new Error(`${file} and ${other.file} both name the address ${path}.`)
      found.set(path, {
        path,
        file,
        workers: WORKERS[key.replace(/page\.tsx?$/, 'policy.ts')] ?? [],
      })
    }
  }
  return [...found.values()]
}
