import { useLayoutEffect, useState } from 'react'
import { watch } from './watch'

const USUAL = 760

export interface Size {
  width: number
  /** Of the picture that stood there first, until the width changes: so that nothing below it moves. */
  height?: number
}

/** The picture that CSS shows of those that stood in. */
const shownHeight = (element: HTMLElement): number =>
  Math.max(
    0,
    ...[...element.querySelectorAll('svg')].map((svg) => svg.getBoundingClientRect().height),
  )

/** An element's width in whole px; undefined until it has been measured, as on a server. */
export function useSize(element: HTMLElement | null): Size | undefined {
  const [size, setSize] = useState<Size>()
  useLayoutEffect(() => {
    if (!element) return undefined
    return watch(element, () => {
      const width = Math.floor(element.getBoundingClientRect().width) || USUAL
      setSize((before) => {
        if (before?.width === width) return before
        const height = before === undefined ? Math.round(shownHeight(element)) : 0
        return height > 0 ? { width, height } : { width }
      })
    })
  }, [element])
  return size
}
