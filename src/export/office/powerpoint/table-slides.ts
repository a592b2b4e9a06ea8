import { wrap } from '@/charts/drawing/text'
import { chartFor } from '@/charts/registry'
import type { Cell, DataTable } from '@/charts/data-table/data-table'
import { formatValue } from '@/model/values/format'
import type { ExportInput } from '../../format'
import { columnWidths } from '../column-widths'
import { LINE } from './fit-text'
import type { TableCell } from './shapes'
import type { View } from '@/model/view/types'

/** A piece of a table that fits a slide. */
export interface TablePiece {
  widths: readonly number[]
  rows: { height: number; cells: TableCell[] }[]
}

const PAD = 6
const SIZES = [16, 14, 13, 12, 11, 10, 9] as const
/** Width of a character as a multiple of its size: that of bold type, with some margin. */
const CHARACTER = 0.62

interface Row {
  cells: TableCell[]
}

const shown = (
  cell: Cell | undefined,
  sheet: DataTable,
  column: { index: number; view: View },
): string => {
  const measure = sheet.columns[column.index]?.measure ?? column.view.measure
  const targets = (cell?.targets ?? []).map(({ words }) => words)
  const value =
    cell?.value === undefined && targets.length > 0 ? '' : formatValue(cell?.value, measure)
  return [value, cell?.detail, ...targets].filter(Boolean).join('\n')
}

/** A chart's table as rows of text. */
export function tableRows(view: View, chartId: string | undefined): Row[] {
  const sheet = chartFor(view, chartId)?.dataTable(view)
  if (!sheet) return []
  const words = sheet.columns.map((column) => column.words === true)
  const side = (index: number) => (words[index] === true ? ('l' as const) : ('r' as const))
  return [
    {
      cells: [
        { text: sheet.corner },
        ...sheet.columns.map(({ label, detail }, index) => ({
          text: detail === undefined ? label : `${label}\n${detail}`,
          align: side(index),
        })),
      ],
    },
    ...sheet.groups.flatMap(({ label, rows }): Row[] => [
      ...(label === undefined
        ? []
        : [{ cells: [{ text: label, bold: true }, ...sheet.columns.map(() => ({ text: '' }))] }]),
      ...rows.map((row) => ({
        cells: [
          {
            text: row.detail === undefined ? row.label : `${row.label}\n${row.detail}`,
            ...(row.isSubject === true ? { bold: true } : {}),
          },
          ...row.cells.map((cell, index) => ({
            text: shown(cell, sheet, { index, view }),
            align: side(index),
          })),
        ],
      })),
    ]),
  ]
}

function heightOf({ cells }: Row, widths: readonly number[], size: number): number {
  const lines = cells.map(({ text }, i) =>
    text
      .split('\n')
      .reduce(
        (n, part) =>
          n + wrap(part, (widths[i] ?? 60) - 10, { size: size * 1.12, weight: 600 }).length,
        0,
      ),
  )
  return Math.max(1, ...lines) * size * LINE + PAD
}

/** Type smaller than this, in points, cannot be read. */
const LEGIBLE = 12

/** "38 (507 children)": joins the lines of each cell into one. */
const flat = ({ cells }: Row): Row => ({
  cells: cells.map((cell) => {
    const [first = '', ...rest] = cell.text.split('\n')
    return { ...cell, text: rest.length === 0 ? first : `${first} (${rest.join('; ')})` }
  }),
})

/** The table of a chart in the largest type at which it fits one slide, or cut between rows over several. */
export function tablePieces(
  { view, chartId }: Pick<ExportInput, 'view'> & { chartId?: string | undefined },
  room: { width: number; height: number },
  isFlat = false,
): { size: number; pieces: TablePiece[] } {
  const [first, ...rest] = isFlat ? tableRows(view, chartId).map(flat) : tableRows(view, chartId)
  if (!first) return { size: SIZES[0], pieces: [] }
  const all = [first, ...rest]
  const texts = all.map(({ cells }) => cells.map(({ text }) => text))
  const at = (size: number) => {
    const widths = columnWidths(texts, { width: room.width, character: size * CHARACTER })
    return { size, widths, tall: all.reduce((sum, row) => sum + heightOf(row, widths, size), 0) }
  }
  const fitting = SIZES.map(at).find(({ tall }) => tall <= room.height)
  // Before type becomes too small to read, the second line of a cell moves beside its number.
  if (!isFlat && (fitting === undefined || fitting.size < LEGIBLE))
    return tablePieces({ view, chartId }, room, true)
  const { size, widths } = fitting ?? at(SIZES.at(-1) ?? 10)
  const heads = { ...first, height: heightOf(first, widths, size) }
  const pieces: TablePiece[] = []
  let used = Infinity
  for (const row of rest) {
    const height = heightOf(row, widths, size)
    if (used + height > room.height) {
      pieces.push({ widths, rows: [heads] })
      used = heads.height
    }
    pieces.at(-1)?.rows.push({ ...row, height })
    used += height
  }
  return { size, pieces }
}
