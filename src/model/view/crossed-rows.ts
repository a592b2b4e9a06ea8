import { cellId } from '../figures/crossed-breakdown'
import type { Category, Measure } from '../schema/indicator'
import { addUp, isNumber, isShorthand, type Value } from '../schema/observation'
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
  /** The sum of its parts; where some are suppressed, the number that is published of them all, or why there is none. */
  total: Value | undefined
}

/** Shorthand for what is next to nothing, or does not apply. */
const NONE_HIDDEN: readonly Value[] = ['k', 'low', 'z']

/**
 * The published number that the parts of a row make together. Where one part alone is suppressed it would say how
 * large that is, and is left out.
 */
function publishedTotal(points: CrossRow['points']): number | undefined {
  const hidden = points.filter(
    (point) => isShorthand(point?.value) && !NONE_HIDDEN.includes(point.value),
  )
  const [whole, ...others] = new Set(
    points.flatMap((point) => point?.denominator ?? point?.whole ?? []),
  )
  return isNumber(whole) && others.length === 0 && hidden.length > 1 ? whole : undefined
}

/** The rows that have a figure in the view's period, the total first where it is published. */
export function crossRows({ cross, series, area, measure, period }: View): CrossRow[] {
  if (!cross) return []
  const points = new Map(
    series.filter(isSubject).map((s) => [s.category?.id ?? 'total', s.points.get(period)] as const),
  )
  const rowOf = (label: string, idOf: (part: Category) => string): CrossRow => {
    const own = cross.parts.map((part) => points.get(idOf(part)))
    const sum = addUp(own.map((point) => countOf(point, measure)))
    return { label, points: own, total: isNumber(sum) ? sum : (publishedTotal(own) ?? sum) }
  }
  return [
    ...(cross.isModeration ? [] : [rowOf(area.name, ({ id }) => id)]),
    ...cross.rows.map((row) => ({ row, ...rowOf(row.label, ({ id }) => cellId(row.id, id)) })),
  ].filter((found) => found.points.some((point) => point !== undefined))
}
