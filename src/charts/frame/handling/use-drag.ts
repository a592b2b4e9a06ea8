import { useEffect, useRef, useState } from 'react'
import { placeOn, useListeners } from './listen'

/** A pointer let go within this distance of where it was pressed, in px, is a click. */
const CLICK = 8

export interface Place {
  x: number
  y: number
}

interface Drag {
  /** Whether a pointer of this kind may begin a drag here. */
  begins: (at: Place, pointer: string) => boolean
  moved: (from: Place, to: Place, pointer: string) => void
  ended: (from: Place, to: Place, pointer: string) => void
  cancelled: () => void
}

/** Follows a pointer from press to release. Escape cancels the drag, and so does scrolling the page. */
export function useDrag(surface: HTMLElement, drag: Drag): { isDragging: boolean } {
  const [isDragging, setDragging] = useState(false)
  const start = useRef<{ at: Place; id: number; isMoving: boolean }>(undefined)
  // Otherwise the click that follows a drag would open a record.
  const swallows = useRef(false)
  const stop = () => {
    start.current = undefined
    setDragging(false)
  }
  const cancel = useRef<() => void>(undefined)
  useEffect(() => {
    cancel.current = () => {
      swallows.current = true
      stop()
      drag.cancelled()
    }
  })
  useEffect(() => {
    if (!isDragging) return undefined
    const leave = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      event.stopPropagation()
      cancel.current?.()
    }
    document.addEventListener('keydown', leave, true)
    return () => document.removeEventListener('keydown', leave, true)
  }, [isDragging])
  useListeners(surface, {
    pointerdown: (event) => {
      swallows.current = false
      const at = placeOn(surface, event)
      if (event.button !== 0 || !drag.begins(at, event.pointerType)) return
      start.current = { at, id: event.pointerId, isMoving: false }
    },
    pointermove: (event) => {
      const from = start.current
      if (!from || event.pointerId !== from.id) return
      const to = placeOn(surface, event)
      if (!from.isMoving) {
        if (Math.hypot(to.x - from.at.x, to.y - from.at.y) < CLICK) return
        from.isMoving = true
        setDragging(true)
        // The drag also ends when the pointer is let go outside the chart.
        surface.setPointerCapture?.(event.pointerId)
      }
      // Touch goes on moving the tooltip.
      if (event.pointerType !== 'touch') event.stopPropagation()
      drag.moved(from.at, to, event.pointerType)
    },
    pointerup: (event) => {
      const from = start.current
      stop()
      if (!from?.isMoving) return
      swallows.current = true
      drag.ended(from.at, placeOn(surface, event), event.pointerType)
    },
    // Touch that moves up or down scrolls the page.
    pointercancel: () => {
      const from = start.current
      stop()
      if (from?.isMoving) drag.cancelled()
    },
    click: (event) => {
      if (!swallows.current) return
      swallows.current = false
      event.stopImmediatePropagation()
    },
  })
  return { isDragging }
}
