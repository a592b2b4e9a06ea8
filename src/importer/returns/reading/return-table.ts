/** One table of a return, as the columns by which it is known. */
export interface ReturnTable {
  id: string
  name: string
  /** All of its columns, under the names that the return gives them. */
  columns: readonly string[]
  /**
   * The columns that are kept. The others, and any that the return does not have, are dropped as the
   * file is parsed. A table without any is recognised and set aside.
   */
  kept: readonly string[]
  /** Columns that a file may lack although they are kept. */
  mayLack?: readonly string[]
}

export interface ReturnRow {
  /** 1-based row of the file, as a spreadsheet numbers it. */
  row: number
  /** The kept cells by column, without spaces around them; blank where the file has none. */
  cells: ReadonlyMap<string, string>
}

/** A file of one of the tables. */
export interface ReturnFile {
  file: string
  table: ReturnTable
  rows: readonly ReturnRow[]
}
