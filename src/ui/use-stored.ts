import { useSyncExternalStore } from 'react'

const listen = (changed: () => void) => {
  addEventListener('storage', changed)
  return () => removeEventListener('storage', changed)
}

/** Notifies this tab of a change in the browser's storage. The browser notifies other tabs. */
export const storageChanged = (): void => void dispatchEvent(new Event('storage'))

/**
 * A value in the browser's storage, as last changed by this tab or another.
 * @param read returns the same value while nothing has changed; it must not throw if storage is unavailable
 * @param finished the value in a prerendered page until it is interactive
 */
export const useStored = <Value>(read: () => Value, finished: () => Value): Value =>
  useSyncExternalStore(listen, read, finished)
