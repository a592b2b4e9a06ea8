import '@testing-library/jest-dom/vitest'
import { afterEach, beforeEach, vi } from 'vitest'
import { quickElements } from './quick-elements'
import { quickStyles } from './quick-styles'

// An unhandled request of a page is a fault of the test, and is not sent to the network. jsdom has no layout,
// so it lacks functions that only scroll the window.
if (typeof window !== 'undefined') {
  globalThis.fetch = (input) =>
    Promise.reject(
      new Error(`No handler answers ${input instanceof Request ? input.url : String(input)}`),
    )
  window.scrollTo = () => undefined
  quickStyles()
  quickElements()
  Element.prototype.scrollIntoView = () => undefined
  // jsdom knows the element but cannot open it.
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true
    this.querySelector('input')?.focus()
  }
  HTMLDialogElement.prototype.close = function close() {
    this.open = false
    this.dispatchEvent(new Event('close'))
  }
}

// React swallows errors thrown from console.error, so calls are recorded and checked afterwards.
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

/** The errors logged so far, for a test that expects them. Clears the list. */
export function takeErrors(): string[] {
  const said = errors.mock.calls.map((call) => call.map(String).join(' '))
  errors.mockClear()
  return said
}
