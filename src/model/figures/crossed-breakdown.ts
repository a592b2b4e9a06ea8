import { inSentence } from '../values/format'
import type { Breakdown, Category, Indicator, Measure } from '../schema/indicator'
import { addUp, type Value } from '../schema/observation'
import type { Point, View } from '../view/build-view'

/** A breakdown each of whose categories is split by those of another: service areas by grade. */
export interface Cross {
  rows: readonly Category[]
  parts: readonly Category[]
  /** Rows and parts are the same grades, best first: as first given and as moderated. */
  isModeration: boolean
}

/** The category of one part of a row: "service-assessment.met-good". */
export const cellId = (row: string, part: string): string => `${row}.${part}`

/** The row whose part a category is, which is then what it is a share of. */
export const rowOfCell = (category: string): string | undefined =>
  category.includes('.') ? category.slice(0, category.indexOf('.')) : undefined

/** The breakdown by which another is split. */
export const partsOf = (indicator: Indicator, { across }: Breakdown): Breakdown | undefined =>
  across === undefined ? undefined : indicator.breakdowns.find(({ id }) => id === across)

export function crossOf(indicator: Indicator, breakdown: Breakdown): Cross | undefined {
  const parts = partsOf(indicator, breakdown)?.categories
  return parts && { rows: breakdown.categories, parts, isModeration: breakdown.moderation === true }
}

/** A row's part as a category that a sentence can say: "graded ‘met good’ in Assessment". */
const cellOf = (row: Category, part: Category): Category => ({
  ...part,
  id: cellId(row.id, part.id),
  says: `${part.says ?? inSentence(part.label)} ${row.says ?? `in ${row.label}`}`,
})

/** The parts of one row, named as parts. */
export const cellsOfRow = (cross: Cross, row: Category): Category[] =>
  cross.parts.map((part) => cellOf(row, part))

/** The parts of every row, named by both; before them those of the whole, where there is one. */
export const cellsOfAll = (cross: Cross): Category[] => [
  ...(cross.isModeration ? [] : cross.parts),
  ...cross.rows.flatMap((row) =>
    cross.parts.map((part) => {
      const label = `${row.label}: ${inSentence(part.label)}`
      return { ...cellOf(row, part), label, short: label }
    }),
  ),
]

/** How many a point stands for: itself when it counts, its numerator when it is a share. */
const countOf = (point: Point | undefined, { kind }: Measure): Value | undefined =>
  kind === 'count' ? point?.value : point?.count

/** One row of a crossed view in its period. */
export interface CrossRow {
  /** Absent for the whole. */
  row?: Category
  label: string
  /** In the order of the parts. */
  points: readonly (Point | undefined)[]
  /** All of its parts together. */
  total: Value | undefined
}

/** The rows that have a figure in the view's period, the whole first where it is there. */
export function crossRows({ cross, series, area, measure, period }: View): CrossRow[] {
  if (!cross) return []
  const points = new Map(
    series
      .filter(({ role }) => role === 'own')
      .map((s) => [s.category?.id ?? 'total', s.points.get(period)] as const),
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
