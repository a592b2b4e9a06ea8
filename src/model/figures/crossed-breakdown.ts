import { inSentence } from '../values/format'
import type { Breakdown, Category, Indicator } from '../schema/indicator'

/** A breakdown each of whose categories is split by those of another: service areas by grade. */
export interface Cross {
  rows: readonly Category[]
  parts: readonly Category[]
  /**
   * True where rows and parts are the same grades, best first: rows as first given, parts as
   * moderated.
   */
  isModeration: boolean
}

/** The category of one part of a row: "service-assessment.met-good". */
export const cellId = (row: string, part: string): string => `${row}.${part}`

/** The row that a crossed category belongs to. The category is a share of that row. */
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

/**
 * The parts of every row, named by both row and part; the parts of the whole come first, where
 * there are any.
 */
export const cellsOfAll = (cross: Cross): Category[] => [
  ...(cross.isModeration ? [] : cross.parts),
  ...cross.rows.flatMap((row) =>
    cross.parts.map((part) => {
      const label = `${row.label}: ${inSentence(part.label)}`
      return { ...cellOf(row, part), label, short: label }
    }),
  ),
]
