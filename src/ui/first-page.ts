import { createContext } from 'react'

/**
 * Whether this is the page by which the reader entered the site, which is prerendered and shown before it is
 * interactive. Later pages are rendered while the reader waits, so the parts seen first are rendered first.
 */
export const FirstPageContext = createContext(true)
