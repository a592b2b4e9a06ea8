import { normaliseColumn } from './labels'
import type { Problem } from './problem'
import type { CsvTable } from './types'

/** The role of each column, with its index in the file. */
export type Columns = ReadonlyMap<string, number>

/**
 * Finds for each role the first of its names that is a column of the file; no column gets two
 * roles.
 */
export function findColumns(
  header: readonly string[],
  wanted: Readonly<Record<string, readonly string[]>>,
): { columns: Columns; missing: string[] } {
  const names = header.map(normaliseColumn)
  const columns = new Map<string, number>()
  const missing: string[] = []
  for (const [role, aliases] of Object.entries(wanted)) {
    const index = aliases
      .map((alias) => names.indexOf(alias))
      .find((place) => place >= 0 && ![...columns.values()].includes(place))
    if (index === undefined) missing.push(role)
    else columns.set(role, index)
  }
  return { columns, missing }
}

const quoted = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(' or ')

/**
 * A problem for each column that a file lacks, with the column's names, the table the file was read
 * as, and where to add a name.
 */
export const missingColumns = (
  csv: CsvTable,
  name: string,
  lacking: readonly { role: string; aliases: readonly string[]; where: string }[],
): Problem[] =>
  lacking.map(({ role, aliases, where }) => ({
    file: csv.file,
    line: csv.headerLine ?? 1,
    column: aliases[0] ?? role,
    message: `the column is missing (read as "${name}", known as ${quoted(aliases)}).`,
    remedy: `If it has a new name, add that to "${role}" in ${where}.`,
  }))
