import { currentOverlay } from '@/data/overlay'
import { storageChanged, useStored } from '@/ui/use-stored'

/** Texts that the browser does not keep, or must not: they last as long as the page. */
const unkept = new Map<string, string>()

function changed(): void {
  // While there are any, the page is not loaded again by itself (src/data/offline/why-lost.ts).
  document.documentElement.toggleAttribute('data-stays', unkept.size > 0)
  storageChanged()
}

/** A text that is kept in this browser; null where there is none. */
export function keptText(key: string): string | null {
  const text = unkept.get(key)
  if (text !== undefined) return text
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

/** Keeps a text in this browser; where it refuses, for as long as the page is open. */
export function keepText(key: string, text: string): void {
  try {
    localStorage.setItem(key, text)
    unkept.delete(key)
  } catch {
    unkept.set(key, text)
  }
  changed()
}

/** Keeps a text with figures in it: the reader's own figures are never stored, so it then lasts as long as the page. */
export function keepFigures(key: string, text: string): void {
  if (!currentOverlay()) return keepText(key, text)
  unkept.set(key, text)
  changed()
}

/** Whether a text outlives the page. */
export const isKept = (key: string): boolean => !unkept.has(key)

/** What is said once where it does not. */
export const NOT_KEPT = 'This browser keeps nothing: it lasts as long as this page is open.'

/** A kept text as last changed in this window or another, and whether it outlives the page. */
export const useKept = (key: string): { text: string | null; isKept: boolean } => ({
  text: useStored(
    () => keptText(key),
    () => null,
  ),
  isKept: isKept(key),
})
