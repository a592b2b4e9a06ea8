/** The attribute of the document that says so, which outlives every part of the page. */
const CLOSED = 'closed'

/** Whether the page has been closed to the network, so that it can load nothing more until it is opened anew. */
export const isClosed = (): boolean => document.documentElement.dataset[CLOSED] !== undefined

export function setClosed(): void {
  document.documentElement.dataset[CLOSED] = ''
}

/** Calls a listener when the page has been closed. */
export function onClosed(listener: () => void): () => void {
  const observer = new MutationObserver(listener)
  observer.observe(document.documentElement, { attributeFilter: [`data-${CLOSED}`] })
  return () => observer.disconnect()
}
