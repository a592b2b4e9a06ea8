/** A number as it is written in a file, without separators. */
const NUMBER = /^-?\d+(\.\d+)?$/

/** Spreadsheets run a text cell that starts like a formula; an apostrophe keeps it text. */
function cell(text: string, mayBeNumber: boolean): string {
  const isNumeric = mayBeNumber && NUMBER.test(text)
  const safe = !isNumeric && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/**
 * Rows as RFC 4180 text, with the byte-order mark that Excel needs to read accents.
 * @param numeric columns that may hold a number, which may be negative
 */
export function textOfRows<Column extends string>(
  rows: readonly Readonly<Record<Column, string>>[],
  columns: readonly Column[],
  numeric: readonly Column[],
): string {
  const lines = rows.map((row) =>
    columns.map((column) => cell(row[column], numeric.includes(column))).join(','),
  )
  return `\uFEFF${[columns.join(','), ...lines].join('\r\n')}\r\n`
}
