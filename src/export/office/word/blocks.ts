import type { ChartSize } from '@/charts/office/office-chart'
import { DRAWING, esc, OFFICE } from '../xml'
import { TEXT_WIDTH, type Ruler } from './heights'
import { paragraphStyles, type StyleId } from './styles'
import type { Block } from './page-breaks'

const EMU_PER_TWIP = 635
const EMU_PER_POINT = 12_700

export interface Piece {
  text: string
  bold?: boolean
  /** Relation of a link to an outside address. */
  link?: string
}

export const runXml = ({ text, bold, link }: Piece): string => {
  const look = `${link === undefined ? '' : '<w:rStyle w:val="Hyperlink"/>'}${bold === true ? '<w:b/>' : ''}`
  const words = text
    .split('\n')
    .map((line) => `<w:t xml:space="preserve">${esc(line)}</w:t>`)
    .join('<w:br/>')
  const run = `<w:r>${look === '' ? '' : `<w:rPr>${look}</w:rPr>`}${words}</w:r>`
  return link === undefined ? run : `<w:hyperlink r:id="${link}" w:history="1">${run}</w:hyperlink>`
}

interface How {
  newPage?: boolean
  align?: 'right' | 'center'
  /** Name and number of a bookmark, to which lists link. */
  mark?: { name: string; id: number }
}

export const properties = (style: StyleId, { newPage, align }: How): string =>
  `<w:pPr><w:pStyle w:val="${style}"/>${newPage === true ? '<w:pageBreakBefore/>' : ''}${align === undefined ? '' : `<w:jc w:val="${align}"/>`}</w:pPr>`

const marked = (inner: string, mark: How['mark']): string =>
  mark === undefined
    ? inner
    : `<w:bookmarkStart w:id="${mark.id}" w:name="${mark.name}"/>${inner}<w:bookmarkEnd w:id="${mark.id}"/>`

/** A paragraph in one of the named styles. */
export function paragraph(
  style: StyleId,
  text: string | readonly Piece[],
  options: How = {},
): Block {
  const pieces = typeof text === 'string' ? [{ text }] : text
  const words = pieces.map((piece) => piece.text).join('')
  const inner = marked(pieces.map(runXml).join(''), options.mark)
  return {
    xml: ({ newPage }) => `<w:p>${properties(style, { ...options, newPage })}${inner}</w:p>`,
    height: (ruler) => ruler.paragraph(style, words),
    newPage: options.newPage,
    keep: paragraphStyles[style].keep,
    mark: options.mark?.name,
  }
}

/** A run with a single element. */
export const tag = (inner: string): string => `<w:r><w:${inner}/></w:r>`

/** A field with the text it shows until a program updates it. */
export const field = (instruction: string, says: string): string =>
  `<w:fldSimple w:instr=" ${esc(instruction)} "><w:r><w:t>${esc(says)}</w:t></w:r></w:fldSimple>`

/** "Figure 1: …", numbered by the program. */
export function caption(kind: 'Figure' | 'Table', number: number, text: string): Block {
  const inner = `${runXml({ text: `${kind} ` })}${field(`SEQ ${kind} \\* ARABIC`, String(number))}${runXml({ text: `: ${text}` })}`
  return {
    ...paragraph('Caption', `${kind} ${number}: ${text}`),
    xml: ({ newPage }) => `<w:p>${properties('Caption', { newPage })}${inner}</w:p>`,
  }
}

interface InlineWords {
  /** A number that is unique among the pictures and charts of the document. */
  id: number
  title: string
  /** Alternative text. */
  says: string
}

/** A paragraph with only a drawing, cx by cy English Metric Units in size. */
function inline(
  graphic: string,
  { cx, cy }: { cx: number; cy: number },
  words: InlineWords,
): Block {
  const { id, title, says } = words
  const drawing = `<w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0" xmlns:wp="${DRAWING}/wordprocessingDrawing"><wp:extent cx="${cx}" cy="${cy}"/><wp:docPr id="${id}" name="Chart ${id}" descr="${esc(says)}" title="${esc(title)}"/><wp:cNvGraphicFramePr><a:graphicFrameLocks xmlns:a="${DRAWING}/main" noChangeAspect="1"/></wp:cNvGraphicFramePr><a:graphic xmlns:a="${DRAWING}/main">${graphic}</a:graphic></wp:inline></w:drawing>`
  return {
    xml: ({ newPage }) => `<w:p>${properties('Picture', { newPage })}<w:r>${drawing}</w:r></w:p>`,
    // It sits on the baseline of its paragraph, which extends slightly below.
    height: (ruler) => cy / EMU_PER_POINT + ruler.paragraph('Picture', '') / 2,
    keep: true,
  }
}

