import type { Problem } from '../tables/problem'
import { tableFile, type PublicationTable } from '../publications/publication'
import {
  INSPECTION_JUDGEMENTS,
  type JudgementTable,
} from '../publications/tables/inspection-judgements'
import type { CsvTable } from '../tables/types'
import { type Columns, findColumns, missingColumns } from '../tables/find-columns'

/**
 * Whether a file holds Ofsted's judgements, which has none of the columns of the other files.
 * @returns its table and columns; problems that name the columns it lacks; undefined for other
 *   files
 */
export function recogniseJudgements(
  csv: CsvTable,
): { table: JudgementTable; columns: Columns } | { problems: Problem[] } | undefined {
  const table = INSPECTION_JUDGEMENTS
  const wanted: PublicationTable['columns'] = { ...table.columns, ...table.categories }
  const { columns, missing } = findColumns(csv.columns, wanted)
  if (missing.length > Object.keys(wanted).length / 2) return undefined
  if (missing.length === 0) return { table, columns }
  const where = tableFile(table)
  const lacking = missing.map((role) => ({ role, aliases: wanted[role] ?? [], where }))
  return { problems: missingColumns(csv, table.name, lacking) }
}
