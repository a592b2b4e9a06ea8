import { partPath } from './unzip'
import { attribute } from './xml'

export interface WorkbookSheet {
  name: string
  path: string
  isHidden: boolean
}

/** A workbook, with the paths of its parts as its relationships give them. */
interface Workbook {
  /** In their order. */
  sheets: WorkbookSheet[]
  shared: string
  styles: string
  /** Whether its dates count from 1904. */
  is1904: boolean
}

interface Relation {
  id: string
  /** The last part of its type: worksheet, sharedStrings, styles. */
  type: string
  path: string
}

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1)

/** Where the relationships of a part stand. */
export const relationsPath = (path: string): string =>
  partPath(`${folderOf(path)}_rels/${path.slice(folderOf(path).length)}.rels`)

/** What a part is related to; targets are given from its folder or, with a slash before, from the top. */
function relationsIn(xml: string, folder: string): Relation[] {
  return [...xml.matchAll(/<(?:\w+:)?Relationship\s[^>]*>/g)].map(([tag]) => {
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
  const sheets = [...workbook.matchAll(/<(?:\w+:)?sheet\s[^>]*>/g)].map(([tag]) => {
    const id = /\w+:id\s*=\s*["']([^"']*)/.exec(tag)?.[1] ?? ''
    const state = attribute(tag, 'state')
    return {
      name: attribute(tag, 'name') ?? '',
      path: relations.find((relation) => relation.id === id)?.path ?? '',
      isHidden: state === 'hidden' || state === 'veryHidden',
    }
  })
  const properties = /<(?:\w+:)?workbookPr\s[^>]*>/.exec(workbook)?.[0] ?? ''
  return {
    sheets,
    shared: partOf('sharedStrings', 'sharedStrings.xml'),
    styles: partOf('styles', 'styles.xml'),
    is1904: ['1', 'true'].includes(attribute(properties, 'date1904') ?? ''),
  }
}
