import { useEffect, useRef } from 'react'

type Handlers = { [K in keyof HTMLElementEventMap]?: (event: HTMLElementEventMap[K]) => void }

/**
 * Listens to events on an element before React does, so that an event which a handler stops does not also move
 * the tooltip. The handlers of the latest render are called.
 */
export function useListeners(element: HTMLElement, handlers: Handlers): void {
  const latest = useRef(handlers)
  useEffect(() => {
    latest.current = handlers
  })
  const kinds = Object.keys(handlers).join(' ')
  useEffect(() => {
    const hear = (event: Event) => {
      const handler = latest.current[event.type as keyof Handlers] as
        | ((event: Event) => void)
        | undefined
      handler?.(event)
    }
    const all = kinds.split(' ')
    for (const kind of all) element.addEventListener(kind, hear)
    return () => {
      for (const kind of all) element.removeEventListener(kind, hear)
    }
  }, [element, kinds])
}

/** Where on an element a pointer is, in px from its corner. */
export function placeOn(element: HTMLElement, event: MouseEvent): { x: number; y: number } {
  const { left, top } = element.getBoundingClientRect()
  return { x: event.clientX - left, y: event.clientY - top }
}
