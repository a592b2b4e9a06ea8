import { createContext } from 'react'

/** What the page can do without until it is alive; fetched then. */
export type Late = typeof import('../shell/after-hydration')

export const LateContext = createContext<Late | undefined>(undefined)
