// The browser build, as in tables/csv.ts: the same code can read a return in the browser.
import { CsvError, parse } from 'csv-parse/browser/esm/sync'
import { decode } from '../../tables/decode'
import { isZip, otherBinary, otherText } from '../../tables/other-kinds'
import type { Finding } from '../finding'
import { columnName, namesIn, recogniseTable } from './recognise'
import type { ReturnFile, ReturnRow, ReturnTable } from './return-table'

const DELIMITERS = [',', ';', '\t', '|'] as const

/** The header is looked for in this many lines, as few titles stand above a table. */
const TITLE_LINES = 30
/** A line with so many names of columns is the header. */
const LEAST_NAMES = 3

/** Where the header is: its line, from 0, and the delimiter that divides it. */
function headerIn(lines: readonly string[], tables: readonly ReturnTable[]) {
  for (const [line, text] of lines.slice(0, TITLE_LINES).entries()) {
    const counts = DELIMITERS.map((delimiter) => ({
      delimiter,
      line,
      cells: text.split(delimiter),
    })).map((header) => ({ ...header, names: namesIn(header.cells, tables) }))
    const [best] = counts.toSorted((a, b) => b.names - a.names)
    if (best && best.names >= LEAST_NAMES) return best
  }
  return undefined
}

interface Body {
  header: { line: number; delimiter: string; cells: readonly string[] }
  table: ReturnTable
}

/**
 * The rows below the header. Only cells of kept columns are looked at: the others go no further
 * than the parser.
 */
function rowsOf(text: string, { header, table }: Body, file: string) {
  const names = header.cells.map(columnName)
  const kept = table.kept.flatMap((column): [string, number][] =>
    names.includes(column) ? [[column, names.indexOf(column)]] : [],
  )
  const rows: ReturnRow[] = []
  const findings: Finding[] = []
  const stop = (row: number, message: string, remedy: string) =>
    findings.push({ severity: 'error', file, row, message, remedy })
  try {
    parse(text, {
      delimiter: header.delimiter,
      relax_column_count: true,
      relax_quotes: true,
      record_delimiter: '\n',
      skip_empty_lines: true,
      on_record: (record: string[], { lines }) => {
        const breaks = record.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0)
        const row = header.line + 1 + lines - breaks
        if (record.every((cell) => cell.trim() === '')) return null
        const isLonger = record.slice(names.length).some((cell) => cell.trim() !== '')
        if (isLonger || record.length < names.length)
          stop(
            row,
            `the row is ${isLonger ? 'too long' : 'cut short'}, so its cells may stand in the wrong columns.`,
            'Save the table again, or correct the row.',
          )
        else if (breaks > 0)
          stop(
            row,
            'a cell of the row runs over several lines.',
            'Remove the quotation mark or the line break.',
          )
        const cells = new Map(kept.map(([column, index]) => [column, (record[index] ?? '').trim()]))
        rows.push({ row, cells })
        return null
      },
    })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    // The parser’s own message quotes the file.
    stop(
      header.line + 2 + rows.length,
      'a quotation mark opens a cell and is never closed.',
      'Remove the mark.',
    )
  }
  return { rows, findings }
}

/**
 * Reads one file of a return, recognised by its columns.
 * @param tables the tables of the return
 * @returns the kept columns of its rows; findings without any value of a row
 */
export function readReturnFile(
  { name: file, bytes }: { name: string; bytes: Uint8Array },
  tables: readonly ReturnTable[],
): { read?: ReturnFile; findings: Finding[] } {
  const fail = (problem: Pick<Finding, 'row' | 'column' | 'message' | 'remedy'>) => ({
    findings: [{ severity: 'error' as const, file, ...problem }],
  })
  const other = otherBinary(bytes)
  if (other) return fail(other)
  if (isZip(bytes))
    return fail({
      message: 'is an Excel workbook.',
      remedy: 'Save each table of the return as CSV (Comma delimited).',
    })
  const decoded = decode(file, bytes)
  if ('problems' in decoded) {
    const [problem] = decoded.problems
    return fail({ message: problem?.message ?? 'cannot be read.', remedy: problem?.remedy ?? '' })
  }
  const text = decoded.text.replaceAll(/\r\n?/g, '\n')
  const kind = otherText(text)
  if (kind) return fail(kind)
  const lines = text.split('\n')
  const header = headerIn(lines, tables)
  if (!header)
    return fail({
      message: 'is not a table of the return: no row holds the names of its columns.',
      remedy: 'Save the table again with the names of its columns in the first row.',
    })
  const found = recogniseTable(header.cells, tables)
  if (!('table' in found)) return fail({ row: header.line + 1, ...found })
  const { table } = found
  if (table.kept.length === 0) return { read: { file, table, rows: [] }, findings: [] }
  const body = lines.slice(header.line + 1).join('\n')
  const { rows, findings } = rowsOf(body, { header, table }, file)
  return { read: { file, table, rows }, findings }
}
