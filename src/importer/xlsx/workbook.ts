import { attribute } from './xml'

export interface WorkbookSheet {
  name: string
  path: string
  isHidden: boolean
}

/** The sheets of a workbook in their order, and whether its dates count from 1904. */
export function readWorkbook(parts: ReadonlyMap<string, string>): {
  sheets: WorkbookSheet[]
  is1904: boolean
} {
  const workbook = parts.get('xl/workbook.xml') ?? ''
  const relations = parts.get('xl/_rels/workbook.xml.rels') ?? ''
  const targets = new Map(
    [...relations.matchAll(/<(?:\w+:)?Relationship\s[^>]*>/g)].map(([tag]) => [
      attribute(tag, 'Id') ?? '',
      attribute(tag, 'Target') ?? '',
    ]),
  )
  const sheets = [...workbook.matchAll(/<(?:\w+:)?sheet\s[^>]*>/g)].map(([tag]) => {
    const target = targets.get(/\w+:id\s*=\s*["']([^"']*)/.exec(tag)?.[1] ?? '') ?? ''
    const state = attribute(tag, 'state')
    return {
      name: attribute(tag, 'name') ?? '',
      path: target.startsWith('/') ? target.slice(1) : `xl/${target}`,
      isHidden: state === 'hidden' || state === 'veryHidden',
    }
  })
  const properties = /<(?:\w+:)?workbookPr\s[^>]*>/.exec(workbook)?.[0] ?? ''
  return { sheets, is1904: ['1', 'true'].includes(attribute(properties, 'date1904') ?? '') }
}
