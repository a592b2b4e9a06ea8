import { headerNamesIn } from './header-names'
import type { Problem, Warning } from './problem'
import type { CsvReading, CsvRow } from './types'

/** The header is looked for in this many rows, as few titles stand above a table. */
const TITLE_ROWS = 30

/** More than any table of figures has. */
const MOST_COLUMNS = 1000

/** The letters of a spreadsheet column: A, B, … Z, AA. */
export function columnLetter(index: number): string {
  const rest = index % 26
  const letter = String.fromCodePoint(65 + rest)
  return index < 26 ? letter : columnLetter((index - rest) / 26 - 1) + letter
}

const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell === '')

/** The index of the header: the row with the most known column names, below any titles. */
function headerIndex(rows: readonly CsvRow[]): number {
  const names = rows.slice(0, TITLE_ROWS).map(({ cells }) => headerNamesIn(cells))
  const most = Math.max(0, ...names)
  return most < 2 ? 0 : names.indexOf(most)
}

/** The row with the names of the columns; undefined where there are no rows. */
export const headerOf = (rows: readonly CsvRow[]): CsvRow | undefined => rows[headerIndex(rows)]

/** Whether any of the first rows is a header with known column names. */
export const hasTable = (rows: readonly CsvRow[]): boolean =>
  rows.slice(0, TITLE_ROWS).some(({ cells }) => headerNamesIn(cells) >= 2)

/** The indexes of columns that are not empty. */
function usedColumns(rows: readonly CsvRow[]): number[] {
  const used = new Set<number>()
  for (const { cells } of rows)
    for (const [index, cell] of cells.entries()) if (cell !== '') used.add(index)
  return [...used].toSorted((a, b) => a - b)
}

function headerProblems(file: string, header: CsvRow): Problem[] {
  if (header.cells.length > MOST_COLUMNS) {
    const message = `has ${header.cells.length} columns.`
    return [{ file, line: header.line, message, remedy: `Give at most ${MOST_COLUMNS}.` }]
  }
  return header.cells.flatMap((column, index): Problem[] => {
    const place = { file, line: header.line }
    if (column === '' && index < header.cells.length - 1)
      return [{ ...place, message: `column ${index + 1} has no name.`, remedy: 'Name it.' }]
    return column !== '' && header.cells.indexOf(column) !== index
      ? [{ ...place, column, message: 'the column appears twice.', remedy: 'Remove one of them.' }]
      : []
  })
}

/** The first text of each row above the header. */
const titlesOf = (above: readonly CsvRow[]): string[] =>
  above.flatMap(({ cells }) => cells.find((cell) => cell !== '') ?? [])

/** A warning that quotes the rows above the header, which are not read. */
function titleWarnings(file: string, titles: readonly string[]): Warning[] {
  return titles.length === 0
    ? []
    : [{ file, message: `has rows above its header that were not read: “${titles.join('”, “')}”.` }]
}

/**
 * Shapes the rows of a file into a table, without titles above the header, blank rows and blank
 * columns.
 * @param rows rows with at least one cell each; all of one width or, from text, of any width
 * @returns the table, or the problems that prevent it
 */
export function shapeTable(
  file: string,
  rows: readonly CsvRow[],
  { again, warnings }: { again: string; warnings: Warning[] },
): CsvReading {
  const fail = (...problems: Problem[]): CsvReading => ({ problems, warnings })
  const filled = rows.filter(({ cells }) => !isBlank(cells))
  const above = headerIndex(filled)
  const [header, ...body] = filled.slice(above)
  if (!header) return fail({ file, message: 'there is nothing in it.', remedy: again })
  if (body.length === 0)
    return fail({ file, line: header.line, message: 'has a header and no rows.', remedy: again })
  const used = usedColumns([
    header,
    ...body.map((r) =>
      r.cells.length > header.cells.length
        ? { ...r, cells: r.cells.slice(0, header.cells.length) }
        : r,
    ),
  ])
  const isWhole = used.length === header.cells.length
  const width = header.cells.length
  const kept = (row: CsvRow): CsvRow =>
    isWhole ? row : { line: row.line, cells: used.map((index) => row.cells[index] ?? '') }
  const columns = kept(header)
  const problems = headerProblems(file, columns)
  const found: CsvRow[] = []
  for (const row of body) {
    const { line, cells } = row
    const isLonger = cells.length > width && !isBlank(cells.slice(width))
    if (cells.length < width || isLonger)
      problems.push({
        file,
        line,
        column: header.cells[Math.min(cells.length, width) - 1] ?? '',
        message: `the row ${cells.length < width ? 'is cut short' : 'is too long'}: it has ${cells.length} of ${width} cells.`,
        remedy: `${again} If it was edited by hand, correct the row.`,
      })
    found.push(kept(cells.length > width ? { line, cells: cells.slice(0, width) } : row))
  }
  if (problems.length > 0) return fail(...problems)
  const titles = titlesOf(filled.slice(0, above))
  const table = {
    file,
    ...(titles.length === 0 ? {} : { titles }),
    columns: columns.cells,
    rows: found,
    headerLine: header.line,
    letters: used.map(columnLetter),
  }
  return {
    table,
    problems,
    warnings: [...warnings, ...titleWarnings(file, titles)],
  }
}
