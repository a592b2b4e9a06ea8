import type { WrittenPaper } from '@/model/meeting/written-paper'
import { columnWidths } from '../column-widths'
import { clean } from '../xml'
import { paragraph, table } from './blocks'
import { DOCX, wordDocument } from './document'
import { rulerFor, TEXT_WIDTH } from './heights'
import { inPages } from './page-breaks'

/** Type size of a table in points, and the width of a bold character at it in twentieths of a point. */
const SIZE = 10
const CHARACTER = SIZE * 12.5

/**
 * A paper of words alone as a Word document.
 * @param made the day on which it is made (ISO)
 */
export function writtenDocument(paper: WrittenPaper, made: string): Blob {
  const title = clean(paper.title)
  const blocks = [
    paragraph('Heading1', title),
    ...paper.under.map((line) => paragraph('Normal', clean(line))),
    ...paper.sections.flatMap(({ heading, lines = [], table: cells }) => {
      const rows = cells ? [cells.head, ...cells.rows].map((row) => row.map(clean)) : []
      const widths = columnWidths(rows, { width: TEXT_WIDTH, character: CHARACTER }).map(Math.floor)
      // The words in the last column take what is left.
      const rest = TEXT_WIDTH - widths.slice(0, -1).reduce((sum, width) => sum + width, 0)
      return [
        paragraph('Heading2', clean(heading)),
        ...lines.map((line) => paragraph('Normal', clean(line))),
        ...(cells
          ? [
              table(
                rows.map((row) => row.map((text) => ({ text }))),
                {
                  widths: [...widths.slice(0, -1), rest],
                  size: SIZE,
                  title: clean(heading),
                  says: title,
                },
              ),
            ]
          : []),
      ]
    }),
  ]
  const draft = { blocks: inPages(blocks, rulerFor(false)), pictures: [], charts: [], links: [] }
  return new Blob([wordDocument(draft, { title, made })], { type: DOCX })
}
