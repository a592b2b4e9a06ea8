import {
  useEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
} from 'react'
import type { FigureCell } from '@/model/view/figure-cell'
import { useStep } from './in-step'
import type { FocusPoint, FocusRow, Along, FocusPoints } from './focus-point'

interface Place {
  index: number
  /** Key of the focus point, which may have another index in another drawing. */
  key: string
  /** Undefined means the whole focus point, not one of its rows. */
  row?: number
  by: 'key' | 'pointer'
}

const KEYS: Record<string, 'back' | 'on' | 'first' | 'last' | 'up' | 'down'> = {
  ArrowLeft: 'back',
  ArrowRight: 'on',
  ArrowUp: 'up',
  ArrowDown: 'down',
  Home: 'first',
  End: 'last',
}

/** The next focus point higher up or further down, where they are scattered. */
function nextAcross(points: readonly FocusPoint[], from: number, way: 'up' | 'down'): number {
  const order = points
    .map(({ across = 0 }, index) => ({ across, index }))
    .toSorted((a, b) => a.across - b.across || a.index - b.index)
  const here = order.findIndex(({ index }) => index === from)
  return order[here + (way === 'up' ? -1 : 1)]?.index ?? from
}

/** Distance of a row's mark from a place on the chart; infinite for a row without a mark. */
function distanceTo({ spot, box }: FocusRow, x: number, y: number): number {
  if (spot) return Math.hypot(spot.x - x, spot.y - y)
  const isIn = box && x >= box.left && x <= box.right && y >= box.top && y <= box.bottom
  return isIn === true ? 0 : Infinity
}

/** The main figure of a whole focus point: the council's, or else the first. */
const mainFigure = ({ rows }: FocusPoint): FigureCell | undefined =>
  (rows.find(({ isSubject, figure }) => isSubject && figure) ?? rows.find(({ figure }) => figure))
    ?.figure

/** The index of a focus point in a new drawing, which may have fewer years or dots. */
function indexIn(points: readonly FocusPoint[], { index, key }: Place): number {
  if (points[index]?.key === key) return index
  const found = points.findIndex((one) => one.key === key)
  return found < 0 ? Math.min(index, points.length - 1) : found
}

/** A click further than this from every mark, in px, is on the whole focus point. */
const NEAR = 24

/** The reader's focus point on a chart, moved by keys or by a pointer, whichever moved last. */
export function useReader(
  focusPointsOf: () => FocusPoints,
  along: Along,
  onFigure: ((cell: FigureCell) => void) | undefined,
) {
  // The first touch only shows the figure; a second one at the same point opens its record.
  const opens = useRef(true)
  const [place, setPlace] = useState<Place>()
  const stand = place === undefined ? undefined : focusPointsOf()
  const point = place && stand?.points[indexIn(stand.points, place)]
  const followed = useStep(point?.period)

  const shown = place !== undefined
  useEffect(() => {
    if (!shown) return undefined
    // Escape closes a tooltip that a resting mouse keeps open, wherever the focus is.
    const hide = (event: globalThis.KeyboardEvent) => {
      if (event.key === 'Escape') setPlace(undefined)
    }
    document.addEventListener('keydown', hide)
    return () => document.removeEventListener('keydown', hide)
  }, [shown])

  /** Moves to a focus point by its index. */
  const placeAt = (index: number, by: Place['by'], row?: number): Place => ({
    index,
    key: focusPointsOf().points[index]?.key ?? '',
    by,
    ...(row === undefined ? {} : { row }),
  })
  const moved = (key: string): Place | undefined => {
    const action = KEYS[key]
    const { points, start } = focusPointsOf()
    if (action === undefined || points.length === 0) return undefined
    const last = points.length - 1
    if (action === 'first') return placeAt(0, 'key')
    if (action === 'last') return placeAt(last, 'key')
    if (place === undefined) {
      const first = points.findIndex((one) => one.key === start)
      return placeAt(Math.max(0, first), 'key')
    }
    const here = indexIn(points, place)
    const rows = points[here]?.rows.length ?? 0
    if (along === 'x' && (action === 'up' || action === 'down')) {
      const from = place.row ?? (action === 'down' ? -1 : rows)
      const row = Math.min(Math.max(from + (action === 'down' ? 1 : -1), 0), rows - 1)
      return placeAt(here, 'key', row)
    }
    if (along === 'both' && (action === 'up' || action === 'down'))
      return placeAt(nextAcross(points, here, action), 'key')
    const forward = action === 'on' || action === 'down'
    return placeAt(Math.min(Math.max(here + (forward ? 1 : -1), 0), last), 'key', place.row)
  }

  const chosenRow = place?.row === undefined ? undefined : point?.rows[place.row]
  const open = (figure: FigureCell | undefined) => {
    if (figure) onFigure?.(figure)
  }

  const nearest = (event: PointerEvent<HTMLElement>): number => {
    const box = event.currentTarget.getBoundingClientRect()
    const [x, y] = [event.clientX - box.left, event.clientY - box.top]
    const at = along === 'y' ? y : x
    const distances = focusPointsOf().points.map((s) =>
      s.across === undefined ? Math.abs(s.at - at) : Math.hypot(s.at - x, s.across - y),
    )
    return distances.indexOf(Math.min(...distances))
  }
  const follow = (event: PointerEvent<HTMLElement>) => {
    if (focusPointsOf().points.length > 0) setPlace(placeAt(nearest(event), 'pointer'))
  }

  // The period that the reader has reached on another chart of the page, if this one has it.
  const other = place === undefined && followed !== undefined ? focusPointsOf() : undefined

  return {
    scene: (stand ?? other)?.scene,
    point: point ?? other?.points.find(({ period }) => period === followed),
    isFollowing: point === undefined,
    row: chosenRow,
    byKey: place?.by === 'key',
    handlers: {
      onKeyDown: (event: KeyboardEvent) => {
        if (event.altKey || event.ctrlKey || event.metaKey) return
        if (event.key === 'Enter' && point) return open(chosenRow?.figure ?? mainFigure(point))
        const next = moved(event.key)
        if (!next) return
        event.preventDefault()
        setPlace(next)
      },
      onPointerDown: (event: PointerEvent<HTMLElement>) => {
        opens.current =
          event.pointerType !== 'touch' ||
          place?.key === focusPointsOf().points[nearest(event)]?.key
        follow(event)
      },
      onClick: (event: MouseEvent<HTMLElement>) => {
        if (!point || !opens.current) return
        const surface = event.currentTarget.getBoundingClientRect()
        const [x, y] = [event.clientX - surface.left, event.clientY - surface.top]
        const [row] = point.rows.toSorted((a, b) => distanceTo(a, x, y) - distanceTo(b, x, y))
        open(row && distanceTo(row, x, y) <= NEAR ? row.figure : mainFigure(point))
      },
      // A resting mouse also "moves" when the page scrolls; only a real move may take over from the keys.
      onPointerMove: (event: PointerEvent<HTMLElement>) => {
        if (event.movementX !== 0 || event.movementY !== 0 || place?.by !== 'key') follow(event)
      },
      onPointerLeave: (event: PointerEvent) => {
        if (event.pointerType !== 'touch' && place?.by === 'pointer') setPlace(undefined)
      },
      onBlur: () => setPlace(undefined),
    },
  }
}
