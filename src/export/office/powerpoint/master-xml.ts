import { XML, DRAWING, esc } from '../xml'
import { emu, SPACES, textBox, tree, type Frame } from './shapes'
import { colourOf, type OfficeTheme } from '@/charts/office/office-chart'

/** Size of a slide in points, 16:9, and its side margin. */
export const SLIDE = { width: 960, height: 540, side: 40 } as const
export const INNER = SLIDE.width - 2 * SLIDE.side

const across = (y: number, height: number): Frame => ({ x: SLIDE.side, y, width: INNER, height })

const COLOURS =
  '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>'
const BACKGROUND =
  '<p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>'

const type = (font: 'mj' | 'mn', size: number, bold: boolean, colour: string): string =>
  `<a:lnSpc><a:spcPct val="100000"/></a:lnSpc><a:buNone/><a:defRPr lang="en-GB" sz="${size * 100}" b="${bold ? 1 : 0}"><a:solidFill><a:schemeClr val="${colour}"/></a:solidFill><a:latin typeface="+${font}-lt"/></a:defRPr>`

const STYLES = `<p:txStyles><p:titleStyle><a:lvl1pPr algn="l">${type('mj', 28, true, 'tx1')}</a:lvl1pPr></p:titleStyle><p:bodyStyle><a:lvl1pPr marL="0" indent="0" algn="l">${type('mn', 20, false, 'tx1')}</a:lvl1pPr></p:bodyStyle><p:otherStyle><a:lvl1pPr marL="0" algn="l">${type('mn', 12, false, 'tx1')}</a:lvl1pPr></p:otherStyle></p:txStyles>`

const hint = (text: string) => [{ runs: [{ text }] }]
const number = (id: number, frame: Frame): string =>
  `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="Slide number"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldNum" sz="quarter" idx="12"/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm><a:off x="${emu(frame.x)}" y="${emu(frame.y)}"/><a:ext cx="${emu(frame.width)}" cy="${emu(frame.height)}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr lIns="0" tIns="0" rIns="0" bIns="0" anchor="b"/><a:lstStyle><a:lvl1pPr algn="r"><a:defRPr sz="1000"><a:solidFill><a:schemeClr val="tx2"/></a:solidFill></a:defRPr></a:lvl1pPr></a:lstStyle><a:p><a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum"><a:rPr lang="en-GB"/><a:t>‹#›</a:t></a:fld><a:endParaRPr lang="en-GB"/></a:p></p:txBody></p:sp>`

const NUMBER_FRAME: Frame = { x: 880, y: 512, width: 40, height: 14 }
export const slideNumber = (id: number): string => number(id, NUMBER_FRAME)

const title = (frame: Frame, place = 'type="title"') =>
  textBox(2, { name: 'Title', place, frame, text: hint('Title') })
const body = (frame: Frame, place: string) =>
  textBox(3, { name: 'Text', place, frame, text: hint('Text') })

/** The slide layouts, by purpose. */
const LAYOUTS = [
  {
    name: 'Cover',
    type: 'title',
    shapes: [
      title(across(170, 100), 'type="ctrTitle"'),
      body(across(290, 120), 'type="subTitle" idx="1"'),
    ],
  },
  {
    name: 'Chart',
    type: 'obj',
    shapes: [title(across(24, 64)), body(across(92, 60), 'idx="1"'), number(4, NUMBER_FRAME)],
  },
  {
    name: 'Section',
    type: 'secHead',
    shapes: [title(across(210, 100)), number(4, NUMBER_FRAME)],
  },
] as const
export type LayoutName = (typeof LAYOUTS)[number]['name']
export const LAYOUT_COUNT = LAYOUTS.length
/** Number of a layout's part, which is in its file name. */
export const layoutNumber = (name: LayoutName): number =>
  LAYOUTS.findIndex((layout) => layout.name === name) + 1

export const layoutXmls = (): string[] =>
  LAYOUTS.map(
    (layout) =>
      `${XML}<p:sldLayout ${SPACES} type="${layout.type}" preserve="1">${tree(layout.shapes).replace('<p:cSld>', `<p:cSld name="${layout.name}">`)}<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>`,
  )

