// The browser build of csv-parse, because the same code opens a reader's own file in the browser.
// command.mjs puts the Node build in its place, which reads large files more than twice as fast.
import { CsvError, parse } from 'csv-parse/browser/esm/sync'
import type { Problem, Warning } from './problem'

export interface CsvRow {
  /** 1-based line of the file on which the row begins. */
  line: number
  /** Cells in the order of `columns`, without spaces around them. */
  cells: readonly string[]
}

export interface CsvTable {
  file: string
  /** Column names as the header gives them, without spaces around them. */
  columns: readonly string[]
  rows: readonly CsvRow[]
}

export interface CsvReading {
  table?: CsvTable
  problems: Problem[]
  warnings: Warning[]
}

/** UTF-8 (with or without byte-order mark), or Windows-1252 when the bytes are not UTF-8. */
function decode(file: string, bytes: Uint8Array): { text: string; warnings: Warning[] } {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), warnings: [] }
  } catch {
    const message = 'is not UTF-8, so it was read as Windows-1252: check its accents and dashes.'
    return {
      text: new TextDecoder('windows-1252').decode(bytes),
      warnings: [{ file, message }],
    }
  }
}

const lineBreaks = (cells: readonly string[]): number =>
  cells.reduce((sum, cell) => sum + (cell.match(/\r\n|\n|\r/g)?.length ?? 0), 0)

function parseRows(text: string): CsvRow[] {
  const rows: CsvRow[] = []
  parse(text, {
    relax_column_count: true,
    skip_empty_lines: true,
    on_record: (cells: string[], { lines }) => {
      // `lines` is where the record ends; a quoted cell may hold line breaks.
      rows.push({ line: lines - lineBreaks(cells), cells: cells.map((cell) => cell.trim()) })
      return null
    },
  })
  return rows
}

function headerProblems(file: string, header: CsvRow): Problem[] {
  return header.cells.flatMap((column, index): Problem[] => {
    const at = { file, line: header.line }
    if (column === '' && index < header.cells.length - 1)
      return [{ ...at, message: `column ${index + 1} has no name.`, remedy: 'Name it.' }]
    return column !== '' && header.cells.indexOf(column) !== index
      ? [{ ...at, column, message: 'the column appears twice.', remedy: 'Take one of them away.' }]
      : []
  })
}

/**
 * Reads a comma-separated file.
 * @param file its name, for messages
 * @param bytes its content as it is on disk
 * @returns the table, or the problems for which there is none: nothing in it, a header only, a
 *   column twice, a row cut short or too long, a quotation mark that is not closed
 */
export function readCsv(file: string, bytes: Uint8Array): CsvReading {
  const { text, warnings } = decode(file, bytes)
  const fail = (...problems: Problem[]): CsvReading => ({ problems, warnings })
  const again = 'Download the file again.'
  let rows: CsvRow[]
  try {
    rows = parseRows(text)
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const line = typeof error['lines'] === 'number' ? { line: error['lines'] } : {}
    return fail({ file, ...line, message: `cannot be read: ${error.message}.`, remedy: again })
  }
  const [header, ...body] = rows
  if (!header) return fail({ file, message: 'there is nothing in it.', remedy: again })
  if (body.length === 0)
    return fail({ file, line: header.line, message: 'has a header and no rows.', remedy: again })
  const width = header.cells.length
  const problems = headerProblems(file, header)
  for (const { line, cells } of body)
    if (cells.length !== width)
      problems.push({
        file,
        line,
        column: header.cells[Math.min(cells.length, width) - 1] ?? '',
        message: `the row ${cells.length < width ? 'is cut short' : 'is too long'}: it has ${cells.length} of ${width} cells.`,
        remedy: `${again} If it was edited by hand, mend the row.`,
      })
  if (problems.length > 0) return fail(...problems)
  return { table: { file, columns: header.cells, rows: body }, problems, warnings }
}
