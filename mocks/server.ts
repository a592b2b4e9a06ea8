import { setupServer } from 'msw/node'
import { handlers } from './handlers'

/** The network of a page test. */
export const server = setupServer(...handlers)
