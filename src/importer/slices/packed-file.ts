import type { PackedFile } from '@/model/schema/slice'
import type { ObservationFile } from '@/model/schema/observation'
import { textOf } from './keep-rows'

type Rows = ObservationFile['rows']
type Cell = Rows[number][number]

const [AREA, PERIOD, CATEGORY, VALUES] = [0, 1, 2, 3]

/** What a row holds of one area and period: for each measure and for the place, a cell for each category. */
interface PackedRow {
  area: string
  period: string
  /** Place of the last category that has been filled in. */
  last: number
  cells: Cell[][]
}

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
  const none: Cell[] = categories.map(() => null)
  const packed: PackedRow[] = []
  let current: PackedRow | undefined
  for (const row of rows) {
    const [ofArea, ofPeriod] = [textOf(row[AREA]), textOf(row[PERIOD])]
    const index = place.get(textOf(row[CATEGORY])) ?? 0
    // Figures of one category can stand in several rows of the source.
    if (current?.area !== ofArea || current.period !== ofPeriod || current.last >= index) {
      const cells = row.slice(VALUES).map(() => none.slice())
      current = { area: ofArea, period: ofPeriod, last: -1, cells }
      packed.push(current)
    }
    current.last = index
    for (let column = VALUES; column < row.length; column++) {
      const cells = current.cells[column - VALUES]
      if (cells) cells[index] = row[column] ?? null
    }
  }
  const lists = packed.map((one) => ({
    lead: [
      ...(area === undefined ? [one.area] : []),
      ...(period === undefined ? [one.period] : []),
    ],
    cells: one.cells.map(withoutEnd),
  }))
  let holes = 0
  for (const { cells } of lists)
    for (const list of cells) for (const cell of list) if (cell === null) holes += 1
  if (holes > MOST_HOLES * rows.length) return whole
  return {
    ...file,
    ...(area === undefined ? {} : { area }),
    ...(period === undefined ? {} : { period }),
    categories,
    rows: lists.map(({ lead, cells }) => [...lead, ...cells]),
  }
}
