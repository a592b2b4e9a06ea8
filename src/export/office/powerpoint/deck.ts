import {
  type LayoutName,
  LAYOUT_COUNT,
  layoutNumber,
  layoutXmls,
  masterXml,
  NOTES_PAGE,
  notesMasterXml,
  notesXml,
  SLIDE,
  themeXml,
} from './master-xml'
import { PROPERTY_TYPES, propertyParts, type Properties } from '../properties'
import { contentTypes, relations, XML, type Relation } from '../xml'
import { zipped, type Parts } from '../zip'
import { emu, SPACES, tree } from './shapes'
import type { OfficeTheme } from '@/charts/office/office-chart'

/** A slide, ready to be added to a deck. */
export interface Slide {
  layout: LayoutName
  shapes: readonly string[]
  /** The speaker's notes. */
  notes: readonly string[]
  /** The chart on it (relation rId3), with the workbook that holds its data. */
  chart?: { xml: string; workbook: Uint8Array }
  /** Targets of its links. The first is rId4, or rId3 if there is no chart. */
  links: readonly string[]
}

export const CHART_RELATION = 'rId3'
/** The relation of a slide's first link. */
export const linkRelation = (hasChart: boolean): string => (hasChart ? 'rId4' : 'rId3')

const TYPE = 'application/vnd.openxmlformats-officedocument'
const SLIDES = `${TYPE}.presentationml`
export const PPTX = `${SLIDES}.presentation`

const slideXml = ({ shapes }: Slide): string =>
  `${XML}<p:sld ${SPACES}>${tree(shapes)}<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>`

function slideRelations({ layout, chart, links }: Slide, n: number): Relation[] {
  return [
    { type: 'slideLayout', target: `../slideLayouts/slideLayout${layoutNumber(layout)}.xml` },
    { type: 'notesSlide', target: `../notesSlides/notesSlide${n}.xml` },
    ...(chart ? [{ type: 'chart', target: `../charts/chart${n}.xml` }] : []),
    ...links.map((target) => ({ type: 'hyperlink', target, external: true })),
  ]
}

/** The parts of one slide, with their content types. */
function slideParts(slide: Slide, n: number): { parts: Parts; types: Record<string, string> } {
  const { chart } = slide
  return {
    parts: {
      [`ppt/slides/slide${n}.xml`]: slideXml(slide),
      [`ppt/slides/_rels/slide${n}.xml.rels`]: relations(slideRelations(slide, n)),
      [`ppt/notesSlides/notesSlide${n}.xml`]: notesXml(slide.notes),
      [`ppt/notesSlides/_rels/notesSlide${n}.xml.rels`]: relations([
        { type: 'notesMaster', target: '../notesMasters/notesMaster1.xml' },
        { type: 'slide', target: `../slides/slide${n}.xml` },
      ]),
      ...(chart
        ? {
            [`ppt/charts/chart${n}.xml`]: chart.xml,
            [`ppt/charts/_rels/chart${n}.xml.rels`]: relations([
              { type: 'package', target: `../embeddings/figures${n}.xlsx` },
            ]),
            [`ppt/embeddings/figures${n}.xlsx`]: chart.workbook,
          }
        : {}),
    },
    types: {
      [`ppt/slides/slide${n}.xml`]: `${SLIDES}.slide+xml`,
      [`ppt/notesSlides/notesSlide${n}.xml`]: `${SLIDES}.notesSlide+xml`,
      ...(chart ? { [`ppt/charts/chart${n}.xml`]: `${TYPE}.drawingml.chart+xml` } : {}),
    },
  }
}

function presentationXml(count: number): string {
  const ids = Array.from(
    { length: count },
    (_, i) => `<p:sldId id="${256 + i}" r:id="rId${i + 4}"/>`,
  )
  return `${XML}<p:presentation ${SPACES} saveSubsetFonts="1"><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst><p:notesMasterIdLst><p:notesMasterId r:id="rId2"/></p:notesMasterIdLst><p:sldIdLst>${ids.join('')}</p:sldIdLst><p:sldSz cx="${emu(SLIDE.width)}" cy="${emu(SLIDE.height)}"/><p:notesSz cx="${emu(NOTES_PAGE.width)}" cy="${emu(NOTES_PAGE.height)}"/><p:defaultTextStyle><a:defPPr><a:defRPr lang="en-GB"/></a:defPPr></p:defaultTextStyle></p:presentation>`
}

/** The parts that every deck has. */
function frameParts(count: number, theme: OfficeTheme): Parts {
  const parts: Parts = {
    'ppt/presentation.xml': presentationXml(count),
    'ppt/_rels/presentation.xml.rels': relations([
      { type: 'slideMaster', target: 'slideMasters/slideMaster1.xml' },
      { type: 'notesMaster', target: 'notesMasters/notesMaster1.xml' },
      { type: 'theme', target: 'theme/theme1.xml' },
      ...Array.from({ length: count }, (_, i) => ({
        type: 'slide',
        target: `slides/slide${i + 1}.xml`,
      })),
    ]),
    'ppt/slideMasters/slideMaster1.xml': masterXml(),
    'ppt/slideMasters/_rels/slideMaster1.xml.rels': relations([
      ...Array.from({ length: LAYOUT_COUNT }, (_, i) => ({
        type: 'slideLayout',
        target: `../slideLayouts/slideLayout${i + 1}.xml`,
      })),
      { type: 'theme', target: '../theme/theme1.xml' },
    ]),
    'ppt/notesMasters/notesMaster1.xml': notesMasterXml(),
    'ppt/notesMasters/_rels/notesMaster1.xml.rels': relations([
      { type: 'theme', target: '../theme/theme2.xml' },
    ]),
    'ppt/theme/theme1.xml': themeXml(theme),
    'ppt/theme/theme2.xml': themeXml(theme),
  }
  layoutXmls().forEach((xml, i) => {
    parts[`ppt/slideLayouts/slideLayout${i + 1}.xml`] = xml
    parts[`ppt/slideLayouts/_rels/slideLayout${i + 1}.xml.rels`] = relations([
      { type: 'slideMaster', target: '../slideMasters/slideMaster1.xml' },
    ])
  })
  return parts
}

const FRAME_TYPES: Record<string, string> = {
  'ppt/presentation.xml': `${SLIDES}.presentation.main+xml`,
  'ppt/slideMasters/slideMaster1.xml': `${SLIDES}.slideMaster+xml`,
  'ppt/notesMasters/notesMaster1.xml': `${SLIDES}.notesMaster+xml`,
  'ppt/theme/theme1.xml': `${TYPE}.theme+xml`,
  'ppt/theme/theme2.xml': `${TYPE}.theme+xml`,
  ...Object.fromEntries(
    Array.from({ length: LAYOUT_COUNT }, (_, i) => [
      `ppt/slideLayouts/slideLayout${i + 1}.xml`,
      `${SLIDES}.slideLayout+xml`,
    ]),
  ),
}

/** Slides as the bytes of a PowerPoint presentation (Office Open XML, ISO/IEC 29500). */
export function deck(
  slides: readonly Slide[],
  properties: Properties,
  theme: OfficeTheme = {},
): Uint8Array<ArrayBuffer> {
  const made = slides.map((slide, i) => slideParts(slide, i + 1))
  return zipped({
    '[Content_Types].xml': contentTypes(
      Object.assign({}, PROPERTY_TYPES, FRAME_TYPES, ...made.map(({ types }) => types)),
    ),
    ...propertyParts('ppt/presentation.xml', properties),
    ...frameParts(slides.length, theme),
    ...Object.assign({}, ...made.map(({ parts }) => parts)),
  })
}
