import type { ComponentType } from 'react'
import type { CatalogueIndex } from '@/model/schema/indicator'

export interface Page {
  /** Route of react-router: '/theme/:theme'. */
  path: string
  /** Every address at which it is published as finished HTML, where its path has a part that varies. */
  addresses?: (catalogue: CatalogueIndex) => readonly string[]
  /** Its name in the header, and its place there; small comes first. */
  nav?: { label: string; place: number }
  /** The same in the footer. */
  foot?: { label: string; place: number }
  /** Whether it stands without the bar of council, benchmarks and years: the same for all, or choosing for itself. */
  isForAll?: boolean
  /** Whether it stands alone, without the header and the footer of the site: in a frame elsewhere. */
  isBare?: boolean
  /** The page; what its file loads with `later` for it is fetched when the page is opened. */
  Component: ComponentType
}

/** Describes a page, as the default export of `pages/<name>/page.ts`; pages are found there, not listed. */
export const definePage = (page: Page): Page => page

/** What people call a page, its title first: the default export of `pages/<name>/search-names.ts`, loaded by the search box. */
export interface SearchNames {
  path: string
  names: readonly string[]
}
