/** Characters that XML 1.0 does not allow: control characters, half a surrogate pair, two non-characters. */
const FORBIDDEN =
  // oxlint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** A text without characters that XML does not allow, and with uniform line ends. */
export const clean = (text: string): string =>
  text.replaceAll(/\r\n?/g, '\n').replaceAll(FORBIDDEN, '')

/** A text escaped as the content of an element or attribute. */
export const esc = (text: string): string =>
  clean(text).replaceAll(/[&<>"]/g, (sign) => ENTITIES[sign] ?? '')

export const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

export const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
export const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
export const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006'

/** A relation of a part: its type and its target. */
export interface Relation {
  type: string
  target: string
  external?: boolean
}

/** The relations of a part, numbered from rId1. */
export const relations = (all: readonly Relation[]): string =>
  `${XML}<Relationships xmlns="${PACKAGE}/relationships">${all
    .map(
      ({ type, target, external }, index) =>
        `<Relationship Id="rId${index + 1}" Type="${type.startsWith('http') ? type : `${OFFICE}/${type}`}" Target="${esc(target)}"${external === true ? ' TargetMode="External"' : ''}/>`,
    )
    .join('')}</Relationships>`

/** [Content_Types].xml: the type of each part, in addition to the usual ones by extension. */
export const contentTypes = (parts: Readonly<Record<string, string>>): string =>
  `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="xlsx" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"/>${Object.entries(
    parts,
  )
    .map(([name, type]) => `<Override PartName="/${name}" ContentType="${type}"/>`)
    .join('')}</Types>`
