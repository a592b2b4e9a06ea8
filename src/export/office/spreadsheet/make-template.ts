import { textCell } from './sheet'
import { workbook, XLSX } from './xlsx-writer'

/** A table for someone to fill in. */
export interface TemplateTable {
  name: string
  columns: readonly string[]
  /** An example row, with a text for each column. */
  example: readonly string[]
}

/**
 * A table to fill in, as an Excel workbook with one sheet: frozen column headings and the example row in
 * grey.
 * @param made the day on which the file is made (ISO date)
 */
export function makeTemplate({ name, columns, example }: TemplateTable, made: string): Blob {
  const sheet = {
    name,
    widths: columns.map((column, i) => Math.max(column.length, example[i]?.length ?? 0) + 3),
    frozen: 1,
    rows: [
      columns.map((column) => textCell(column, { style: 'head' })),
      example.map((text) => (text === '' ? undefined : textCell(text, { style: 'quiet' }))),
    ],
  }
  return new Blob([workbook([sheet], { title: name, made })], { type: XLSX })
}
