import type { OfficeTheme } from '../../pack-format'
import { colourOf } from '../chart/model'
import { esc, XML } from '../xml'

export const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

interface Look {
  /** Points. */
  size?: number
  bold?: boolean
  colour?: string
  font?: string
  /** Points above and below. */
  before?: number
  after?: number
  /** Level in the outline, from 0. */
  level?: number
  /** Stays on the page of what follows. */
  keep?: boolean
  newPage?: boolean
  /** A line at its left. */
  rule?: string
  tab?: boolean
  next?: string
}

const run = ({ size, bold, colour, font }: Look): string =>
  `<w:rPr>${font === undefined ? '' : `<w:rFonts w:ascii="${esc(font)}" w:hAnsi="${esc(font)}" w:cs="${esc(font)}"/>`}${bold === undefined ? '' : `<w:b w:val="${bold ? 1 : 0}"/>`}${colour === undefined ? '' : `<w:color w:val="${colour}"/>`}${size === undefined ? '' : `<w:sz w:val="${size * 2}"/><w:szCs w:val="${size * 2}"/>`}</w:rPr>`

const paragraph = ({ before, after, level, keep, newPage, rule, tab }: Look): string =>
  `<w:pPr>${keep === true ? '<w:keepNext/><w:keepLines/>' : ''}${newPage === true ? '<w:pageBreakBefore/>' : ''}${rule === undefined ? '' : `<w:pBdr><w:left w:val="single" w:sz="18" w:space="8" w:color="${rule}"/></w:pBdr>`}${tab === true ? '<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="9638"/></w:tabs>' : ''}<w:spacing w:before="${(before ?? 0) * 20}" w:after="${(after ?? 0) * 20}"/>${level === undefined ? '' : `<w:outlineLvl w:val="${level}"/>`}</w:pPr>`

const style = (id: string, name: string, look: Look): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/>${look.next === undefined ? '' : `<w:next w:val="${look.next}"/>`}<w:qFormat/>${paragraph(look)}${run(look)}</w:style>`

/** The named styles of a report, in the reader's fonts and colours where set: one change there changes the whole. */
export function stylesXml(theme: OfficeTheme): string {
  const ink = colourOf('ink', theme)
  const quiet = colourOf('quiet-ink', theme)
  const strong = colourOf('own', theme)
  const body = theme.bodyFont ?? 'Arial'
  const font = theme.headingFont ?? body
  const line = colourOf('hairline', theme)
  const edge = (name: string, colour: string) =>
    `<w:${name} w:val="single" w:sz="4" w:space="0" w:color="${colour}"/>`
  return `${XML}<w:styles xmlns:w="${W}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="${esc(body)}" w:hAnsi="${esc(body)}" w:eastAsia="${esc(body)}" w:cs="${esc(body)}"/><w:color w:val="${ink}"/><w:sz w:val="22"/><w:szCs w:val="22"/><w:lang w:val="en-GB" w:eastAsia="en-GB" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="264" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style><w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>${[
    style('Title', 'Title', { size: 30, bold: true, font, before: 160, after: 12 }),
    style('Subtitle', 'Subtitle', { size: 15, colour: quiet, after: 4 }),
    style('Heading1', 'heading 1', {
      size: 20,
      bold: true,
      font,
      after: 8,
      level: 0,
      keep: true,
      next: 'Normal',
    }),
    style('Heading2', 'heading 2', {
      size: 16,
      bold: true,
      font,
      after: 6,
      level: 1,
      keep: true,
      next: 'Normal',
    }),
    style('Sentence', 'Chart sentence', { size: 12, after: 8 }),
    style('Commentary', 'Commentary', { size: 11, rule: strong, before: 2, after: 8 }),
    style('Caption', 'caption', {
      size: 10,
      bold: true,
      colour: quiet,
      before: 6,
      after: 4,
      keep: true,
    }),
    style('Picture', 'Chart picture', { keep: true, after: 4 }),
    style('ChartNote', 'Chart note', { size: 9, after: 3 }),
    style('Source', 'Chart source', { size: 9, colour: quiet, before: 3, after: 10 }),
    style('TableText', 'Table text', { size: 9 }),
    style('TOCHeading', 'TOC Heading', { size: 20, bold: true, font, after: 8, keep: true }),
    style('TOC1', 'toc 1', { before: 6, after: 2, bold: true, tab: true }),
    style('TOC2', 'toc 2', { after: 3, tab: true }),
    style('TableofFigures', 'table of figures', { after: 3, tab: true }),
    style('Footer', 'footer', { size: 9, colour: quiet, tab: true }),
  ].join(
    '',
  )}<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:rPr><w:color w:val="1D4F91"/><w:u w:val="single"/></w:rPr></w:style><w:style w:type="table" w:styleId="ChartTable"><w:name w:val="Chart table"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>${edge('bottom', colourOf('axis', theme))}${edge('insideH', line)}</w:tblBorders><w:tblCellMar><w:top w:w="30" w:type="dxa"/><w:left w:w="60" w:type="dxa"/><w:bottom w:w="30" w:type="dxa"/><w:right w:w="60" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr><w:tcPr><w:tcBorders>${edge('bottom', colourOf('axis', theme))}</w:tcBorders></w:tcPr></w:tblStylePr></w:style></w:styles>`
}
