import type { ComponentType } from 'react'

export interface Page {
  /** Route of react-router: '/theme/:theme'. */
  path: string
  Component: ComponentType
}

/** A page is one file that knows its path; routes are found, not listed. */
export const definePage = (page: Page): Page => page
