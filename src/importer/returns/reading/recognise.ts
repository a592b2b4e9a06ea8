import type { Finding } from '../finding'
import type { ReturnTable } from './return-table'

/** A column name as it is compared: capitals, without spaces and marks around it. */
export const columnName = (text: string): string =>
  text
    .replaceAll(/["\uFEFF]/g, '')
    .trim()
    .toUpperCase()

/** How many of some cells are names of columns of any table. */
export function namesIn(cells: readonly string[], tables: readonly ReturnTable[]): number {
  const names = new Set(tables.flatMap(({ columns }) => columns))
  return new Set(cells.map(columnName).filter((name) => names.has(name))).size
}

/**
 * The table with the most columns in a header, whatever the file is called. Columns may stand in any
 * order, and there may be others.
 * @returns the table; what is wrong with the header where it lacks a column that is needed
 */
export function recogniseTable(
  header: readonly string[],
  tables: readonly ReturnTable[],
): { table: ReturnTable } | Pick<Finding, 'column' | 'message' | 'remedy'> {
  const names = header.map(columnName)
  const shareOf = ({ columns }: ReturnTable) =>
    columns.filter((column) => names.includes(column)).length / columns.length
  const numberOf = ({ columns }: ReturnTable) =>
    columns.filter((column) => names.includes(column)).length
  const [best] = tables.toSorted((a, b) => numberOf(b) - numberOf(a) || shareOf(b) - shareOf(a))
  if (!best || shareOf(best) < 0.5)
    return {
      message: 'is not a table of the return: its columns are not those of any.',
      remedy:
        'Save the tables of the return as CSV, with the names of the columns as the return has them.',
    }
  const twice = best.columns.find((column) => names.indexOf(column) !== names.lastIndexOf(column))
  if (twice !== undefined)
    return {
      column: twice,
      message: 'the column appears twice.',
      remedy: 'Remove one of them.',
    }
  const lacking = best.kept.find(
    (column) => !names.includes(column) && best.mayLack?.includes(column) !== true,
  )
  return lacking === undefined
    ? { table: best }
    : {
        column: lacking,
        message: `the column is missing (read as the table “${best.name}”).`,
        remedy: 'Save the table again with all of its columns.',
      }
}
