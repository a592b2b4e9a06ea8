import type { Sheet } from '@/charts/data-table/data-table'
import { SHORTHAND_MEANING } from '@/model/values/format'
import { SHORTHANDS } from '@/model/schema/observation'

/** The symbols that stand in the cells of a table in place of numbers, each with its meaning. */
export function signsIn({ groups }: Sheet): string[] {
  const rows = groups.flatMap((group) => group.rows)
  const values = new Set(rows.flatMap(({ cells }) => cells.map(({ value }) => value)))
  return SHORTHANDS.filter((sign) => values.has(sign)).map(
    (sign) => `[${sign}] ${SHORTHAND_MEANING[sign]}.`,
  )
}
