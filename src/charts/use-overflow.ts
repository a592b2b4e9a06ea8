import { useLayoutEffect, useState } from 'react'

const watch = (element: HTMLElement, look: () => void) => {
  look()
  if (typeof ResizeObserver === 'undefined') return () => undefined
  const observer = new ResizeObserver(look)
  observer.observe(element)
  return () => observer.disconnect()
}

/** Whether an element's content is larger than it is, so that it scrolls. */
export function useOverflow(element: HTMLElement | null): boolean {
  const [overflows, setOverflows] = useState(false)
  useLayoutEffect(
    () =>
      element
        ? watch(element, () =>
            setOverflows(
              element.scrollWidth > element.clientWidth + 1 ||
                element.scrollHeight > element.clientHeight + 1,
            ),
          )
        : undefined,
    [element],
  )
  return overflows
}

const USUAL = 760

/** An element's width in whole px; undefined until it has been measured, as on a server. */
export function useWidth(element: HTMLElement | null): number | undefined {
  const [width, setWidth] = useState<number>()
  useLayoutEffect(
    () =>
      element
        ? watch(element, () => setWidth(Math.floor(element.getBoundingClientRect().width) || USUAL))
        : undefined,
    [element],
  )
  return width
}
