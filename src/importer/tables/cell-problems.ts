import type { Problem } from './problem'
import type { CsvRow, CsvTable } from './types'
import type { Columns } from './find-columns'

/** A file with more problems than this should be made again, not corrected row by row. */
const MOST_PROBLEMS = 1000

export interface CellProblems {
  problems: Problem[]
  /** Whether there are so many problems that the rest of the file need not be read. */
  isFull: () => boolean
  /** Adds a problem with a cell, named by the role of its column. */
  addProblem: (row: CsvRow, role: string, problem: Pick<Problem, 'message' | 'remedy'>) => void
}

/** The text of a cell by the role of its column; empty where the file has no such column. */
export const cellOf = (columns: Columns, row: CsvRow, role: string): string =>
  row.cells[columns.get(role) ?? -1] ?? ''

/**
 * Collects the problems with the cells of a file, each with its line and the file's own column
 * name.
 */
export function cellProblemsOf(csv: CsvTable, columns: Columns): CellProblems {
  const problems: Problem[] = []
  return {
    problems,
    isFull: () => problems.length >= MOST_PROBLEMS,
    addProblem: (row, role, { message, remedy }) => {
      if (problems.length >= MOST_PROBLEMS) return
      const column = csv.columns[columns.get(role) ?? -1] ?? role
      problems.push({ file: csv.file, line: row.line, column, message, remedy })
      if (problems.length < MOST_PROBLEMS) return
      problems.push({
        file: csv.file,
        line: row.line,
        message: `${MOST_PROBLEMS} problems were found by this row; the rest was not checked.`,
        remedy: 'Correct these first.',
      })
    },
  }
}
