import { strFromU8, unzipSync } from 'fflate'

/**
 * The largest size that a workbook may unpack to: a few kilobytes can unpack to gigabytes, more
 * than a browser can hold.
 */
const MOST_BYTES = 400_000_000
/** Above this size a part may unpack to no more times what it takes packed: a table takes 10 to 60 times. */
const FEW_BYTES = 20_000_000
const MOST_TIMES = 200

/**
 * The path of a part in a standard spelling, xl/sharedstrings.xml: programs differ in capitals and
 * slashes, which mean the same in this format.
 */
function partPath(path: string): string {
  const steps: string[] = []
  for (const step of path.replaceAll('\\', '/').split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step.toLowerCase())
  }
  return steps.join('/')
}

/**
 * The paths of all parts, in the standard spelling.
 * @throws {Error} when the file is not a ZIP
 */
export function partPaths(bytes: Uint8Array): string[] {
  const paths: string[] = []
  unzipSync(bytes, {
    filter: ({ name }) => {
      paths.push(partPath(name))
      return false
    },
  })
  return paths
}

/**
 * The requested parts of a workbook, as text.
 * @param wanted whether a part is requested, by its path in the standard spelling
 * @throws {RangeError} when they would unpack to more than 400 MB, or to more than any table does; nothing is
 *   unpacked then
 * @throws {Error} when the file is not a ZIP
 */
export function unzipTexts(
  bytes: Uint8Array,
  wanted: (path: string) => boolean,
): Map<string, string> {
  let [total, packed] = [0, 0]
  unzipSync(bytes, {
    filter: ({ name, size, originalSize }) => {
      if (wanted(partPath(name))) {
        total += originalSize
        packed += size
      }
      return false
    },
  })
  if (total > MOST_BYTES || (total > FEW_BYTES && total > packed * MOST_TIMES))
    throw new RangeError(`would unpack to ${Math.round(total / 1_000_000)} MB.`)
  // No more of a part is unpacked than the size that the part declares.
  const parts = unzipSync(bytes, { filter: ({ name }) => wanted(partPath(name)) })
  return new Map(Object.entries(parts).map(([path, part]) => [partPath(path), textOf(part)]))
}

/** The text of an XML part, which may be in UTF-16, recognised by its byte-order mark. */
function textOf(part: Uint8Array): string {
  if (part[0] === 0xff && part[1] === 0xfe) return new TextDecoder('utf-16le').decode(part)
  return part[0] === 0xfe && part[1] === 0xff
    ? new TextDecoder('utf-16be').decode(part)
    : strFromU8(part)
}

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
}

/**
 * XML text with its entities decoded: only XML's own five and character numbers, so that none can
 * expand to more text.
 */
export const unescaped = (text: string): string =>
  text.includes('&')
    ? text.replaceAll(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (all, hex, decimal, name) => {
        if (name !== undefined) return NAMED[String(name)] ?? all
        const code = hex === undefined ? Number(decimal) : Number.parseInt(String(hex), 16)
        return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
      })
    : text

/** The value of an attribute in a tag's text; its name may have a namespace prefix. */
export function attribute(tag: string, name: string): string | undefined {
  const found = new RegExp(`(?:^|[\\s:])${name}\\s*=\\s*("([^"]*)"|'([^']*)')`).exec(tag)
  return found ? unescaped(found[2] ?? found[3] ?? '') : undefined
}

/**
 * The texts of all elements of one name within another, joined: rich text is split into several
 * runs.
 */
export function textsOf(xml: string, element: string): string {
  const parts = xml.matchAll(new RegExp(`<(?:\\w+:)?${element}(?:\\s[^<>]*)?>([^<]*)<`, 'g'))
  let text = ''
  for (const part of parts) text += part[1] ?? ''
  return unescaped(text)
}

export interface WorkbookSheet {
  name: string
  path: string
  isHidden: boolean
}

/** A workbook, with the paths of its parts as given by its relationships. */
interface Workbook {
  /** In the order of the workbook. */
  sheets: WorkbookSheet[]
  shared: string
  styles: string
  /** Whether its dates count from 1904. */
  is1904: boolean
}

interface Relation {
  id: string
  /** The last part of the relationship's type: worksheet, sharedStrings, styles. */
  type: string
  path: string
}

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1)

/** The path of a part's relationships. */
export const relationsPath = (path: string): string =>
  partPath(`${folderOf(path)}_rels/${path.slice(folderOf(path).length)}.rels`)

/**
 * The parts to which a part is related. Targets are relative to its folder or, with a leading
 * slash, to the root.
 */
function relationsIn(xml: string, folder: string): Relation[] {
  return [...xml.matchAll(/<(?:\w+:)?Relationship\s[^<>]*>/g)].map(([tag]) => {
    const target = (attribute(tag, 'Target') ?? '').replaceAll('%20', ' ')
    return {
      id: attribute(tag, 'Id') ?? '',
      type: /[^/]*$/.exec(attribute(tag, 'Type') ?? '')?.[0] ?? '',
      path: partPath(/^[/\\]/.test(target) ? target : `${folder}${target}`),
    }
  })
}

/** The path of the part that is the workbook itself. */
export function workbookPath(parts: ReadonlyMap<string, string>): string {
  const relations = relationsIn(parts.get('_rels/.rels') ?? '', '')
  return relations.find(({ type }) => type === 'officeDocument')?.path ?? 'xl/workbook.xml'
}

/** The sheets of a workbook, and where its texts and styles are. */
export function readWorkbook(path: string, parts: ReadonlyMap<string, string>): Workbook {
  const workbook = parts.get(path) ?? ''
  const folder = folderOf(path)
  const relations = relationsIn(parts.get(relationsPath(path)) ?? '', folder)
  const partOf = (type: string, usual: string) =>
    relations.find((relation) => relation.type.toLowerCase() === type.toLowerCase())?.path ??
    partPath(`${folder}${usual}`)
  const sheets = [...workbook.matchAll(/<(?:\w+:)?sheet\s[^<>]*>/g)].map(([tag]) => {
    const id = /\w+:id\s*=\s*["']([^"']*)/.exec(tag)?.[1] ?? ''
    const state = attribute(tag, 'state')
    return {
      name: attribute(tag, 'name') ?? '',
      path: relations.find((relation) => relation.id === id)?.path ?? '',
      isHidden: state === 'hidden' || state === 'veryHidden',
    }
  })
  const properties = /<(?:\w+:)?workbookPr\s[^<>]*>/.exec(workbook)?.[0] ?? ''
  return {
    sheets,
    shared: partOf('sharedStrings', 'sharedStrings.xml'),
    styles: partOf('styles', 'styles.xml'),
    is1904: ['1', 'true'].includes(attribute(properties, 'date1904') ?? ''),
  }
}