/**
 * A picture as wide as the text, or narrower if it would be too high.
 * @param relation the relation of its PNG part
 * @param words its ratio of height to width; maximum height in points
 */
export function picture(
  relation: string,
  words: InlineWords & { ratio: number; tallest: number },
): Block {
  const { id, says, ratio, tallest } = words
  const cx = Math.round(Math.min(TEXT_WIDTH * EMU_PER_TWIP, (tallest * EMU_PER_POINT) / ratio))
  const cy = Math.round(cx * ratio)
  return inline(
    `<a:graphicData uri="${DRAWING}/picture"><pic:pic xmlns:pic="${DRAWING}/picture"><pic:nvPicPr><pic:cNvPr id="${id}" name="Chart ${id}" descr="${esc(says)}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip xmlns:r="${OFFICE}" r:embed="${relation}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${cx}" cy="${cy}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData>`,
    { cx, cy },
    words,
  )
}

/**
 * A native chart, which can be edited.
 * @param relation the relation of its chart part
 */
export const chart = (relation: string, words: InlineWords & { size: ChartSize }): Block =>
  inline(
    `<a:graphicData uri="${DRAWING}/chart"><c:chart xmlns:c="${DRAWING}/chart" xmlns:r="${OFFICE}" r:id="${relation}"/></a:graphicData>`,
    {
      cx: Math.round(words.size.width * EMU_PER_POINT),
      cy: Math.round(words.size.height * EMU_PER_POINT),
    },
    words,
  )

export interface WordCell {
  text: string
  bold?: boolean
  align?: 'l' | 'r'
}

/**
 * Maximum number of rows of a table that is kept on one page, and number of rows kept with the header of a
 * longer one.
 */
const SHORT = 14
const TOGETHER = 4

/** A real table. Its first row is a header repeated on every page, and no row is split. */
export function table(
  rows: readonly (readonly WordCell[])[],
  options: { widths: readonly number[]; size: number; title: string; says: string },
): Block {
  // A short table stays on one page, and the header of a long one stays with its first rows.
  const staysWithNext = (y: number) => y < rows.length - 1 && (rows.length <= SHORT || y < TOGETHER)
  const cell = ({ text, bold, align }: WordCell, index: number, y: number) => {
    const head = y === 0
    const size = `<w:sz w:val="${Math.round(options.size * 2)}"/><w:szCs w:val="${Math.round(options.size * 2)}"/>`
    const words = text
      .split('\n')
      .map(
        (line) =>
          `<w:p><w:pPr><w:pStyle w:val="TableText"/>${staysWithNext(y) ? '<w:keepNext/>' : ''}${align === 'r' ? '<w:jc w:val="right"/>' : ''}</w:pPr><w:r><w:rPr>${bold === true || head ? '<w:b/>' : ''}${size}</w:rPr><w:t xml:space="preserve">${esc(line)}</w:t></w:r></w:p>`,
      )
      .join('')
    return `<w:tc><w:tcPr><w:tcW w:w="${options.widths[index] ?? 0}" w:type="dxa"/></w:tcPr>${words}</w:tc>`
  }
  const lines = rows.map(
    (row, y) =>
      `<w:tr><w:trPr><w:cantSplit/>${y === 0 ? '<w:tblHeader/>' : ''}</w:trPr>${row.map((c, x) => cell(c, x, y)).join('')}</w:tr>`,
  )
  const wide = options.widths.reduce((a, b) => a + b, 0)
  const xml = `<w:tbl><w:tblPr><w:tblStyle w:val="ChartTable"/><w:tblW w:w="${wide}" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/><w:tblCaption w:val="${esc(options.title)}"/><w:tblDescription w:val="${esc(options.says)}"/></w:tblPr><w:tblGrid>${options.widths.map((w) => `<w:gridCol w:w="${w}"/>`).join('')}</w:tblGrid>${lines.join('')}</w:tbl><w:p>${properties('Source', {})}</w:p>`
  return { xml: () => xml, height: (ruler) => tableHeight(rows, options, ruler) }
}

/** Height of a table with the empty line below it, in points. */
export const tableHeight = (
  rows: readonly (readonly WordCell[])[],
  options: { widths: readonly number[]; size: number },
  ruler: Ruler,
): number =>
  rows.reduce(
    (sum, row) =>
      sum +
      ruler.row(
        row.map(({ text }) => text),
        options,
      ),
    0,
  ) + ruler.paragraph('Source', '')
