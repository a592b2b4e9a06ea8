import type { ExportInput } from '../../format'
import { paragraph } from './blocks'
import { chartRelation, DOCX, linkRelation, pictureRelation, wordDocument } from './document'
import { drawnPng, type Draw } from './drawn-png'
import { figurePage, isTableItself } from './figure'
import { rulerFor } from './heights'
import type { NativeChart } from './native-chart'
import { inPages, type Block } from './page-breaks'
import { tableBlocks } from './tables'

/** The tables of single charts are never cut, however long. */
const WHOLE = 10_000
/** Heading of the pages after the chart's; none if the chart is a table itself. */
const behindOf = (input: ExportInput): string =>
  isTableItself(input) ? 'Notes' : 'Table and notes'

/**
 * One chart as a Word document: a page with the chart, which can be edited, or with a picture if it has no
 * native form; then the table, the other notes, and notes on the figures.
 * @param draw how a picture is made, for which a browser is needed
 * @throws {Error} with a message for the reader when the picture cannot be drawn
 */
export async function makeDocument(input: ExportInput, draw: Draw = drawnPng): Promise<Blob> {
  const { title, sentence, today, link, words } = input
  const isLinked = link !== undefined && /^https?:\/\//.test(link)
  const charts: NativeChart[] = []
  const pictures: Uint8Array[] = []
  const ruler = rulerFor(false)
  const page = await figurePage(input, {
    heading: 'Heading1',
    newPage: false,
    figure: 1,
    table: 1,
    id: 1,
    above: 0,
    addChart: (native) => chartRelation(charts.push(native) - 1),
    addPicture: (png) => pictureRelation(pictures.push(png) - 1),
    draw,
    link: isLinked ? linkRelation(0) : undefined,
    otherNotes: behindOf(input),
    mostRows: WHOLE,
    ruler,
  })
  const table = isTableItself(input) ? [] : tableBlocks(input, { table: 1, mostRows: WHOLE }).blocks
  const behind: Block[] = [
    ...table,
    ...page.otherNotes.map((note) => paragraph('ChartNote', note)),
    ...(words
      ? [
          paragraph('Heading2', 'What it is'),
          paragraph('Normal', words.definition),
          paragraph('Heading2', 'What this does not tell you'),
          paragraph('Normal', words.doesNotTellYou),
        ]
      : []),
  ]
  const heading =
    behind.length === 0 ? [] : [paragraph('Heading1', behindOf(input), { newPage: page.isDrawn })]
  const bytes = wordDocument(
    {
      blocks: inPages([...page.blocks, ...heading, ...behind], ruler),
      pictures,
      charts,
      links: isLinked ? [link] : [],
    },
    { title, subject: sentence, made: today },
  )
  return new Blob([bytes], { type: DOCX })
}
