import { useState } from 'react'
import type { Handled, Handling } from '../../drawing/live/handled'
import type { Box } from '../../drawing/scene'
import type { FocusPoints } from '../../navigation/focus-point'
import type { Reading } from '../../navigation/reader'
import { placeOn, useListeners } from './listen'
import { useDrag, type Place } from './use-drag'
import { boxBetween, shareAt, WHOLE, zoomedBy } from './zoom'

/** A rectangle smaller than this in either direction, in px, was not intended. */
const SCRAP = 12
/** A click further than this from every dot, in px, is on none. */
const NEAR = 20

interface PartProps {
  reading: Reading
  points: () => FocusPoints
  handled: Handled
  onHandle: (handling: Handling) => void
}

/** The actions of the buttons. */
export interface Part {
  isZoomed: boolean
  closer: () => void
  further: () => void
  all: () => void
}

const middleOf = ({ left, right, top, bottom }: Box): Place => ({
  x: (left + right) / 2,
  y: (top + bottom) / 2,
})

/** Zooms into a part of the plot by a rectangle, keys or buttons, and keeps the names of chosen dots. */
export function usePart({ reading, points, handled, onHandle }: PartProps): Part {
  const { surface, point } = reading
  const { zoom, named = [] } = handled
  // The number of dots is known only after the chart has been drawn again.
  const [all] = useState(() => points().points.length)
  const show = (next: Box | undefined) =>
    onHandle({
      zoom: next,
      band: undefined,
      isMarking: undefined,
      said: next ? 'Zoomed in. Minus zooms out, 0 shows all.' : `All ${all} dots are shown.`,
    })
  /** The reader's focus point, or the middle of the part shown. */
  const focus = (): Place =>
    point?.across === undefined
      ? middleOf(zoom ?? WHOLE)
      : shareAt({ x: point.at, y: point.across }, points().scene.plot, zoom)
  const closer = () => show(zoomedBy(1 / 2, focus(), zoom))
  const further = () => zoom && show(zoomedBy(2, middleOf(zoom ?? WHOLE), zoom))
  const reset = () => zoom && show(undefined)

  const name = (key: string, heading: string) => {
    const isNamed = named.includes(key)
    const next = isNamed ? named.filter((one) => one !== key) : [...named, key]
    onHandle({
      named: next.length > 0 ? next : undefined,
      said: isNamed ? `${heading}: name taken away.` : `${heading}: name stays.`,
    })
  }
  const boxOf = (from: Place, to: Place): Box => {
    const { plot } = points().scene
    const inside = ({ x, y }: Place) => ({
      x: Math.min(Math.max(x, plot.left), plot.right),
      y: Math.min(Math.max(y, plot.top), plot.bottom),
    })
    return boxBetween(inside(from), inside(to))
  }
  useDrag(surface, {
    begins: ({ x, y }, pointer) => {
      const { left, right, top, bottom } = points().scene.plot
      // Touch moves the tooltip and scrolls the page; the buttons are there to zoom.
      return pointer !== 'touch' && x >= left && x <= right && y >= top && y <= bottom
    },
    moved: (from, to) => onHandle({ band: boxOf(from, to), isMarking: true, said: undefined }),
    ended: (from, to) => {
      const box = boxOf(from, to)
      const { plot } = points().scene
      if (box.right - box.left < SCRAP || box.bottom - box.top < SCRAP)
        return onHandle({ band: undefined, isMarking: undefined })
      const corner = (x: number, y: number) => shareAt({ x, y }, plot, zoom)
      show(boxBetween(corner(box.left, box.top), corner(box.right, box.bottom)))
    },
    cancelled: () => onHandle({ band: undefined, isMarking: undefined }),
  })
  useListeners(surface, {
    click: (event) => {
      // Enter opens its record.
      event.stopPropagation()
      const { x, y } = placeOn(surface, event)
      const found = points()
        .points.map((one) => ({ one, away: Math.hypot(one.at - x, (one.across ?? 0) - y) }))
        .toSorted((a, b) => a.away - b.away)[0]
      if (found && found.away <= NEAR) name(found.one.key, found.one.heading)
    },
    keydown: (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return
      const actions: Record<string, () => void> = {
        '+': closer,
        '=': closer,
        '-': further,
        '0': reset,
        ' ': () => {
          if (point) name(point.key, point.heading)
        },
      }
      const act = actions[event.key]
      if (!act) return
      event.preventDefault()
      act()
    },
  })
  return { isZoomed: zoom !== undefined, closer, further, all: reset }
}
