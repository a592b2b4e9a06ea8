import { createContext } from 'react'

/**
 * Whether this is the page that the reader entered the site by, which is prerendered and shown before
 * it is interactive. A later page is drawn while the reader waits, so what is seen first is drawn first.
 */
export const FirstPageContext = createContext(true)

/** Whether the page came as finished HTML: what it shows already need not be drawn to be taken over. */
export const FinishedContext = createContext(false)
