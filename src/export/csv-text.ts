/** A beginning that spreadsheets read as that of a formula; some pass over the blanks before it. */
const FORMULA = /^[\s\p{Cf}]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/u

/** Escapes text that a spreadsheet would run as a formula, by a leading apostrophe. */
export const safeCell = (text: string): string =>
  !/^-?\d+(\.\d+)?%?$/.test(text) && FORMULA.test(text) ? `'${text}` : text

function cell(text: string): string {
  const safe = safeCell(text)
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** A table as text in the form of RFC 4180, with the byte-order mark that Excel needs to read accents. */
export const tableText = (
  columns: readonly string[],
  rows: readonly (readonly string[])[],
): string => `\uFEFF${[columns, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`
