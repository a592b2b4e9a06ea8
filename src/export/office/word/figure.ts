import { officeChartOf } from '@/charts/office-forms'
import { moreNotes } from '@/charts/frame/file-notes'
import { chartFor } from '@/charts/registry'
import type { OfficeTheme } from '@/charts/office/office-chart'
import { clean } from '../xml'
import type { ExportInput } from '../../format'
import { saidOf, type Said } from '../chart-text'
import { caption, chart, paragraph, picture, type Piece } from './blocks'
import type { Draw } from './drawn-png'
import { PAGE_ROOM, type Ruler } from './heights'
import { nativeChart, type NativeChart } from './native-chart'
import type { Block } from './page-breaks'
import { tableBlocks } from './tables'

/**
 * Minimum and maximum height of a chart, in points. In between, it fills what its text leaves of the page.
 */
const LEAST_HEIGHT = 210
const MOST_HEIGHT = 330
/** The size does not matter for finding out which notes a chart adds. */
const PROBE = { width: 480, height: 300 }

/** A figure's place in the document, and the functions that assign relations there. */
export interface FigurePlace {
  heading: 'Heading1' | 'Heading2'
  newPage: boolean
  /** Number of the figure, and of the table that replaces it if it has no drawing. */
  figure: number
  table: number
  /** A unique number for bookmarks. */
  id: number
  /** Height of the section heading above it on its page, in points. */
  above: number
  addChart: (native: NativeChart) => string
  addPicture: (png: Uint8Array) => string
  /** How pictures are made, for which a browser is needed. */
  draw: Draw
  /** Relation of the link to the chart's page. */
  link?: string | undefined
  commentary?: string | undefined
  /** Where the other notes are in this document. */
  otherNotes: string
  mostRows: number
  ruler: Ruler
  theme?: OfficeTheme | undefined
}

export interface Figure {
  blocks: Block[]
  /** Notes that do not fit on its page. */
  otherNotes: readonly string[]
  isDrawn: boolean
  /** Number of tables on its own page, if the chart is a table on the screen too. */
  tables: number
}

/** The text around a chart: above it and below. */
function words(said: Said, notes: readonly string[], place: FigurePlace) {
  const source: Piece[] = [
    { text: said.source },
    ...(place.link === undefined
      ? []
      : [{ text: ' ' }, { text: 'See it with its figures.', link: place.link }]),
  ]
  return {
    above: [
      paragraph(place.heading, said.title, {
        newPage: place.newPage,
        mark: { name: `_Toc${place.id}`, id: place.id },
      }),
      ...(place.commentary === undefined ? [] : [paragraph('Commentary', clean(place.commentary))]),
      paragraph('Sentence', said.sentence),
    ],
    below: [
      ...[...notes, ...moreNotes(said.otherNotes, `in “${place.otherNotes}”`)].map((note) =>
        paragraph('ChartNote', note),
      ),
      paragraph('Source', source),
    ],
  }
}

/** A chart as a page of a document: heading, commentary, sentence, the numbered figure, three notes and its source. */
export async function figurePage(input: ExportInput, place: FigurePlace): Promise<Figure> {
  const { view, chartId } = input
  const { ruler, theme = {} } = place
  const probe = officeChartOf(view, chartId, { size: PROBE, theme })
  const said = saidOf(input, probe?.notes)
  const drawn = { ...input, view: said.drawn }
  const pictured = probe ? undefined : await place.draw(drawn)
  const inline = { id: place.id, title: said.title, says: said.sentence }
  const head = caption('Figure', place.figure, said.unit)
  const roomBeside = ({ above, below }: ReturnType<typeof words>) =>
    PAGE_ROOM -
    place.above -
    [...above, head, ...below].reduce((sum, block) => sum + block.height(ruler), 0) -
    ruler.paragraph('Picture', '') / 2
  const whole = words(said, said.fullNotes, place)
  const around = roomBeside(whole) >= LEAST_HEIGHT ? whole : words(said, said.notes, place)
  const height = Math.floor(Math.max(LEAST_HEIGHT, Math.min(MOST_HEIGHT, roomBeside(around))))
  const { above, below } = around
  if (!probe && !pictured) {
    const { blocks, tables } = tableBlocks(input, place)
    return {
      blocks: [...above, ...blocks, ...below],
      otherNotes: said.otherNotes,
      isDrawn: false,
      tables,
    }
  }
  const native = nativeChart(drawn, { height, theme })
  const drawing = native
    ? [chart(place.addChart(native), { ...inline, size: native.size })]
    : pictured
      ? [
          picture(place.addPicture(pictured.png), {
            ...inline,
            ratio: pictured.ratio,
            tallest: height,
          }),
        ]
      : []
  return {
    blocks: [...above, head, ...drawing, ...below],
    otherNotes: said.otherNotes,
    isDrawn: true,
    tables: 0,
  }
}

/** Whether a chart is a table itself, so that its own page already has the table. */
export const isTableItself = ({ view, chartId }: ExportInput): boolean =>
  chartFor(view, chartId)?.format === 'html'
