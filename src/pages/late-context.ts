import { createContext } from 'react'

/** What the page can do without until it is alive; fetched then. */
export type Late = typeof import('./parts/late')

export const LateContext = createContext<Late | undefined>(undefined)
