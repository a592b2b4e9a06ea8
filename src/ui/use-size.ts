import { startTransition, useLayoutEffect, useState, useEffect } from 'react'
import { flushSync } from 'react-dom'

/** Calls `look` now and whenever the element's size changes; returns how to stop. */
export const watch = (element: HTMLElement, look: () => void) => {
  look()
  if (typeof ResizeObserver === 'undefined') return () => undefined
  const observer = new ResizeObserver(look)
  observer.observe(element)
  return () => observer.disconnect()
}

const USUAL = 760
/** Across an A4 page, so that words stay as large on paper as they are on the screen. */
const PAPER: Size = { width: 680 }

/** Marks what a finished page holds already, before any script runs. */
export const STILL = typeof document === 'undefined' ? { 'data-still': '' } : {}

/** The picture that CSS shows of those that stood in. */
const shownHeight = (element: HTMLElement): number =>
  Math.max(
    0,
    ...[...element.querySelectorAll('svg')].map((svg) => svg.getBoundingClientRect().height),
  )

/**
 * An element's width in whole px; undefined until it has been measured, as on a server. The height is
 * that of the picture that stood there first, until the width changes: so that nothing below it moves.
 * @param isNear whether the reader has come to it; until then a finished picture stays as it is
 */
export function useSize(element: HTMLElement | null, isNear: boolean): Size | undefined {
  const [size, setSize] = useState<Size>()
  const [isPaper, setPaper] = useState(false)
  useLayoutEffect(() => {
    // The browser lays out the printed pages right after this event: charts must be redrawn by then.
    const set = (next: boolean) => () => flushSync(() => setPaper(next))
    const [before, after] = [set(true), set(false)]
    addEventListener('beforeprint', before)
    addEventListener('afterprint', after)
    return () => {
      removeEventListener('beforeprint', before)
      removeEventListener('afterprint', after)
    }
  }, [])
  useLayoutEffect(() => {
    const isStill = element?.dataset['still'] !== undefined
    if (!element || (isStill && !isNear)) return undefined
    // Where a picture is shown already, the measured one is not urgent.
    const when = isStill ? startTransition : (change: () => void) => change()
    return watch(element, () => {
      const measured = Math.floor(element.getBoundingClientRect().width)
      // Hidden while another part of the page is fetched: its width comes when it is shown.
      if (measured === 0 && typeof ResizeObserver !== 'undefined') return
      const width = measured || USUAL
      when(() =>
        setSize((before) => {
          if (before?.width === width) return before
          const height = before === undefined ? Math.round(shownHeight(element)) : 0
          return height > 0 ? { width, height } : { width }
        }),
      )
    })
  }, [element, isNear])
  return isPaper && size !== undefined ? PAPER : size
}

/** How far below the screen, in px, a chart is drawn in advance. */
const AHEAD = '300px'

/** Whether an element has come near the screen; once near, it stays so. */
export function useNear(element: HTMLElement | null): boolean {
  const [isNear, setNear] = useState(() => typeof IntersectionObserver === 'undefined')
  useEffect(() => {
    if (!element || isNear) return undefined
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) setNear(true)
      },
      { rootMargin: AHEAD },
    )
    observer.observe(element)
    return () => observer.disconnect()
  }, [element, isNear])
  return isNear
}

export interface Size {
  width: number
  height?: number
}