/** The slide master. Its layouts are its first relations. */
export function masterXml(): string {
  const shapes = [
    title(across(24, 64)),
    body(across(92, 400), 'type="body" idx="1"'),
    number(4, NUMBER_FRAME),
  ]
  const ids = LAYOUTS.map((_, i) => `<p:sldLayoutId id="${2_147_483_649 + i}" r:id="rId${i + 1}"/>`)
  return `${XML}<p:sldMaster ${SPACES}>${tree(shapes).replace('<p:cSld>', `<p:cSld>${BACKGROUND}`)}${COLOURS}<p:sldLayoutIdLst>${ids.join('')}</p:sldLayoutIdLst>${STYLES}</p:sldMaster>`
}

/** The A4 page on which a slide and its notes are printed, in points. */
export const NOTES_PAGE = { width: 540, height: 780 } as const
const PICTURE: Frame = { x: 45, y: 40, width: 450, height: 253 }
const WORDS: Frame = { x: 45, y: 312, width: 450, height: 430 }

const slideImage = (id: number, frame?: Frame): string =>
  `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="Slide"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg"${frame ? ' idx="2"' : ''}/></p:nvPr></p:nvSpPr><p:spPr>${frame ? `<a:xfrm><a:off x="${emu(frame.x)}" y="${emu(frame.y)}"/><a:ext cx="${emu(frame.width)}" cy="${emu(frame.height)}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>` : ''}</p:spPr></p:sp>`

export function notesMasterXml(): string {
  const words = textBox(3, {
    name: 'Notes',
    place: 'type="body" sz="quarter" idx="3"',
    frame: WORDS,
    text: hint('Notes'),
  })
  return `${XML}<p:notesMaster ${SPACES}>${tree([slideImage(2, PICTURE), words]).replace('<p:cSld>', `<p:cSld>${BACKGROUND}`)}${COLOURS}<p:notesStyle><a:lvl1pPr marL="0" algn="l"><a:defRPr lang="en-GB" sz="1200"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mn-lt"/></a:defRPr></a:lvl1pPr></p:notesStyle></p:notesMaster>`
}

/** The speaker's notes of a slide, one paragraph for each line. */
export function notesXml(lines: readonly string[]): string {
  const words = textBox(3, {
    name: 'Notes',
    place: 'type="body" sz="quarter" idx="3"',
    text: lines.map((text) => ({ runs: [{ text }] })),
  })
  return `${XML}<p:notes ${SPACES}>${tree([slideImage(2), words])}<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>`
}

const FLAT = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
const LINE = `<a:ln w="9525">${FLAT}<a:prstDash val="solid"/></a:ln>`
const EFFECT = '<a:effectStyle><a:effectLst/></a:effectStyle>'

/** The fonts and colours of a presentation; the reader's own, where set. */
export function themeXml(theme: OfficeTheme): string {
  const colour = (name: string, value: string) =>
    `<a:${name}><a:srgbClr val="${value}"/></a:${name}>`
  const accents = (['own', 'cat-2', 'cat-3', 'cat-4', 'cat-5', 'cat-6'] as const).map((tone, i) =>
    colour(`accent${i + 1}`, colourOf(tone, theme)),
  )
  const font = (name: string | undefined) =>
    `<a:latin typeface="${esc(name ?? 'Arial')}"/><a:ea typeface=""/><a:cs typeface=""/>`
  return `${XML}<a:theme xmlns:a="${DRAWING}/main" name="Report"><a:themeElements><a:clrScheme name="Report">${colour('dk1', colourOf('ink', theme))}${colour('lt1', 'FFFFFF')}${colour('dk2', colourOf('quiet-ink', theme))}${colour('lt2', 'F6F5F1')}${accents.join('')}${colour('hlink', '1D4F91')}${colour('folHlink', '4A5560')}</a:clrScheme><a:fontScheme name="Report"><a:majorFont>${font(theme.headingFont)}</a:majorFont><a:minorFont>${font(theme.bodyFont)}</a:minorFont></a:fontScheme><a:fmtScheme name="Report"><a:fillStyleLst>${FLAT.repeat(3)}</a:fillStyleLst><a:lnStyleLst>${LINE.repeat(3)}</a:lnStyleLst><a:effectStyleLst>${EFFECT.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${FLAT.repeat(3)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`
}
