import { colourOf, type OfficeTheme } from '@/charts/office/office-chart'
import { esc, XML } from '../xml'
import { TEXT_WIDTH } from './heights'
import { paragraphStyles, type ParagraphStyle } from './styles'

export const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

interface Inks {
  quiet: string
  strong: string
  headings: string
}

const run = ({ size, bold, tone, heading }: ParagraphStyle, { quiet, headings }: Inks): string =>
  `<w:rPr>${heading === true ? `<w:rFonts w:ascii="${esc(headings)}" w:hAnsi="${esc(headings)}" w:cs="${esc(headings)}"/>` : ''}${bold === true ? '<w:b/>' : ''}${tone === undefined ? '' : `<w:color w:val="${quiet}"/>`}<w:sz w:val="${size * 2}"/><w:szCs w:val="${size * 2}"/></w:rPr>`

const TAB = `<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="${TEXT_WIDTH}"/></w:tabs>`

const paragraph = (
  { before, after, level, keep, rule, tab, single }: ParagraphStyle,
  strong: string,
) =>
  [
    keep === true ? '<w:keepNext/><w:keepLines/>' : '',
    rule === true
      ? `<w:pBdr><w:left w:val="single" w:sz="18" w:space="8" w:color="${strong}"/></w:pBdr>`
      : '',
    tab === true ? TAB : '',
    `<w:spacing w:before="${(before ?? 0) * 20}" w:after="${(after ?? 0) * 20}"${single === true ? ' w:line="240" w:lineRule="auto"' : ''}/>`,
    level === undefined ? '' : `<w:outlineLvl w:val="${level}"/>`,
  ].join('')

const style = (id: string, look: ParagraphStyle, inks: Inks): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${look.name}"/><w:basedOn w:val="Normal"/>${look.next === undefined ? '' : `<w:next w:val="${look.next}"/>`}<w:qFormat/><w:pPr>${paragraph(look, inks.strong)}</w:pPr>${run(look, inks)}</w:style>`

/**
 * The named styles of a report, in the reader's fonts and colours if set. Editing a style changes the whole
 * document.
 */
export function stylesXml(theme: OfficeTheme): string {
  const ink = colourOf('ink', theme)
  const body = theme.bodyFont ?? 'Arial'
  const inks = {
    quiet: colourOf('quiet-ink', theme),
    strong: colourOf('own', theme),
    headings: theme.headingFont ?? body,
  }
  const line = colourOf('hairline', theme)
  const edge = (name: string, colour: string) =>
    `<w:${name} w:val="single" w:sz="4" w:space="0" w:color="${colour}"/>`
  return `${XML}<w:styles xmlns:w="${W}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="${esc(body)}" w:hAnsi="${esc(body)}" w:eastAsia="${esc(body)}" w:cs="${esc(body)}"/><w:color w:val="${ink}"/><w:sz w:val="22"/><w:szCs w:val="22"/><w:lang w:val="en-GB" w:eastAsia="en-GB" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="264" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style><w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>${Object.entries(
    paragraphStyles,
  )
    .filter(([id]) => id !== 'Normal')
    .map(([id, look]) => style(id, look, inks))
    .join(
      '',
    )}<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:rPr><w:color w:val="1D4F91"/><w:u w:val="single"/></w:rPr></w:style><w:style w:type="table" w:styleId="ChartTable"><w:name w:val="Chart table"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>${edge('bottom', colourOf('axis', theme))}${edge('insideH', line)}</w:tblBorders><w:tblCellMar><w:top w:w="30" w:type="dxa"/><w:left w:w="60" w:type="dxa"/><w:bottom w:w="30" w:type="dxa"/><w:right w:w="60" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr><w:tcPr><w:tcBorders>${edge('bottom', colourOf('axis', theme))}</w:tcBorders></w:tcPr></w:tblStylePr></w:style></w:styles>`
}
