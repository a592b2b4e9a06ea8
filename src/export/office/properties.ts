import type { ReportInput } from '../report-format'
import { esc, OFFICE, PACKAGE, relations, XML, type Relation } from './xml'
import type { Parts } from './zip'

/** Properties of a document. */
export interface Properties {
  title: string
  subject?: string
  author?: string
  /** Date of creation (ISO). */
  made: string
}

/** Properties of a document made from a report, taken from its cover. */
export const reportProperties = ({ cover, today }: ReportInput): Properties => ({
  title: cover.title,
  made: today,
  ...(cover.committee ? { subject: cover.committee } : {}),
  ...(cover.author ? { author: cover.author } : {}),
})

export const PROPERTY_TYPES = {
  'docProps/core.xml': 'application/vnd.openxmlformats-package.core-properties+xml',
  'docProps/app.xml': 'application/vnd.openxmlformats-officedocument.extended-properties+xml',
}

const core = ({ title, subject, author, made }: Properties): string =>
  `${XML}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${esc(title)}</dc:title>${subject === undefined ? '' : `<dc:subject>${esc(subject)}</dc:subject>`}<dc:creator>${esc(author ?? '')}</dc:creator><dc:language>en-GB</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">${made}T00:00:00Z</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${made}T00:00:00Z</dcterms:modified></cp:coreProperties>`

/** The parts that every Office file begins with: its root relations and its properties. */
export function propertyParts(main: string, properties: Properties): Parts {
  const root: Relation[] = [
    { type: 'officeDocument', target: main },
    { type: `${PACKAGE}/relationships/metadata/core-properties`, target: 'docProps/core.xml' },
    { type: 'extended-properties', target: 'docProps/app.xml' },
  ]
  return {
    '_rels/.rels': relations(root),
    'docProps/core.xml': core(properties),
    'docProps/app.xml': `${XML}<Properties xmlns="${OFFICE.replace('relationships', 'extended-properties')}"><Application>Microsoft Office</Application></Properties>`,
  }
}
