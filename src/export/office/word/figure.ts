import { chartFor } from '@/charts/registry'
import { columnWidths } from '../column-widths'
import { clean } from '../xml'
import type { ExportInput } from '../../format'
import { signsIn } from '../../copy/table-text'
import { saidOf } from '../chart-text'
import { tableRows } from '../powerpoint/table-slides'
import {
  caption,
  chart,
  paragraph,
  picture,
  table,
  tableHeight,
  type Piece,
  type WordCell,
} from './blocks'
import type { DrawnPicture } from './drawn-png'
import type { NativeChart } from './native-chart'
import { PAGE_ROOM, TEXT_WIDTH, type Ruler } from './heights'
import type { Block } from './page-breaks'

/** Columns of one table; the rest follow in another below it. */
const MOST_COLUMNS = 11
/** Twentieths of a point that a bold character takes in a size of one point. */
const CHARACTER = 12.5

/** Where the blocks of a chart stand in their document, and what they may point to. */
export interface FigurePlace {
  heading: 'Heading1' | 'Heading2'
  newPage: boolean
  /** Numbers of the figure, and of the first table. */
  figure: number
  table: number
  /** A number for marks that no other has. */
  id: number
  /** The chart as one that can be edited; without it, its picture, where it has one. */
  chart?: { relation: string; native: NativeChart } | undefined
  picture?: { relation: string; drawn: DrawnPicture } | undefined
  /** Relation of the link to the chart's page. */
  link?: string | undefined
  commentary?: string | undefined
  /** Longer tables are left to the chart's page. */
  mostRows: number
  /** Cuts tables that are higher than a page; without it they run over. */
  ruler?: Ruler
}

type Rows = readonly { cells: readonly WordCell[] }[]

/** A wide table as several that each fit the page, the first column in each. */
function pieces(rows: Rows): WordCell[][][] {
  const count = (rows[0]?.cells.length ?? 1) - 1
  const parts = Math.max(1, Math.ceil(count / MOST_COLUMNS))
  const each = Math.ceil(count / parts)
  return Array.from({ length: parts }, (_, part) =>
    rows.map(({ cells }) => [
      ...cells.slice(0, 1),
      ...cells.slice(1 + part * each, 1 + (part + 1) * each),
    ]),
  )
}

interface Cut {
  rows: WordCell[][]
  widths: readonly number[]
  size: number
}

/** Points that a caption above a table may take. */
const CAPTION = 60

/** A table as one that each page can hold, or several, the head in each. */
function fitting(rows: WordCell[][], ruler: Ruler | undefined): Cut[] {
  const columns = (rows[0]?.length ?? 1) - 1
  const size = columns <= 5 ? 9.5 : columns <= 8 ? 8.5 : 7.5
  const widths = columnWidths(
    rows.map((row) => row.map(({ text }) => text)),
    { width: TEXT_WIDTH, character: size * CHARACTER },
  ).map(Math.floor)
  const [head, ...rest] = rows
  if (!ruler || !head) return [{ rows, widths, size }]
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

/** A chart as Word has it: heading, sentence, numbered figure with its source, and its table. */
export function figureBlocks(
  input: ExportInput,
  place: FigurePlace,
): { blocks: Block[]; tables: number } {
  const { chart: given, picture: pictured } = place
  const said = given ? saidOf(input, given.native.notes) : saidOf(input)
  const words = { id: place.id, title: said.title, says: said.sentence }
  const drawing = given
    ? [chart(given.relation, { ...words, size: given.native.size })]
    : pictured
      ? [picture(pictured.relation, { ...words, ratio: pictured.drawn.ratio })]
      : []
  const rows = tableRows(input.view, input.chartId)
  const sheet = chartFor(input.view, input.chartId)?.dataTable(input.view)
  const source: Piece[] = [
    { text: said.source },
    ...(place.link === undefined
      ? []
      : [{ text: ' ' }, { text: 'See it with its figures.', link: place.link }]),
  ]
  const isLong = rows.length > place.mostRows
  const cut = isLong ? [] : pieces(rows).flatMap((part) => fitting(part, place.ruler))
  const name = clean(sheet?.caption ?? said.title)
  // What the notes explain already is not said again.
  const signs = sheet && !isLong ? signsIn(sheet).filter((sign) => !said.notes.includes(sign)) : []
  const blocks = [
    paragraph(place.heading, said.title, {
      newPage: place.newPage,
      mark: { name: `_Toc${place.id}`, id: place.id * 2 },
    }),
    ...(place.commentary === undefined ? [] : [paragraph('Commentary', clean(place.commentary))]),
    paragraph('Sentence', said.sentence),
    ...(drawing.length > 0
      ? [
          caption('Figure', place.figure, said.unit, {
            name: `_Fig${place.id}`,
            id: place.id * 2 + 1,
          }),
          ...drawing,
        ]
      : []),
    ...said.notes.map((note) => paragraph('ChartNote', note)),
    paragraph('Source', source),
    ...(isLong
      ? [
          paragraph(
            'ChartNote',
            `The table of all ${rows.length - 1} rows is with the chart online and in its Excel file.`,
          ),
        ]
      : []),
    ...cut.flatMap(({ rows: part, widths, size }, i) => [
      caption(
        'Table',
        place.table + i,
        cut.length > 1 ? `${name} (${i + 1} of ${cut.length})` : name,
      ),
      table(part, { widths, size, title: said.title, says: said.sentence }),
    ]),
    ...(signs.length > 0 ? [paragraph('Source', signs.join(' '))] : []),
  ]
  return { blocks, tables: cut.length }
}
