import type { ComponentType } from 'react'

export interface Page {
  /** Route of react-router: '/theme/:theme'. */
  path: string
  /** Its name in the header, and its place there; small comes first. */
  nav?: { label: string; place: number }
  /** Whether it stands without the bar of council, benchmarks and years: the same for all, or choosing for itself. */
  isForAll?: boolean
  /** Whether it stands alone, without the header and the footer of the site: in a frame elsewhere. */
  isBare?: boolean
  Component: ComponentType
}

/** A page is one file that knows its path; routes are found, not listed. */
export const definePage = (page: Page): Page => page
