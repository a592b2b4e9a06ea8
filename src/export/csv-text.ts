/** Spreadsheets run a cell that starts like a formula; an apostrophe keeps it a text. */
export const safeCell = (text: string): string =>
  !/^-?\d+(\.\d+)?$/.test(text) && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text

function cell(text: string): string {
  const safe = safeCell(text)
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** A table as RFC 4180 text, with the byte-order mark that Excel needs to read accents. */
export const tableText = (
  columns: readonly string[],
  rows: readonly (readonly string[])[],
): string => `\uFEFF${[columns, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`
