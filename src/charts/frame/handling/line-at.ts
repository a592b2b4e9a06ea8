import { namedBy } from '../../drawing/live/handled'
import { boxOf, type Label, type Scene } from '../../drawing/scene'
import type { FocusPoint } from '../../navigation/focus-point'

/** A click within this distance of a line, in px, is on it. */
const NEAR = 8
/** Within this distance of one of its points, in px, the click is on the point and opens its record. */
const POINT = 12
/** How far above or below a name, in px, a click still counts as on it. */
const ROW = 14

interface Place {
  x: number
  y: number
}

/** Ids of the series that have a line on the chart, in the order of the rows. */
export const linesOf = (points: readonly FocusPoint[]): string[] => [
  ...new Set(points.flatMap(({ rows }) => rows.flatMap(({ key, spot }) => (spot ? [key] : [])))),
]

/** The series whose name is at a position: between the end of its line and the edge of the drawing, or in the legend. */
export function nameAt(scene: Scene, ids: readonly string[], { x, y }: Place): string | undefined {
  const isOn = (label: Label) => {
    const { left, right, top, bottom } = boxOf(label)
    const isEnd = label.key.startsWith('end-')
    const middle = (top + bottom) / 2
    return x >= left - 34 * Number(!isEnd) - 4 && x <= (isEnd ? scene.width : right + 8)
      ? Math.abs(y - middle)
      : Infinity
  }
  const named = scene.labels.flatMap((label) => {
    const id = namedBy(label.key)
    return id === undefined || !ids.includes(id) ? [] : [{ id, away: isOn(label) }]
  })
  const [nearest] = named.toSorted((a, b) => a.away - b.away)
  return nearest && nearest.away <= ROW ? nearest.id : undefined
}

/** Distance from a position to a segment of a line, in px. */
function distance({ x, y }: Place, from: Place, to: Place): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const length = dx * dx + dy * dy
  const share = length === 0 ? 0 : ((x - from.x) * dx + (y - from.y) * dy) / length
  const at = Math.min(1, Math.max(0, share))
  return Math.hypot(x - from.x - at * dx, y - from.y - at * dy)
}

/** The series whose line is at a position between two of its points; undefined at a point, or where no line is near. */
export function lineAt(points: readonly FocusPoint[], place: Place): string | undefined {
  const found = linesOf(points).flatMap((id) => {
    const spots = points.map(({ rows }) => rows.find(({ key }) => key === id)?.spot)
    const isPoint = spots.some(
      (spot) => spot && Math.hypot(spot.x - place.x, spot.y - place.y) <= POINT,
    )
    if (isPoint) return []
    return spots.flatMap((spot, i) => {
      const next = spots[i + 1]
      // A line breaks where a period has no number.
      return spot && next ? [{ id, away: distance(place, spot, next) }] : []
    })
  })
  const [nearest] = found.toSorted((a, b) => a.away - b.away)
  return nearest && nearest.away <= NEAR ? nearest.id : undefined
}
