import { useEffect, useState, type KeyboardEvent, type PointerEvent } from 'react'
import type { Along, Stops } from './chart'
import type { Stop } from './stops/stop'

interface Place {
  index: number
  /** Undefined means the whole stop, not one of its rows. */
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

/** The next stop higher up or further down, where stops lie about. */
function nextAcross(stops: readonly Stop[], from: number, way: 'up' | 'down'): number {
  const order = stops
    .map(({ across = 0 }, index) => ({ across, index }))
    .toSorted((a, b) => a.across - b.across || a.index - b.index)
  const here = order.findIndex(({ index }) => index === from)
  return order[here + (way === 'up' ? -1 : 1)]?.index ?? from
}

/** Where the reader stands on a chart, moved by keys or by a pointer; whoever moved last decides. */
export function useReader(stopsOf: () => Stops, along: Along) {
  const [place, setPlace] = useState<Place>()
  const stand = place === undefined ? undefined : stopsOf()
  const stop = place && stand?.stops[Math.min(place.index, stand.stops.length - 1)]

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
    const { stops, start } = stopsOf()
    const last = stops.length - 1
    if (action === 'first') return { index: 0, by }
    if (action === 'last') return { index: last, by }
    if (place === undefined)
      return {
        index: Math.max(
          0,
          stops.findIndex((s) => s.key === start),
        ),
        by,
      }
    const rows = stops[place.index]?.rows.length ?? 0
    if (along === 'x' && (action === 'up' || action === 'down')) {
      const from = place.row ?? (action === 'down' ? -1 : rows)
      const row = Math.min(Math.max(from + (action === 'down' ? 1 : -1), 0), rows - 1)
      return { index: place.index, row, by }
    }
    if (along === 'both' && (action === 'up' || action === 'down'))
      return { index: nextAcross(stops, place.index, action), by }
    const forward = action === 'on' || action === 'down'
    const index = Math.min(Math.max(place.index + (forward ? 1 : -1), 0), last)
    return { index, ...(place.row === undefined ? {} : { row: place.row }), by }
  }

  const nearest = (event: PointerEvent<HTMLElement>): number => {
    const box = event.currentTarget.getBoundingClientRect()
    const [x, y] = [event.clientX - box.left, event.clientY - box.top]
    const at = along === 'y' ? y : x
    const distances = stopsOf().stops.map((s) =>
      s.across === undefined ? Math.abs(s.at - at) : Math.hypot(s.at - x, s.across - y),
    )
    return distances.indexOf(Math.min(...distances))
  }
  const point = (event: PointerEvent<HTMLElement>) => {
    if (stopsOf().stops.length > 0) setPlace({ index: nearest(event), by: 'pointer' })
  }

  return {
    stage: stand?.stage,
    stop,
    row: place?.row === undefined ? undefined : stop?.rows[place.row],
    byKey: place?.by === 'key',
    handlers: {
      onKeyDown: (event: KeyboardEvent) => {
        if (event.altKey || event.ctrlKey || event.metaKey) return
        const next = moved(event.key)
        if (!next) return
        event.preventDefault()
        setPlace(next)
      },
      onPointerDown: point,
      // A resting mouse also "moves" when the page does; only a real move may take over from keys.
      onPointerMove: (event: PointerEvent<HTMLElement>) => {
        if (event.movementX !== 0 || event.movementY !== 0 || place?.by !== 'key') point(event)
      },
      onPointerLeave: (event: PointerEvent) => {
        if (event.pointerType !== 'touch' && place?.by === 'pointer') setPlace(undefined)
      },
      onBlur: () => setPlace(undefined),
    },
  }
}
