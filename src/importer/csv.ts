// The browser build of csv-parse, because the same code opens a reader's own file in the browser.
// command.mjs puts the Node build in its place, which reads large files more than twice as fast.
import { CsvError, parse } from 'csv-parse/browser/esm/sync'
import { normaliseColumn } from './labels'
import { HEADER_NAMES } from './own/columns'
import type { Problem, Warning } from './problem'
import { shapeTable } from './shape-table'

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
  /** Line of the header: titles may stand above it. */
  headerLine?: number
  /** The letter of each column in a spreadsheet. */
  letters?: readonly string[]
}

export interface CsvReading {
  table?: CsvTable
  problems: Problem[]
  warnings: Warning[]
}

/** UTF-8 (with or without byte-order mark), Excel's UTF-16, or Windows-1252 when the bytes are neither. */
function decode(file: string, bytes: Uint8Array): { text: string; warnings: Warning[] } {
  if (bytes[0] === 0xff && bytes[1] === 0xfe)
    return { text: new TextDecoder('utf-16le').decode(bytes), warnings: [] }
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

function parseRows(text: string, onProgress?: (part: number) => void): CsvRow[] {
  const rows: CsvRow[] = []
  parse(text, {
    delimiter: delimiterOf(text),
    relax_column_count: true,
    skip_empty_lines: true,
    on_record: (cells: string[], { lines, bytes }) => {
      // `lines` is where the record ends; a quoted cell may hold line breaks.
      rows.push({ line: lines - lineBreaks(cells), cells: cells.map((cell) => cell.trim()) })
      if (rows.length % 10_000 === 0) onProgress?.(Math.min(1, bytes / text.length))
      return null
    },
  })
  return rows
}

const DELIMITERS = [',', ';', '\t'] as const

/** What stands between cells: what makes most names of columns in the first lines; else a comma. */
function delimiterOf(text: string): string {
  const lines = text.slice(0, 20_000).split(/\r\n|\n|\r/, 40)
  const names = (delimiter: string) =>
    Math.max(
      ...lines.map(
        (line) =>
          line
            .split(delimiter)
            .filter((name) => HEADER_NAMES.has(normaliseColumn(name.replaceAll('"', '')))).length,
      ),
    )
  const [best = ','] = DELIMITERS.toSorted((a, b) => names(b) - names(a))
  return names(best) < 2 ? ',' : best
}

/**
 * Reads a file of cells with commas, semicolons or tabs between them.
 * @param file its name, for messages
 * @param bytes its content as it is on disk
 * @returns the table, or the problems for which there is none: nothing in it, a header only, a
 *   column twice, a row cut short or too long, a quotation mark that is not closed
 */
export function readCsv(
  file: string,
  bytes: Uint8Array,
  onProgress?: (part: number) => void,
): CsvReading {
  const { text, warnings } = decode(file, bytes)
  const fail = (...problems: Problem[]): CsvReading => ({ problems, warnings })
  const again = 'Download the file again.'
  let rows: CsvRow[]
  try {
    rows = parseRows(text, onProgress)
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const line = typeof error['lines'] === 'number' ? { line: error['lines'] } : {}
    return fail({ file, ...line, message: `cannot be read: ${error.message}.`, remedy: again })
  }
  return shapeTable(file, rows, { again, warnings })
}
