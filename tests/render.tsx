import { configure, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterAll, afterEach, beforeAll, vi } from 'vitest'
import { servedFiles } from '@mocks/handlers'
import { server } from '@mocks/server'
import { App } from '@/app/app'
import { createQueryClient } from '@/data/query-client'

vi.setConfig({ testTimeout: 90_000, hookTimeout: 90_000 })
// Whole pages with real figures take longer than a component. Failures are found by message, so the markup is
// not printed.
configure({
  asyncUtilTimeout: 30_000,
  getElementError: (message) => new Error(message?.split('\n')[0] ?? 'not found'),
})

beforeAll(async () => {
  await servedFiles()
  server.listen({ onUnhandledRequest: 'error' })
})
afterEach(() => server.resetHandlers())
afterAll(() => server.close())

/** The whole product at an address, with an empty cache (unless a client is given) and no retries. */
export function renderApp(url: string, client = createQueryClient(0)) {
  history.replaceState(null, '', url)
  const user = userEvent.setup()
  return { user, ...render(<App client={client} />) }
}

/** The text of an element without the explanations of its terms. */
export function plainText(element: Element): string {
  const copy = element.cloneNode(true)
  if (copy instanceof Element) for (const note of copy.querySelectorAll('[popover]')) note.remove()
  return copy.textContent ?? ''
}

/** Waits for the one sentence with these words, in which figures may be links. */
export async function findSentence(words: RegExp, of = '.chart-verdict'): Promise<HTMLElement> {
  const [found, ...more] = await screen.findAllByText(
    (_, element) => element?.matches(of) === true && words.test(plainText(element).trim()),
  )
  if (!found || more.length > 0) throw new Error(`${more.length + 1} sentences: ${String(words)}`)
  return found
}

/** Waits for the page's one h1. */
export const pageTitle = async () => (await screen.findByRole('heading', { level: 1 })).textContent

/** The address that the reader would copy. */
export const address = () => decodeURIComponent(`${location.pathname}${location.search}`)
