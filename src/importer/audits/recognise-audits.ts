import type { Problem } from '../tables/problem'
import { tableFile } from '../publications/publication'
import { AUDITS } from '../publications/tables/audits'
import type { CsvTable } from '../tables/types'
import { type Columns, findColumns, missingColumns } from '../tables/find-columns'

/**
 * Whether a file holds a council's own audits.
 * @returns its columns, including optional ones; problems that name the columns it lacks; undefined
 *   for other files
 */
export function recogniseAudits(
  csv: CsvTable,
): { columns: Columns } | { problems: Problem[] } | undefined {
  const { columns, missing } = findColumns(csv.columns, AUDITS.columns)
  if (missing.length > 1) return undefined
  const where = tableFile(AUDITS)
  if (missing.length === 0) {
    const more = findColumns(csv.columns, AUDITS.optional)
    return { columns: new Map([...more.columns, ...columns]) }
  }
  const lacking = Object.entries(AUDITS.columns).flatMap(([role, aliases]) =>
    missing.includes(role) ? [{ role, aliases, where }] : [],
  )
  return { problems: missingColumns(csv, AUDITS.name, lacking) }
}
