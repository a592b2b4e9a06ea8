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

/** The figure that a whole focus point stands for: the council's own, or the first that there is. */
const mainFigure = ({ rows }: FocusPoint): FigureCell | undefined =>
  (rows.find(({ own, figure }) => own && figure) ?? rows.find(({ figure }) => figure))?.figure

/** Further from a mark than this, a click means the whole focus point. */
const NEAR = 24

/** The reader's place on a chart, moved by keys or by a pointer, whichever moved last. */
export function useReader(
  focusPointsOf: () => FocusPoints,
  along: Along,
  onFigure: ((cell: FigureCell) => void) | undefined,
) {
  // A first touch only shows what is there; the next one on the same place opens it.
  const opens = useRef(true)
  const [place, setPlace] = useState<Place>()
  const stand = place === undefined ? undefined : focusPointsOf()
  const point = place && stand?.points[Math.min(place.index, stand.points.length - 1)]
  const followed = useStep(point?.period)

  const shown = place !== undefined
  useEffect(() => {
    if (!shown) return undefined
    // Escape must dismiss a tooltip that a resting mouse holds open, wherever the focus is.
    const hide = (event: globalThis.KeyboardEvent) => {
      if (event.key === 'Escape') setPlace(undefined)
    }
    document.addEventListener('keydown', hide)
    return () => document.removeEventListener('keydown', hide)
  }, [shown])

  const moved = (key: string): Place | undefined => {
    const action = KEYS[key]
    const by = 'key'
    if (action === undefined) return undefined
    const { points, start } = focusPointsOf()
    const last = points.length - 1
    if (action === 'first') return { index: 0, by }
    if (action === 'last') return { index: last, by }
    if (place === undefined)
      return {
        index: Math.max(
          0,
          points.findIndex((s) => s.key === start),
        ),
        by,
      }
    const rows = points[place.index]?.rows.length ?? 0
    if (along === 'x' && (action === 'up' || action === 'down')) {
      const from = place.row ?? (action === 'down' ? -1 : rows)
      const row = Math.min(Math.max(from + (action === 'down' ? 1 : -1), 0), rows - 1)
      return { index: place.index, row, by }
    }
    if (along === 'both' && (action === 'up' || action === 'down'))
      return { index: nextAcross(points, place.index, action), by }
    const forward = action === 'on' || action === 'down'
    const index = Math.min(Math.max(place.index + (forward ? 1 : -1), 0), last)
    return { index, ...(place.row === undefined ? {} : { row: place.row }), by }
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
    if (focusPointsOf().points.length > 0) setPlace({ index: nearest(event), by: 'pointer' })
  }

  // Where the reader stands on a chart beside it, if this one has that period.
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
        opens.current = event.pointerType !== 'touch' || place?.index === nearest(event)
        follow(event)
      },
      onClick: (event: MouseEvent<HTMLElement>) => {
        if (!point || !opens.current) return
        const surface = event.currentTarget.getBoundingClientRect()
        const [x, y] = [event.clientX - surface.left, event.clientY - surface.top]
        const [row] = point.rows.toSorted((a, b) => distanceTo(a, x, y) - distanceTo(b, x, y))
        open(row && distanceTo(row, x, y) <= NEAR ? row.figure : mainFigure(point))
      },
      // A resting mouse also "moves" when the page does; only a real move may take over from keys.
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
