let words = ''
const listeners = new Set<() => void>()

/** Why the page can load nothing more until it is opened anew; blank while it can. */
export const closedWords = (): string => words

/** Whether the page has been closed to the network. */
export const isClosed = (): boolean => words !== ''

export function setClosed(why: string): void {
  words = why
  for (const listener of listeners) listener()
}

export function onClosed(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
