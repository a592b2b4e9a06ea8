import type { Box } from '../../drawing/scene'

/** The whole plot, as shares. */
export const WHOLE: Box = { left: 0, right: 1, top: 0, bottom: 1 }

/** The smallest share of each axis that is shown: closer in, there is nothing left to tell apart. */
const SMALLEST = 1 / 64

interface Place {
  x: number
  y: number
}

/** A point of the drawing as shares of the whole plot, whichever part of it is shown. */
export function shareAt(place: Place, plot: Box, shown: Box = WHOLE): Place {
  const within = (share: number) => Math.min(1, Math.max(0, share))
  const [x, y] = [
    within((place.x - plot.left) / (plot.right - plot.left)),
    within((place.y - plot.top) / (plot.bottom - plot.top)),
  ]
  return {
    x: shown.left + x * (shown.right - shown.left),
    y: shown.top + y * (shown.bottom - shown.top),
  }
}

/** The rectangle between two corners. */
export const boxBetween = (one: Place, other: Place): Box => ({
  left: Math.min(one.x, other.x),
  right: Math.max(one.x, other.x),
  top: Math.min(one.y, other.y),
  bottom: Math.max(one.y, other.y),
})

/** An interval of a given length around a middle, moved so that it lies between 0 and 1. */
function around(middle: number, length: number): [number, number] {
  const from = Math.min(Math.max(middle - length / 2, 0), 1 - length)
  return [from, from + length]
}

/**
 * The part shown, enlarged or reduced by a factor in both directions around a point given as shares of the
 * whole plot.
 * @returns undefined for all of it
 */
export function zoomedBy(times: number, middle: Place, shown: Box = WHOLE): Box | undefined {
  const wide = Math.max(SMALLEST, (shown.right - shown.left) * times)
  const high = Math.max(SMALLEST, (shown.bottom - shown.top) * times)
  if (wide >= 1 && high >= 1) return undefined
  const [left, right] = around(middle.x, Math.min(1, wide))
  const [top, bottom] = around(middle.y, Math.min(1, high))
  return { left, right, top, bottom }
}
