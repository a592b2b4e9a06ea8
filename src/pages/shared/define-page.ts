import type { ComponentType } from 'react'
import type { CatalogueIndex } from '@/model/schema/indicator'

export interface Page {
  /** Route of react-router: '/theme/:theme'. */
  path: string
  /** Every address published as finished HTML, where its path has a parameter. */
  addresses?: (catalogue: CatalogueIndex) => readonly string[]
  /** Its label in the header, and its position there, lowest first. */
  nav?: { label: string; place: number }
  /** Label and position in the footer. */
  foot?: { label: string; place: number }
  /**
   * Set if the page has no bar of council, benchmarks and years, because it is the same for all councils or
   * has its own choices.
   */
  isForAll?: boolean
  /** Set if the page has neither header nor footer, for embedding on another site. */
  isBare?: boolean
  /** The page; code that its file loads with `later` is fetched when the page is opened. */
  Component: ComponentType
}

/** Describes a page, as the default export of `pages/<name>/page.ts`; pages are found there, not listed. */
export const definePage = (page: Page): Page => page

/** Names that people use for a page, its title first: the default export of `pages/<name>/search-names.ts`. */
export interface SearchNames {
  path: string
  names: readonly string[]
}
