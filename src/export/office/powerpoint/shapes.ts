import { DRAWING, esc, OFFICE } from '../xml'

const EMU = 12_700
/** Converts points to the units of DrawingML. */
export const emu = (points: number): number => Math.round(points * EMU)

/** A rectangle in points, measured from the top left corner of the slide. */
export interface Frame {
  x: number
  y: number
  width: number
  height: number
}

export interface Run {
  text: string
  /** Size in points; the layout's if not set. */
  size?: number
  bold?: boolean
  colour?: string
  /** Relation of its link. */
  link?: string
}

export interface Paragraph {
  runs: readonly Run[]
  align?: 'l' | 'r' | 'ctr'
  /** Space above it, in points. */
  gap?: number
  bullet?: boolean
}

export const paragraph = (text: string, look: Omit<Run, 'text'> = {}, gap = 0): Paragraph => ({
  runs: [{ text, ...look }],
  gap,
})

function runXml({ text, size, bold, colour, link }: Run): string {
  const fill = colour === undefined ? '' : `<a:solidFill><a:srgbClr val="${colour}"/></a:solidFill>`
  const attributes = `${size === undefined ? '' : ` sz="${Math.round(size * 100)}"`}${bold === undefined ? '' : ` b="${bold ? 1 : 0}"`}`
  return `<a:r><a:rPr lang="en-GB"${attributes} dirty="0">${fill}${link === undefined ? '' : `<a:hlinkClick r:id="${link}"/>`}</a:rPr><a:t>${esc(text)}</a:t></a:r>`
}

const paragraphXml = ({ runs, align, gap = 0, bullet }: Paragraph): string =>
  `<a:p><a:pPr${align === undefined ? '' : ` algn="${align}"`}${bullet === true ? ' marL="228600" indent="-228600"' : ''}>${gap > 0 ? `<a:spcBef><a:spcPts val="${Math.round(gap * 100)}"/></a:spcBef>` : ''}${bullet === true ? '<a:buFont typeface="Arial"/><a:buChar char="•"/>' : ''}</a:pPr>${runs.map(runXml).join('')}</a:p>`

const transform = ({ x, y, width, height }: Frame, tag = 'a:xfrm'): string =>
  `<${tag}><a:off x="${emu(x)}" y="${emu(y)}"/><a:ext cx="${emu(width)}" cy="${emu(height)}"/></${tag}>`

/** The placeholder of the layout that a box fills: "type="title""; undefined for a free box. */
type Place = string | undefined

/** A box of text. Boxes are read in the order in which they are on the slide. */
export function textBox(
  id: number,
  box: { name: string; place?: Place; frame?: Frame; text: readonly Paragraph[]; middle?: boolean },
): string {
  const free = box.place === undefined
  const body = box.text.map(paragraphXml).join('') || '<a:p><a:endParaRPr lang="en-GB"/></a:p>'
  return `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${esc(box.name)}"/><p:cNvSpPr${free ? ' txBox="1"' : ''}>${free ? '' : '<a:spLocks noGrp="1"/>'}</p:cNvSpPr><p:nvPr>${free ? '' : `<p:ph ${box.place}/>`}</p:nvPr></p:nvSpPr><p:spPr>${box.frame ? transform(box.frame) : ''}${free ? '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/>' : ''}</p:spPr><p:txBody><a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0"${box.middle === true ? ' anchor="ctr"' : ''}><a:normAutofit/></a:bodyPr><a:lstStyle/>${body}</p:txBody></p:sp>`
}

/** A native chart, with its sentence as alternative text. */
export const chartFrame = (
  id: number,
  { frame, title, says, relation }: { frame: Frame; title: string; says: string; relation: string },
): string =>
  `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="${id}" name="Chart" descr="${esc(says)}" title="${esc(title)}"/><p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>${transform(frame, 'p:xfrm')}<a:graphic><a:graphicData uri="${DRAWING}/chart"><c:chart xmlns:c="${DRAWING}/chart" r:id="${relation}"/></a:graphicData></a:graphic></p:graphicFrame>`

export interface TableCell {
  text: string
  bold?: boolean
  colour?: string
  align?: 'l' | 'r'
}

const BORDER = (colour: string | undefined): string =>
  colour === undefined ? '<a:noFill/>' : `<a:solidFill><a:srgbClr val="${colour}"/></a:solidFill>`

function cellXml({ text, bold, colour, align }: TableCell, size: number, head: boolean): string {
  const edge = (side: string, line?: string) =>
    `<a:${side} w="${line === undefined ? 0 : 9525}">${BORDER(line)}</a:${side}>`
  const words = text
    .split('\n')
    .map((line) =>
      paragraphXml({
        runs: [
          { text: line, size, bold: bold ?? head, ...(colour === undefined ? {} : { colour }) },
        ],
        align: align ?? 'l',
      }),
    )
    .join('')
  return `<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>${words}</a:txBody><a:tcPr marL="50800" marR="50800" marT="25400" marB="25400">${edge('lnL')}${edge('lnR')}${edge('lnT')}${edge('lnB', head ? '7B858E' : 'D9DDE1')}<a:noFill/></a:tcPr></a:tc>`
}

/** A real table, whose first row is its header. */
export function tableFrame(
  id: number,
  table: {
    frame: Frame
    title: string
    says: string
    size: number
    widths: readonly number[]
    rows: readonly { height: number; cells: readonly TableCell[] }[]
  },
): string {
  const rows = table.rows.map(
    ({ height, cells }, index) =>
      `<a:tr h="${emu(height)}">${cells.map((cell) => cellXml(cell, table.size, index === 0)).join('')}</a:tr>`,
  )
  return `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="${id}" name="Table" descr="${esc(table.says)}" title="${esc(table.title)}"/><p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>${transform(table.frame, 'p:xfrm')}<a:graphic><a:graphicData uri="${DRAWING}/table"><a:tbl><a:tblPr firstRow="1"/><a:tblGrid>${table.widths.map((w) => `<a:gridCol w="${emu(w)}"/>`).join('')}</a:tblGrid>${rows.join('')}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>`
}

/** Namespaces of every part of a presentation. */
export const SPACES = `xmlns:a="${DRAWING}/main" xmlns:r="${OFFICE}" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"`

/** The markup that encloses the shapes of every slide, layout and master. */
export const tree = (shapes: readonly string[]): string =>
  `<p:cSld><p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>${shapes.join('')}</p:spTree></p:cSld>`
