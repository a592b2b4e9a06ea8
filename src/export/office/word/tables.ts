import { chartFor } from '@/charts/registry'
import type { ExportInput } from '../../format'
import { signsIn } from '../../copy/table-text'
import { columnWidths } from '../column-widths'
import { tableRows } from '../powerpoint/table-slides'
import { clean } from '../xml'
import { caption, paragraph, table, tableHeight, type WordCell } from './blocks'
import { PAGE_ROOM, TEXT_WIDTH, type Ruler } from './heights'
import type { Block } from './page-breaks'

/** Maximum number of columns of a table. The rest follow in another one below. */
const MOST_COLUMNS = 11
/** Width of a bold character at a size of one point, in twentieths of a point. */
const CHARACTER = 12.5
/** Space between the text of a cell and its edges, on both sides together, in twentieths of a point. */
const EDGES = 140
/** Type sizes in points. */
const SIZES = [9.5, 8.5, 7.5] as const
/** Room for a caption above a table, in points. */
const CAPTION = 60

interface Cut {
  rows: WordCell[][]
  widths: readonly number[]
  size: number
}

const linesOf = (rows: readonly WordCell[][], column: number): string[] =>
  rows.flatMap((row) => (row[column]?.text ?? '').split('\n'))

/** Whether no line of any cell wraps, apart from the names of rows and columns. */
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

/** Divides a wide table into several that fit the page, each with the first column. */
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

/** Divides a table into the fewest tables that keep every number and its detail on a line of its own. */
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

/** Divides a table into as many as needed for each to fit on a page, each with the header. */
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
 * The numbered table of a chart, with the meaning of its symbols.
 * @param place its ruler divides a table that a page cannot hold; without one the table runs on to the next
 * page
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
