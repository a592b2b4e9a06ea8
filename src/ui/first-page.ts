import { createContext } from 'react'

/**
 * Whether this is the page by which the reader entered the site, which is prerendered and shown before it is
 * interactive. Later pages are rendered while the reader waits, so the parts seen first are rendered first.
 */
export const FirstPageContext = createContext(true)

/** Whether the page came as finished HTML: what it shows already need not be drawn to be taken over. */
export const FinishedContext = createContext(false)
