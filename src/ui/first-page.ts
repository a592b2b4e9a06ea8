import { createContext } from 'react'

/**
 * Whether this is the page that the reader came by, which stands there finished before it is alive. A
 * later page is drawn while the reader waits: what is seen first comes first.
 */
export const FirstPageContext = createContext(true)
