import { useSyncExternalStore } from 'react'

const listen = (changed: () => void) => {
  addEventListener('storage', changed)
  return () => removeEventListener('storage', changed)
}

/** Says in this tab that what the browser keeps has changed; other tabs hear of it from the browser. */
export const storageChanged = (): void => void dispatchEvent(new Event('storage'))

/**
 * What the browser keeps, as this tab or another last left it.
 * @param read returns the same value while nothing has changed; it must not throw where nothing can be kept
 * @param finished the value in a prerendered page until it is interactive
 */
export const useStored = <Value>(read: () => Value, finished: () => Value): Value =>
  useSyncExternalStore(listen, read, finished)
