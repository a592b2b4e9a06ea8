let closed = false
const listeners = new Set<() => void>()

/** Whether the page has been closed to the network, so that it can load nothing until it is opened anew. */
export const isClosed = (): boolean => closed

export function setClosed(): void {
  closed = true
  for (const listener of listeners) listener()
}

export function onClosed(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
