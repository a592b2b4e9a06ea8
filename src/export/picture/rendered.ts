import type { ReactNode } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'

/**
 * Draws something outside the page, at once, and reads from it.
 * @throws whatever a part of it throws while it is drawn
 */
export function rendered<Result>(element: ReactNode, read: (host: HTMLElement) => Result): Result {
  const host = document.createElement('div')
  let failure: unknown
  const root = createRoot(host, { onUncaughtError: (error) => (failure = error) })
  try {
    flushSync(() => root.render(element))
    if (failure !== undefined) throw failure
    return read(host)
  } finally {
    root.unmount()
  }
}
