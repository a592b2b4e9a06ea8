import type { PackedFile } from '@/model/schema/slice'
import type { ObservationFile } from '@/model/schema/observation'
import { textOf } from './keep-rows'

type Rows = ObservationFile['rows']
type Cell = Rows[number][number]

const [AREA, PERIOD, CATEGORY] = [0, 1, 2]

/** What the cell of every row is, if it is the same in all of them. */
const inAll = (rows: Rows, column: number): string | undefined => {
  const first = textOf(rows[0]?.[column])
  return rows.every((row) => row[column] === first) ? first : undefined
}

/**
 * How many nulls within lists a row may cost. Where few measures have few of the categories, the
 * lists would be longer than the names that they save.
 */
const MOST_HOLES = 4

/** A list without the nulls at its end, which reading takes as given. */
const withoutEnd = (cells: readonly Cell[]): Cell[] =>
  cells.slice(0, cells.findLastIndex((cell) => cell !== null) + 1)

/**
 * A file as a slice holds it: one row for all categories of an area and period, and the area or
 * period that all rows share written once. Most of a row is the names of these, so this is a third of
 * the size. `SliceFileSchema` puts the rows back, in the same order. A file that this would not make
 * smaller stays as it is.
 */
export function packedFile(whole: ObservationFile): PackedFile | ObservationFile {
  const { rows, ...file } = whole
  const [area, period] = [inAll(rows, AREA), inAll(rows, PERIOD)]
  const categories = [...new Set(rows.map((row) => textOf(row[CATEGORY])))]
  const place = new Map(categories.map((category, index) => [category, index]))
  const packed: { key: string; last: number; lead: string[]; cells: Cell[][] }[] = []
  for (const row of rows) {
    const key = `${textOf(row[AREA])}|${textOf(row[PERIOD])}`
    const index = place.get(textOf(row[CATEGORY])) ?? 0
    const values = row.slice(CATEGORY + 1)
    let current = packed.at(-1)
    // Figures of one category can stand in several rows of the source.
    if (current?.key !== key || current.last >= index) {
      const lead = [
        ...(area === undefined ? [textOf(row[AREA])] : []),
        ...(period === undefined ? [textOf(row[PERIOD])] : []),
      ]
      current = { key, last: -1, lead, cells: values.map(() => categories.map(() => null)) }
      packed.push(current)
    }
    current.last = index
    for (const [column, value] of values.entries()) {
      const cells = current.cells[column]
      if (cells) cells[index] = value
    }
  }
  const lists = packed.map(({ lead, cells }) => ({ lead, cells: cells.map(withoutEnd) }))
  const holes = lists.flatMap(({ cells }) => cells.flat()).filter((cell) => cell === null).length
  if (holes > MOST_HOLES * rows.length) return whole
  return {
    ...file,
    ...(area === undefined ? {} : { area }),
    ...(period === undefined ? {} : { period }),
    categories,
    rows: lists.map(({ lead, cells }) => [...lead, ...cells]),
  }
}
