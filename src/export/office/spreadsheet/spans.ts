import { wrap } from '@/charts/drawing/text'
import type { CellStyle, Grid, GridCell } from './sheet'

/** Width of a column that has none of its own, in characters. */
const USUAL = 9
/** Points that a character of a column's width is. */
const CHARACTER = 5.6
const SIZES: Partial<Record<CellStyle, number>> = { title: 16, lead: 12, quiet: 10 }

const widthOf = (widths: readonly number[], span: number): number =>
  Array.from({ length: span }, (_, i) => widths[i] ?? USUAL).reduce((a, b) => a + b, 0)

/** How many columns from the first a text must reach over to be so many characters wide. */
export function spanFor(widths: readonly number[], characters: number): number {
  let span = 1
  while (widthOf(widths, span) < characters) span += 1
  return span
}

const linesOf = (text: string, room: number, size: number): number =>
  text
    .split('\n')
    .reduce((n, line) => n + wrap(line, room, { size: size * 1.05, weight: 400 }).length, 0)

/** Height in points of a row with texts that wrap: not every program works that out itself. */
export function heightOf(
  row: readonly (GridCell | undefined)[],
  { widths }: Grid,
): number | undefined {
  const heights = row.flatMap((cell, x) => {
    if (cell?.kind !== 'text' || cell.wrap !== true) return []
    const size = SIZES[cell.style ?? 'plain'] ?? 11
    const room = widthOf(widths.slice(x), cell.span ?? 1) * CHARACTER
    return [linesOf(cell.text, room, size) * size * 1.3 + 2]
  })
  return heights.length === 0 ? undefined : Math.max(15, ...heights)
}
