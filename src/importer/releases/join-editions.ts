import { lineOf } from '../data-folder/row-line'
import type { Problem } from '../tables/problem'
import type { TableRow } from '../published/read-publication'
import type { ReadFile } from './releases'

const inWords = (cell: TableRow[number] | undefined): string =>
  cell !== null && typeof cell === 'object' && 'text' in cell
    ? cell.text
    : String(cell ?? 'nothing')

/** The area, period and category of a row. */
const cellOfRow = (row: TableRow): string => row.slice(0, 3).map(inWords).join(', ')

/** The figures of a row as a message quotes them, without its line. */
const figuresOf = (row: TableRow): string => `"${row.slice(3, -1).map(inWords).join(', ')}"`

/** Where a shorter file contradicts the longer one, or has something that the longer one lacks. */
function differences(shorter: ReadFile, longer: ReadFile): Problem[] {
  return shorter.indicators.flatMap(({ indicator, rows }) => {
    const held = new Map(
      (longer.indicators.find((other) => other.indicator === indicator)?.rows ?? []).map((row) => [
        cellOfRow(row),
        row,
      ]),
    )
    return rows.flatMap((row): Problem[] => {
      const other = held.get(cellOfRow(row))
      if (other && figuresOf(other) === figuresOf(row)) return []
      const line = lineOf(row)
      const cell = cellOfRow(row)
      const message = other
        ? `${cell} is ${figuresOf(row)} here and ${figuresOf(other)} on line ${inWords(other.at(-1))} of ${longer.file.name}.`
        : `${cell} is not in ${longer.file.name}.`
      const remedy =
        'Import only files of the same edition together; if these are, ask the publisher.'
      return [{ file: shorter.file.name, line, message, remedy }]
    })
  })
}

/**
 * Some editions print the same figures twice: all of them in one file, the latest in another. The
 * longest file is then kept, and the others must agree with it.
 * @returns the files, with the repeating ones emptied but still listed in the release; a problem
 *   for each figure that differs
 */
export function joinEditions(read: readonly ReadFile[]): { read: ReadFile[]; problems: Problem[] } {
  const problems: Problem[] = []
  const names = ({ indicators }: ReadFile) => indicators.map(({ indicator }) => indicator).join()
  const size = ({ indicators }: ReadFile) => indicators.reduce((n, { rows }) => n + rows.length, 0)
  const joined = read.map((item) => {
    if (item.edition.repeats !== true) return item
    const same = read.filter(
      (other) =>
        other.edition.publication === item.edition.publication &&
        other.year === item.year &&
        names(other) === names(item),
    )
    const [longest = item] = same.toSorted((a, b) => size(b) - size(a))
    if (longest === item) return item
    problems.push(...differences(item, longest))
    return { ...item, indicators: [] }
  })
  return { read: joined, problems }
}
