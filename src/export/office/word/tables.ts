import { chartFor } from '@/charts/registry'
import type { ExportInput } from '../../format'
import { signsIn } from '../../copy/table-text'
import { columnWidths } from '../column-widths'
import { tableRows } from '../powerpoint/table-slides'
import { clean } from '../xml'
import { caption, paragraph, table, tableHeight, type WordCell } from './blocks'
import { PAGE_ROOM, TEXT_WIDTH, type Ruler } from './heights'
import type { Block } from './page-breaks'

/** Columns of one table; the rest follow in another below it. */
const MOST_COLUMNS = 11
/** Twentieths of a point that a bold character takes in a size of one point. */
const CHARACTER = 12.5
/** Twentieths of a point between the words of a cell and its edges. */
const EDGES = 140
/** Sizes of type in points. */
const SIZES = [9.5, 8.5, 7.5] as const
/** Points that a caption above a table may take. */
const CAPTION = 60

interface Cut {
  rows: WordCell[][]
  widths: readonly number[]
  size: number
}

const linesOf = (rows: readonly WordCell[][], column: number): string[] =>
  rows.flatMap((row) => (row[column]?.text ?? '').split('\n'))

/** Whether every line of every cell but the names of rows and columns stands on one line. */
function isWhole({ rows, widths, size }: Cut): boolean {
  return widths.every(
    (width, column) =>
      column === 0 ||
      linesOf(rows.slice(1), column).every(
        (line) => line.length * size * CHARACTER * 0.9 + EDGES <= width,
      ),
  )
}

const setIn = (rows: WordCell[][], size: number): Cut => ({
  rows,
  size,
  widths: columnWidths(
    rows.map((row) => row.map(({ text }) => text)),
    { width: TEXT_WIDTH, character: size * CHARACTER },
  ).map(Math.floor),
})

/** A wide table as several that each fit the page, the first column in each. */
function pieces(rows: readonly WordCell[][], parts: number): WordCell[][][] {
  const count = (rows[0]?.length ?? 1) - 1
  const each = Math.ceil(count / parts)
  return Array.from({ length: Math.ceil(count / each) }, (_, part) =>
    rows.map((cells) => [
      ...cells.slice(0, 1),
      ...cells.slice(1 + part * each, 1 + (part + 1) * each),
    ]),
  )
}

/** A table as few others as leave every number and its detail on a line of their own. */
function fittingAcross(rows: readonly WordCell[][]): Cut[] {
  const count = (rows[0]?.length ?? 1) - 1
  const isWords = rows.some((row) => row.some(({ align }, i) => i > 0 && align === 'l'))
  const least = Math.max(1, Math.ceil(count / MOST_COLUMNS))
  const usual = SIZES[count / least <= 5 ? 0 : count / least <= 8 ? 1 : 2]
  if (isWords) return pieces(rows, least).map((part) => setIn(part, usual))
  for (let parts = least; parts <= count; parts += 1) {
    const found = SIZES.map((size) => pieces(rows, parts).map((part) => setIn(part, size))).find(
      (cuts) => cuts.every(isWhole),
    )
    if (found) return found
  }
  return pieces(rows, least).map((part) => setIn(part, usual))
}

/** A table as one that each page can hold, or several, the head in each. */
function fittingDown({ rows, widths, size }: Cut, ruler: Ruler): Cut[] {
  const [head, ...rest] = rows
  if (!head) return []
  const cuts: Cut[] = [{ rows: [head], widths, size }]
  for (const row of rest) {
    const last = cuts.at(-1)?.rows ?? []
    const height = tableHeight([...last, row], { widths, size }, ruler)
    if (last.length > 1 && height > PAGE_ROOM - CAPTION)
      cuts.push({ rows: [head, row], widths, size })
    else last.push(row)
  }
  return cuts
}

/**
 * The table of a chart, numbered, with what its signs mean.
 * @param place its ruler cuts what a page could not hold; without one the table runs over
 */
export function tableBlocks(
  input: ExportInput,
  place: { table: number; mostRows: number; ruler?: Ruler },
): { blocks: Block[]; tables: number } {
  const sheet = chartFor(input.view, input.chartId)?.dataTable(input.view)
  if (!sheet) return { blocks: [], tables: 0 }
  const rows = tableRows(input.view, input.chartId).map(({ cells }): WordCell[] => [...cells])
  const name = clean(sheet.caption)
  if (rows.length > place.mostRows)
    return {
      blocks: [
        paragraph(
          'ChartNote',
          `${name}: the table of all ${rows.length - 1} rows is with the chart online and in its Excel file.`,
        ),
      ],
      tables: 0,
    }
  const { ruler } = place
  const cuts = fittingAcross(rows).flatMap((cut) => (ruler ? fittingDown(cut, ruler) : [cut]))
  const signs = signsIn(sheet)
  return {
    blocks: [
      ...cuts.flatMap(({ rows: part, widths, size }, i) => [
        caption(
          'Table',
          place.table + i,
          cuts.length > 1 ? `${name} (${i + 1} of ${cuts.length})` : name,
        ),
        table(part, { widths, size, title: clean(input.title), says: clean(input.sentence) }),
      ]),
      ...(signs.length > 0 ? [paragraph('Source', signs.join(' '))] : []),
    ],
    tables: cuts.length,
  }
}
