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
  /** Line of the header: there may be titles above it. */
  headerLine?: number
  /** The titles above the header, if there are any. */
  titles?: readonly string[]
  /** The letter of each column in a spreadsheet. */
  letters?: readonly string[]
}

export interface CsvReading {
  table?: CsvTable
  problems: Problem[]
  warnings: Warning[]
}
