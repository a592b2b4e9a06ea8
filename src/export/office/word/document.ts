import { PROPERTY_TYPES, propertyParts, type Properties } from '../properties'
import { contentTypes, esc, OFFICE, relations, XML, type Relation } from '../xml'
import { zipped, type Parts } from '../zip'
import { field } from './blocks'
import { stylesXml, W } from './styles-xml'
import type { OfficeTheme } from '@/charts/office/office-chart'

const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const CHART_TYPE = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml'
export const DOCX = `${TYPE}.document`

/** The content of a document: its blocks, and the parts that they refer to. */
export interface Draft {
  blocks: readonly string[]
  /** PNG files. The relation of each is that of `pictureRelation`. */
  pictures: readonly Uint8Array[]
  /** Native charts with their workbooks. The relation of each is that of `chartRelation`. */
  charts: readonly { xml: string; workbook: Uint8Array }[]
  /** Targets of links. The relation of each is that of `linkRelation`. */
  links: readonly string[]
}

const FIXED = 3
/** Relation of a link. Links come after styles, settings and footer. */
export const linkRelation = (index: number): string => `rId${FIXED + 1 + index}`
const pictureName = (index: number): string => `media/chart${index + 1}.png`
/** Relation of a picture. It has a name of its own, so that links can still be added. */
export const pictureRelation = (index: number): string => `picture${index + 1}`

export const chartRelation = (index: number): string => `chart${index + 1}`

/** The parts of native charts with their content types: each chart, and the workbook that holds its data. */
function chartParts(charts: Draft['charts']): { parts: Parts; types: Record<string, string> } {
  const parts: Parts = {}
  const types: Record<string, string> = {}
  charts.forEach(({ xml, workbook }, index) => {
    const n = index + 1
    types[`word/charts/chart${n}.xml`] = CHART_TYPE
    parts[`word/charts/chart${n}.xml`] = xml
    parts[`word/charts/_rels/chart${n}.xml.rels`] = relations([
      { type: 'package', target: `../embeddings/figures${n}.xlsx` },
    ])
    parts[`word/embeddings/figures${n}.xlsx`] = workbook
  })
  return { parts, types }
}

/**
 * Maximum length of a title in the footer, in characters. A longer one would push the page number off its
 * line.
 */
const LONGEST = 80
const shortened = (title: string): string =>
  title.length <= LONGEST ? title : `${title.slice(0, LONGEST).replace(/\s+\S*$/, '')}…`

const footerXml = (title: string): string =>
  `${XML}<w:ftr xmlns:w="${W}" xmlns:r="${OFFICE}"><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr><w:r><w:t xml:space="preserve">${esc(shortened(title))}</w:t></w:r><w:r><w:tab/></w:r><w:r><w:t xml:space="preserve">Page </w:t></w:r>${field('PAGE', '')}<w:r><w:t xml:space="preserve"> of </w:t></w:r>${field('NUMPAGES', '')}</w:p></w:ftr>`.replace(
    '<w:pStyle w:val="Footer"/>',
    '<w:pStyle w:val="Footer"/><w:tabs><w:tab w:val="clear" w:pos="9638"/><w:tab w:val="right" w:pos="9638"/></w:tabs>',
  )

const settingsXml = `${XML}<w:settings xmlns:w="${W}"><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="en-GB"/></w:settings>`

const documentXml = (blocks: readonly string[]): string =>
  `${XML}<w:document xmlns:w="${W}" xmlns:r="${OFFICE}"><w:body>${blocks.join('')}<w:sectPr><w:footerReference w:type="default" r:id="rId3"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr></w:body></w:document>`

/** Relations, where pictures and charts have names and the others have numbers. */
function relationsXml({ links, pictures, charts }: Draft): string {
  const counted: Relation[] = [
    { type: 'styles', target: 'styles.xml' },
    { type: 'settings', target: 'settings.xml' },
    { type: 'footer', target: 'footer1.xml' },
    ...links.map((target) => ({ type: 'hyperlink', target, external: true })),
  ]
  const drawn = [
    ...pictures.map(
      (_, i) =>
        `<Relationship Id="${pictureRelation(i)}" Type="${OFFICE}/image" Target="${pictureName(i)}"/>`,
    ),
    ...charts.map(
      (_, i) =>
        `<Relationship Id="${chartRelation(i)}" Type="${OFFICE}/chart" Target="charts/chart${i + 1}.xml"/>`,
    ),
  ]
  return relations(counted).replace('</Relationships>', `${drawn.join('')}</Relationships>`)
}

/** A draft as the bytes of a Word document (Office Open XML, ISO/IEC 29500). */
export function wordDocument(
  draft: Draft,
  properties: Properties,
  theme: OfficeTheme = {},
): Uint8Array<ArrayBuffer> {
  const pictures: Parts = Object.fromEntries(
    draft.pictures.map((bytes, i) => [`word/${pictureName(i)}`, bytes]),
  )
  const charts = chartParts(draft.charts)
  const types = contentTypes({
    ...PROPERTY_TYPES,
    ...charts.types,
    'word/document.xml': `${TYPE}.document.main+xml`,
    'word/styles.xml': `${TYPE}.styles+xml`,
    'word/settings.xml': `${TYPE}.settings+xml`,
    'word/footer1.xml': `${TYPE}.footer+xml`,
  }).replace('<Override', '<Default Extension="png" ContentType="image/png"/><Override')
  return zipped(
    {
      '[Content_Types].xml': types,
      ...propertyParts('word/document.xml', properties),
      'word/document.xml': documentXml(draft.blocks),
      'word/_rels/document.xml.rels': relationsXml(draft),
      'word/styles.xml': stylesXml(theme),
      'word/settings.xml': settingsXml,
      'word/footer1.xml': footerXml(properties.title),
      ...charts.parts,
      ...pictures,
    },
    Object.keys(pictures),
  )
}
