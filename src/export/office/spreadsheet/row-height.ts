import { wrap } from '@/charts/drawing/text'
import type { CellStyle, Grid, GridCell } from './sheet'

/** Default width of a column, in characters. */
const DEFAULT_WIDTH = 9
/** Width of a character in a column, in points. */
const CHARACTER = 5.6
/** Type sizes, in points, other than 11. */
const SIZES: Partial<Record<CellStyle, number>> = { title: 16, lead: 12, quiet: 10 }

const widthOf = (widths: readonly number[], columns: number): number =>
  Array.from({ length: columns }, (_, i) => widths[i] ?? DEFAULT_WIDTH).reduce((a, b) => a + b, 0)

/** Number of columns, counted from the first, that together hold this many characters. */
export function columnsFor(widths: readonly number[], characters: number): number {
  let columns = 1
  while (widthOf(widths, columns) < characters) columns += 1
  return columns
}

const linesOf = (text: string, width: number, size: number): number =>
  text
    .split('\n')
    .reduce((n, line) => n + wrap(line, width, { size: size * 1.05, weight: 400 }).length, 0)

/**
 * The height of a row with wrapped text, because not every spreadsheet program calculates it.
 * @returns points, or undefined if nothing wraps
 */
export function rowHeight(
  row: readonly (GridCell | undefined)[],
  { widths }: Grid,
): number | undefined {
  const heights = row.flatMap((cell, x) => {
    if (cell?.kind !== 'text' || cell.wrap !== true) return []
    const size = SIZES[cell.style ?? 'plain'] ?? 11
    const width = widthOf(widths.slice(x), cell.span ?? 1) * CHARACTER
    return [linesOf(cell.text, width, size) * size * 1.3 + 2]
  })
  return heights.length === 0 ? undefined : Math.max(15, ...heights)
}
