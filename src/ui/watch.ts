/** Calls `look` now and whenever the element's size changes; returns how to stop. */
export const watch = (element: HTMLElement, look: () => void) => {
  look()
  if (typeof ResizeObserver === 'undefined') return () => undefined
  const observer = new ResizeObserver(look)
  observer.observe(element)
  return () => observer.disconnect()
}
