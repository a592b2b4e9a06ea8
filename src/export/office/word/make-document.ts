import type { ExportInput } from '../../format'
import { chartRelation, DOCX, linkRelation, pictureRelation, wordDocument } from './document'
import { drawnPng, type Draw } from './drawn-png'
import { figureBlocks } from './figure'
import { nativeChart } from './native-chart'
import { paragraph } from './blocks'
import { inOneFlow } from './page-breaks'

/** Tables of single charts are whole, however long. */
const WHOLE = 10_000

/**
 * One chart as a Word document: as a chart that can be edited, or as a picture where it has no such form.
 * @param draw how a picture is made: only a browser can draw one
 * @throws {Error} with a message for the reader when the picture cannot be drawn
 */
export async function makeDocument(input: ExportInput, draw: Draw = drawnPng): Promise<Blob> {
  const { title, sentence, today, link, words } = input
  const native = nativeChart(input)
  const drawn = native ? undefined : await draw(input)
  const isLinked = link !== undefined && /^https?:\/\//.test(link)
  const { blocks } = figureBlocks(input, {
    heading: 'Heading1',
    newPage: false,
    figure: 1,
    table: 1,
    id: 1,
    chart: native && { relation: chartRelation(0), native },
    picture: drawn && { relation: pictureRelation(0), drawn },
    link: isLinked ? linkRelation(0) : undefined,
    mostRows: WHOLE,
  })
  const said = words
    ? [
        paragraph('Heading2', 'What it is'),
        paragraph('Normal', words.definition),
        paragraph('Heading2', 'What this does not tell you'),
        paragraph('Normal', words.doesNotTellYou),
      ]
    : []
  const bytes = wordDocument(
    {
      blocks: inOneFlow([...blocks, ...said]),
      pictures: drawn ? [drawn.png] : [],
      charts: native ? [native] : [],
      links: isLinked ? [link] : [],
    },
    { title, subject: sentence, made: today },
  )
  return new Blob([bytes], { type: DOCX })
}
