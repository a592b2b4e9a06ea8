import { setupServer } from 'msw/node'
import { handlers } from './handlers'

/** The mocked network of a page test. */
export const server = setupServer(...handlers)
