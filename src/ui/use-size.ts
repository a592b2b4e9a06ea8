import { startTransition, useLayoutEffect, useState, useEffect } from 'react'
import { flushSync } from 'react-dom'

/** Calls `look` now and whenever the element's size changes. Returns a function that stops it. */
export const watch = (element: HTMLElement, look: () => void) => {
  look()
  if (typeof ResizeObserver === 'undefined') return () => undefined
  let frame = 0
  // In the next frame: a change in this one would be observed again, which browsers report as an error.
  const observer = new ResizeObserver(() => {
    cancelAnimationFrame(frame)
    frame = requestAnimationFrame(look)
  })
  observer.observe(element)
  return () => {
    cancelAnimationFrame(frame)
    observer.disconnect()
  }
}

const USUAL = 760
/** The width of an A4 page, so that text is as large on paper as on the screen. */
const PAPER: Size = { width: 680 }

/** Marks content that a prerendered page has before any script runs. */
export const STILL = typeof document === 'undefined' ? { 'data-still': '' } : {}

/** Height of the provisional picture that CSS shows. */
const shownHeight = (element: HTMLElement): number =>
  Math.max(
    0,
    ...[...element.querySelectorAll('svg')].map((svg) => svg.getBoundingClientRect().height),
  )

/**
 * An element's width in whole px; undefined until it has been measured, as on a server. Its height is that of
 * the provisional picture until the width changes, so that nothing below it moves.
 * @param isNear whether the reader has approached it; until then a prerendered picture stays
 */
export function useSize(element: HTMLElement | null, isNear: boolean): Size | undefined {
  const [size, setSize] = useState<Size>()
  const [isPaper, setPaper] = useState(false)
  useLayoutEffect(() => {
    // The browser lays out the printed pages right after this event, so charts must be redrawn synchronously.
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
    // If a picture is already shown, the measured one is not urgent.
    const when = isStill ? startTransition : (change: () => void) => change()
    return watch(element, () => {
      const measured = Math.floor(element.getBoundingClientRect().width)
      // Hidden while another part of the page loads. Its width is measured when it is shown.
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

/** Distance below the screen at which a chart is drawn in advance. */
const AHEAD = '300px'

/** Whether an element has come near the screen. Once true, it stays true. */
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
