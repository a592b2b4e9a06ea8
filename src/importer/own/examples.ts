import type { Problem } from '../tables/problem'
import type { CsvTable } from '../tables/types'

/** The file without the example row of its template, and a problem for each example row left in. */
export function withoutExamples(csv: CsvTable): { csv: CsvTable; problems: Problem[] } {
  const isExample = (cell: string): boolean => cell.startsWith('EXAMPLE')
  const examples = csv.rows.filter(({ cells }) => cells.some(isExample))
  if (examples.length === 0) return { csv, problems: [] }
  const left = new Set(examples)
  return {
    csv: { ...csv, rows: csv.rows.filter((row) => !left.has(row)) },
    problems: examples.map(({ line, cells }) => ({
      file: csv.file,
      line,
      column: csv.columns[cells.findIndex(isExample)] ?? '',
      message: 'the row is the template’s example.',
      remedy: 'Delete the row.',
    })),
  }
}
