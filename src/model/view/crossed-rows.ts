import { cellId } from '../figures/crossed-breakdown'
import type { Category, Measure } from '../schema/indicator'
import { addUp, type Value } from '../schema/observation'
import type { Point, View } from './types'
import { isSubject } from './subject'

/** The count behind a point: its value where it is a count, its numerator where it is a share. */
const countOf = (point: Point | undefined, { kind }: Measure): Value | undefined =>
  kind === 'count' ? point?.value : point?.count

/** One row of a crossed view in its period. */
export interface CrossRow {
  /** Absent for the total. */
  row?: Category
  label: string
  /** One point for each part, in the order of the parts. */
  points: readonly (Point | undefined)[]
  /** The sum of the row's parts. */
  total: Value | undefined
}

/** The rows that have a figure in the view's period, the total first where it is published. */
export function crossRows({ cross, series, area, measure, period }: View): CrossRow[] {
  if (!cross) return []
  const points = new Map(
    series.filter(isSubject).map((s) => [s.category?.id ?? 'total', s.points.get(period)] as const),
  )
  const rowOf = (label: string, idOf: (part: Category) => string): CrossRow => {
    const own = cross.parts.map((part) => points.get(idOf(part)))
    return { label, points: own, total: addUp(own.map((point) => countOf(point, measure))) }
  }
  return [
    ...(cross.isModeration ? [] : [rowOf(area.name, ({ id }) => id)]),
    ...cross.rows.map((row) => ({ row, ...rowOf(row.label, ({ id }) => cellId(row.id, id)) })),
  ].filter((found) => found.points.some((point) => point !== undefined))
}
