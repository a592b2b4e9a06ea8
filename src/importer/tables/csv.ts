// The browser build of csv-parse, because the same code opens a reader's own file in the browser.
// command.mjs puts the Node build in its place, which reads large files more than twice as fast.
import { CsvError, parse } from 'csv-parse/browser/esm/sync'
import { decode } from './decode'
import { headerNamesIn } from './header-names'
import { otherText } from './other-kinds'
import type { Problem } from './problem'
import { swallowingQuote } from './quotes'
import { headerOf, shapeTable } from './shape-table'
import type { CsvRow, CsvReading } from './types'

function parseRows(
  text: string,
  delimiter: string,
  onProgress?: (part: number) => void,
): { rows: CsvRow[]; isWhole: boolean } {
  const rows: CsvRow[] = []
  try {
    parse(text, {
      delimiter,
      relax_column_count: true,
      // A quotation mark within a cell, as in 5", is an ordinary character.
      relax_quotes: true,
      // Spaces before quotation marks are ignored. Only where there are any, as it takes time.
      ltrim: delimiter !== '\t' && text.includes(`${delimiter} "`),
      record_delimiter: '\n',
      skip_empty_lines: true,
      on_record: (cells: string[], { lines, bytes }) => {
        // `lines` is where the record ends; a quoted cell may hold line breaks.
        const breaks = cells.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0)
        rows.push({ line: lines - breaks, cells: cells.map((cell) => cell.trim()) })
        if (rows.length % 10_000 === 0) onProgress?.(Math.min(1, bytes / text.length))
        return null
      },
    })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return { rows, isWhole: false }
  }
  return { rows, isWhole: true }
}

const DELIMITERS = [',', ';', '\t', '|'] as const

/** The first line may name the separator: "sep=;", as Excel writes and reads it. */
const SEPARATOR = /^sep=(.)\n/i

/**
 * The separator: as the first line names it, otherwise the one that finds most known column names
 * in the first lines, otherwise a comma.
 */
function delimiterOf(text: string): string {
  const written = SEPARATOR.exec(text)?.[1]
  if (written !== undefined) return written
  const lines = text.slice(0, 20_000).split('\n', 40)
  const names = (delimiter: string) =>
    Math.max(...lines.map((line) => headerNamesIn(line.replaceAll('"', '').split(delimiter))))
  const [best = ','] = DELIMITERS.toSorted((a, b) => names(b) - names(a))
  return names(best) < 2 ? ',' : best
}

/**
 * Cells over several lines are rare; most of them come from a quotation mark that is not closed.
 */
function quoteProblems(
  file: string,
  text: string,
  { delimiter, rows }: { delimiter: string; rows: readonly CsvRow[] },
): Problem[] {
  const header = headerOf(rows)
  const found = swallowingQuote(text, delimiter, header?.cells.length ?? 2)
  if (!found) return []
  const column = header?.cells[found.cell]
  return [
    {
      file,
      line: found.line,
      ...(column === undefined || column === '' ? {} : { column }),
      message:
        'a quotation mark opens the cell and is never closed, so the rows after it are lost.',
      remedy: 'Remove the mark, or write "" for it and put the whole cell in quotation marks.',
    },
  ]
}

/**
 * Reads a file of cells with commas, semicolons or tabs between them.
 * @param file its name, for messages
 * @param bytes its content as it is on disk
 * @returns the table, or the problems that prevent it: nothing in the file, a header only, a
 *   column twice, a row cut short or too long, a quotation mark that is not closed, a web page
 */
export function readCsv(
  file: string,
  bytes: Uint8Array,
  onProgress?: (part: number) => void,
): CsvReading {
  const decoded = decode(file, bytes)
  if ('problems' in decoded) return { problems: decoded.problems, warnings: [] }
  const { warnings } = decoded
  const fail = (...problems: Problem[]): CsvReading => ({ problems, warnings })
  // Files put together by several programs mix kinds of line end.
  const text = decoded.text.replaceAll(/\r\n?/g, '\n')
  const other = otherText(text)
  if (other) return fail({ file, ...other })
  const delimiter = delimiterOf(text)
  const { rows, isWhole } = parseRows(text, delimiter, onProgress)
  const cells = SEPARATOR.test(text) ? rows.slice(1) : rows
  if (!isWhole || cells.some((row) => row.cells.some((cell) => cell.includes('\n')))) {
    const problems = quoteProblems(file, text, { delimiter, rows: cells })
    if (problems.length > 0) return fail(...problems)
  }
  return shapeTable(file, cells, { again: 'Download the file again.', warnings })
}
