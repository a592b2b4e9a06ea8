import { useRef, type TouchEvent } from 'react'

/** How far a finger goes, in px, before it means another chart, and how much more across than down. */
const FAR = 70
const FLAT = 2

/** What a finger moves for itself: tables that scroll, charts that are read, fields. */
const OWN =
  '.chart-scroll, .chart-reader, .chart-surface, .companion-codes, input, textarea, button'

/** Turns to the next or previous chart by a swipe. */
export function useSwipe(turn: (by: 1 | -1) => void) {
  const start = useRef<{ x: number; y: number } | undefined>(undefined)
  return {
    onTouchStart: ({ touches, target }: TouchEvent) => {
      const [touch, ...more] = Array.from(touches)
      const isOwn = target instanceof Element && target.closest(OWN) !== null
      start.current =
        touch && more.length === 0 && !isOwn ? { x: touch.clientX, y: touch.clientY } : undefined
    },
    onTouchEnd: ({ changedTouches }: TouchEvent) => {
      const touch = changedTouches.item(0)
      const from = start.current
      start.current = undefined
      if (!touch || !from) return
      const [across, down] = [touch.clientX - from.x, touch.clientY - from.y]
      if (Math.abs(across) > FAR && Math.abs(across) > FLAT * Math.abs(down))
        turn(across < 0 ? 1 : -1)
    },
  }
}
