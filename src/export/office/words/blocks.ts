import { DRAWING, esc, OFFICE } from '../xml'

/** Twentieths of a point: A4 less two centimetres at each side. */
export const TEXT_WIDTH = 9638
const EMU_PER_TWIP = 635

export interface Piece {
  text: string
  bold?: boolean
  /** Relation of a link that leads out of the document. */
  link?: string
}

const runXml = ({ text, bold, link }: Piece): string => {
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
  /** A name and number by which lists lead to it. */
  mark?: { name: string; id: number }
}

const properties = (style: string, { newPage, align }: How): string =>
  `<w:pPr><w:pStyle w:val="${style}"/>${newPage === true ? '<w:pageBreakBefore/>' : ''}${align === undefined ? '' : `<w:jc w:val="${align}"/>`}</w:pPr>`

const marked = (inner: string, mark: How['mark']): string =>
  mark === undefined
    ? inner
    : `<w:bookmarkStart w:id="${mark.id}" w:name="${mark.name}"/>${inner}<w:bookmarkEnd w:id="${mark.id}"/>`

/** A paragraph in one of the named styles. */
export const paragraph = (
  style: string,
  text: string | readonly Piece[],
  how: How = {},
): string => {
  const pieces = typeof text === 'string' ? [{ text }] : text
  return `<w:p>${properties(style, how)}${marked(pieces.map(runXml).join(''), how.mark)}</w:p>`
}

/** A field with what it says until a program works it out anew. */
export const field = (instruction: string, says: string): string =>
  `<w:fldSimple w:instr=" ${esc(instruction)} "><w:r><w:t>${esc(says)}</w:t></w:r></w:fldSimple>`

/** "Figure 1: …", numbered by the program. */
export const caption = (
  kind: 'Figure' | 'Table',
  number: number,
  text: string,
  mark?: How['mark'],
): string =>
  `<w:p>${properties('Caption', {})}${marked(`${runXml({ text: `${kind} ` })}${field(`SEQ ${kind} \\* ARABIC`, String(number))}${runXml({ text: `: ${text}` })}`, mark)}</w:p>`

/** A picture as wide as the text, with its sentence for those who cannot see it. */
export function picture(
  relation: string,
  { id, title, says, ratio }: { id: number; title: string; says: string; ratio: number },
): string {
  const cx = TEXT_WIDTH * EMU_PER_TWIP
  const cy = Math.round(cx * ratio)
  const drawing = `<w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0" xmlns:wp="${DRAWING}/wordprocessingDrawing"><wp:extent cx="${cx}" cy="${cy}"/><wp:docPr id="${id}" name="Chart ${id}" descr="${esc(says)}" title="${esc(title)}"/><wp:cNvGraphicFramePr><a:graphicFrameLocks xmlns:a="${DRAWING}/main" noChangeAspect="1"/></wp:cNvGraphicFramePr><a:graphic xmlns:a="${DRAWING}/main"><a:graphicData uri="${DRAWING}/picture"><pic:pic xmlns:pic="${DRAWING}/picture"><pic:nvPicPr><pic:cNvPr id="${id}" name="Chart ${id}" descr="${esc(says)}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip xmlns:r="${OFFICE}" r:embed="${relation}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${cx}" cy="${cy}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>`
  return `<w:p>${properties('Picture', {})}<w:r>${drawing}</w:r></w:p>`
}

export interface WordCell {
  text: string
  bold?: boolean
  align?: 'l' | 'r'
}

/** Rows of a table that is kept on one page, and those that a long one begins with. */
const SHORT = 14
const TOGETHER = 4

/** A real table: its first row is a head that stands on every page, no row is split. */
export function table(
  rows: readonly (readonly WordCell[])[],
  how: { widths: readonly number[]; size: number; title: string; says: string },
): string {
  // A short table stays on one page, and the head of a long one with its first rows.
  const staysWithNext = (y: number) => y < rows.length - 1 && (rows.length <= SHORT || y < TOGETHER)
  const cell = ({ text, bold, align }: WordCell, index: number, y: number) => {
    const head = y === 0
    const size = `<w:sz w:val="${Math.round(how.size * 2)}"/><w:szCs w:val="${Math.round(how.size * 2)}"/>`
    const words = text
      .split('\n')
      .map(
        (line) =>
          `<w:p><w:pPr><w:pStyle w:val="TableText"/>${staysWithNext(y) ? '<w:keepNext/>' : ''}${align === 'r' ? '<w:jc w:val="right"/>' : ''}</w:pPr><w:r><w:rPr>${bold === true || head ? '<w:b/>' : ''}${size}</w:rPr><w:t xml:space="preserve">${esc(line)}</w:t></w:r></w:p>`,
      )
      .join('')
    return `<w:tc><w:tcPr><w:tcW w:w="${how.widths[index] ?? 0}" w:type="dxa"/></w:tcPr>${words}</w:tc>`
  }
  const lines = rows.map(
    (row, y) =>
      `<w:tr><w:trPr><w:cantSplit/>${y === 0 ? '<w:tblHeader/>' : ''}</w:trPr>${row.map((c, x) => cell(c, x, y)).join('')}</w:tr>`,
  )
  const wide = how.widths.reduce((a, b) => a + b, 0)
  return `<w:tbl><w:tblPr><w:tblStyle w:val="ChartTable"/><w:tblW w:w="${wide}" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/><w:tblCaption w:val="${esc(how.title)}"/><w:tblDescription w:val="${esc(how.says)}"/></w:tblPr><w:tblGrid>${how.widths.map((w) => `<w:gridCol w:w="${w}"/>`).join('')}</w:tblGrid>${lines.join('')}</w:tbl>${paragraph('Source', '')}`
}

export interface Entry {
  text: string
  style: string
  /** The name of the place that it leads to. */
  name: string
}

const mark = (type: 'begin' | 'separate' | 'end'): string =>
  `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
const instruction = (text: string): string =>
  `<w:r><w:instrText xml:space="preserve"> ${esc(text)} </w:instrText></w:r>`

/** A list of places that lead there; a program that updates it adds the numbers of its pages, which nobody else knows. */
export function contents(
  title: string,
  {
    code,
    entries,
    newPage = false,
  }: { code: string; entries: readonly Entry[]; newPage?: boolean },
): string {
  if (entries.length === 0) return ''
  const lines = entries.map(({ text, style, name }, index) => {
    const link = `<w:hyperlink w:anchor="${name}" w:history="1">${runXml({ text })}</w:hyperlink>`
    const start = index === 0 ? `${mark('begin')}${instruction(code)}${mark('separate')}` : ''
    return `<w:p>${properties(style, {})}${start}${link}</w:p>`
  })
  return `${paragraph('TOCHeading', title, { newPage })}${lines.join('')}<w:p>${mark('end')}</w:p>`
}
