import type { CsvRow } from '../types'
import { MOST_CELLS, tooManyCells } from './cells'

/** A sheet of a workbook. */
export interface Sheet {
  name: string
  isHidden: boolean
}

/**
 * Makes every row as wide as the widest: a workbook omits empty cells at the end of a row.
 * @throws {RangeError} when that is too many cells
 */
export function rectangle(rows: readonly CsvRow[]): CsvRow[] {
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0)
  if (width * rows.length > MOST_CELLS) throw tooManyCells()
  return rows.map(({ line, cells }) => ({
    line,
    cells: [...cells, ...Array<string>(width - cells.length).fill('')],
  }))
}

/** Sheet names as a message lists them. */
const named = (sheets: readonly Sheet[]): string =>
  `“${sheets.map(({ name }) => name).join('”, “')}”`

/**
 * Warnings about which sheet was read, where a workbook has more than one.
 * @param isFound whether the sheet has a known table, and was not only the first
 */
export function sheetWarnings(sheet: Sheet, sheets: readonly Sheet[], isFound: boolean): string[] {
  const others = sheets.filter((other) => other !== sheet && !other.isHidden)
  const hidden = sheets.filter((other) => other !== sheet && other.isHidden)
  const first = sheets.find(({ isHidden }) => !isHidden)
  return [
    ...(others.length === 0
      ? []
      : isFound && sheet !== first
        ? [
            `has its table on the sheet “${sheet.name}”, which was read; not read: ${named(others)}.`,
          ]
        : [`has several sheets; only the first, “${sheet.name}”, was read, not ${named(others)}.`]),
    ...(hidden.length === 0 ? [] : [`has hidden sheets that were not read: ${named(hidden)}.`]),
  ]
}
