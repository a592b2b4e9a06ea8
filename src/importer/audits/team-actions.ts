import { TEAM_ACTION_COLUMNS } from '../own/templates'
import { cellOf, cellProblemsOf } from '../tables/cell-problems'
import { findColumns, type Columns } from '../tables/find-columns'
import { readWrittenPeriod } from '../tables/read-period'
import type { Problem } from '../tables/problem'
import type { CsvRow, CsvTable } from '../tables/types'

/** What was agreed with a team. It is shown in the officer’s browser, and is in no release. */
export interface TeamAction {
  team: string
  /** ISO dates; when it was done is blank while it is not. */
  agreed: string
  due: string
  done: string
  action: string
  owner: string
}

/** Which columns a file of actions agreed with teams has; undefined where it is another file. */
export function recogniseTeamActions(csv: CsvTable): Columns | undefined {
  const { columns } = findColumns(
    csv.columns,
    Object.fromEntries(TEAM_ACTION_COLUMNS.map((name) => [name, [name]])),
  )
  return ['team', 'action', 'due'].every((name) => columns.has(name)) ? columns : undefined
}

/** Reads a file of actions agreed with teams; a row with a problem is left out. */
export function readTeamActions(
  csv: CsvTable,
  columns: Columns,
): { actions: TeamAction[]; problems: Problem[] } {
  const { problems, addProblem } = cellProblemsOf(csv, columns)
  const actions = csv.rows.flatMap((row: CsvRow): TeamAction[] => {
    const cell = (role: (typeof TEAM_ACTION_COLUMNS)[number]) => cellOf(columns, row, role)
    const before = problems.length
    const day = (role: 'agreed' | 'due' | 'done'): string => {
      const text = cell(role)
      if (text === '' && role !== 'due') return ''
      const read = readWrittenPeriod(text)
      if (read?.kind === 'day') return read.id
      addProblem(row, role, {
        message: text === '' ? 'the cell is empty.' : `"${text}" is not a day.`,
        remedy: `Write the day as 31/10/2026${role === 'done' ? ', or leave it empty while the action is open' : ''}.`,
      })
      return ''
    }
    const [agreed, due, done] = [day('agreed'), day('due'), day('done')]
    for (const role of ['team', 'action'] as const)
      if (cell(role) === '')
        addProblem(row, role, { message: 'the cell is empty.', remedy: 'Fill it in.' })
    return problems.length > before
      ? []
      : [{ team: cell('team'), action: cell('action'), owner: cell('owner'), agreed, due, done }]
  })
  return { actions, problems }
}
