import type { Problem } from './problem'
import type { CsvRow, CsvTable } from './types'
import type { Columns } from './find-columns'

/** Beyond so many problems the file is in need of more than mending row by row. */
const MOST = 1000

export interface Complaints {
  problems: Problem[]
  /** Whether reading on would only repeat. */
  isFull: () => boolean
  /** Complains about a cell, by the role of its column. */
  about: (row: CsvRow, role: string, said: { message: string; remedy: string }) => void
}

/** The text of a cell by the role of its column; nothing where the file has no such column. */
export const cellOf = (columns: Columns, row: CsvRow, role: string): string =>
  row.cells[columns.get(role) ?? -1] ?? ''

/** Gathers what is wrong with the cells of a file. */
export function complaintsOf(csv: CsvTable, columns: Columns): Complaints {
  const problems: Problem[] = []
  return {
    problems,
    isFull: () => problems.length >= MOST,
    about: (row, role, { message, remedy }) => {
      if (problems.length >= MOST) return
      const column = csv.columns[columns.get(role) ?? -1] ?? role
      problems.push({ file: csv.file, line: row.line, column, message, remedy })
      if (problems.length < MOST) return
      problems.push({
        file: csv.file,
        line: row.line,
        message: `${MOST} problems were found by this row; the rest was not checked.`,
        remedy: 'Correct these first.',
      })
    },
  }
}
