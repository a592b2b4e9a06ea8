import { defineFormat } from '../format'
import { COLUMNS, rowsOf, type Row } from '../rows'

/** Spreadsheets run a text cell that starts like a formula; an apostrophe keeps it text. */
function cell(text: string, isNumeric: boolean): string {
  const safe = !isNumeric && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** Rows as RFC 4180 text, with the byte-order mark that Excel needs to read accents. */
export function csvText(rows: readonly Row[]): string {
  const lines = rows.map((row) =>
    COLUMNS.map((column) =>
      cell(row[column], column === 'value' && /^-?\d+(\.\d+)?$/.test(row[column])),
    ).join(','),
  )
  return `\uFEFF${[COLUMNS.join(','), ...lines].join('\r\n')}\r\n`
}

export default defineFormat({
  id: 'csv',
  label: 'Figures (CSV)',
  extension: 'csv',
  suits: ({ view, chartId }) => rowsOf(view, chartId).length > 0,
  make: ({ view, chartId }) =>
    Promise.resolve(new Blob([csvText(rowsOf(view, chartId))], { type: 'text/csv;charset=utf-8' })),
})
