import '@testing-library/jest-dom/vitest'
import { afterEach, beforeEach, vi } from 'vitest'

// A page's request that no handler was given to answer is a fault of the test, not a call to the
// network; and jsdom has no layout: it lacks what only moves the window about.
if (typeof window !== 'undefined') {
  globalThis.fetch = (input) =>
    Promise.reject(
      new Error(`No handler answers ${input instanceof Request ? input.url : String(input)}`),
    )
  window.scrollTo = () => undefined
  Element.prototype.scrollIntoView = () => undefined
  // It knows the element but not how to open it.
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true
    this.querySelector('input')?.focus()
  }
  HTMLDialogElement.prototype.close = function close() {
    this.open = false
    this.dispatchEvent(new Event('close'))
  }
}

// React swallows what is thrown from console.error, so it is listened to and judged afterwards.
const errors = vi.spyOn(console, 'error')

beforeEach(() => {
  errors.mockClear()
  errors.mockImplementation(() => undefined)
})

afterEach(async () => {
  if (typeof document !== 'undefined') (await import('@testing-library/react')).cleanup()
  const said = errors.mock.calls.map((call) => call.map(String).join(' '))
  errors.mockClear()
  if (said.length > 0) throw new Error(`console.error was called:\n${said.join('\n')}`)
})

/** What was logged as an error so far, for a test that expects it; forgotten by the call. */
export function takeErrors(): string[] {
  const said = errors.mock.calls.map((call) => call.map(String).join(' '))
  errors.mockClear()
  return said
}
