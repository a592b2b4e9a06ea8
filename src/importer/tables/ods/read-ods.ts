import type { Warning } from '../problem'
import { hasTable, shapeTable } from '../shape-table'
import { rectangle, sheetWarnings, type Sheet } from '../xlsx/sheets'
import type { CsvReading, CsvRow } from '../types'
import { elementsIn } from '../xlsx/elements'
import { attribute, unzipTexts } from '../xlsx/parts'
import { hiddenRows, readRows } from './rows'

interface OdsSheet extends Sheet {
  xml: string
}

/** The names of the styles that hide a sheet. */
const hidingStyles = (xml: string): ReadonlySet<string> =>
  new Set(
    [...xml.matchAll(/<style:style\s([^<>]*)>\s*<style:table-properties\s([^<>]*)>/g)].flatMap(
      ([, style = '', properties = '']) =>
        attribute(properties, 'display') === 'false' ? (attribute(style, 'name') ?? []) : [],
    ),
  )

function sheetsIn(xml: string): OdsSheet[] {
  const hiding = hidingStyles(xml.slice(0, xml.indexOf('<office:body')))
  return [...elementsIn(xml, 'table')].map(({ tag, inside }) => ({
    name: attribute(tag, 'name') ?? '',
    isHidden: hiding.has(attribute(tag, 'style-name') ?? ''),
    xml: inside,
  }))
}

/**
 * Reads a sheet of an OpenDocument spreadsheet as it was last saved, by the rules that hold for an
 * Excel workbook: the first visible sheet with a known table, otherwise the first visible one.
 * @returns the table, each row with its number in the sheet; or why there is none
 */
export function readOds(
  file: string,
  bytes: Uint8Array,
  onProgress?: (part: number) => void,
): CsvReading {
  const warnings: Warning[] = []
  const fail = (message: string, remedy: string): CsvReading => ({
    problems: [{ file, message, remedy }],
    warnings,
  })
  try {
    const xml = unzipTexts(bytes, (path) => path === 'content.xml').get('content.xml') ?? ''
    if (!/<\/office:document-content>\s*$/.test(xml.slice(-100)))
      return fail('is cut off.', 'Save it again in LibreOffice or Excel.')
    const sheets = sheetsIn(xml)
    let read: { sheet: OdsSheet; rows: CsvRow[]; isFound: boolean } | undefined
    for (const sheet of sheets) {
      if (sheet.isHidden) continue
      const rows = readRows(sheet.xml, onProgress)
      const isFound = hasTable(rows)
      if (isFound || !read || read.rows.length === 0) read = { sheet, rows, isFound }
      if (isFound) break
    }
    if (!read) return fail('has no sheet with cells.', 'Save it again in LibreOffice or Excel.')
    const { sheet, rows, isFound } = read
    const hidden = hiddenRows(sheet.xml, rows)
    const messages = [...sheetWarnings(sheet, sheets, isFound), ...(hidden ? [hidden] : [])]
    warnings.push(...messages.map((message) => ({ file, message })))
    return shapeTable(file, rectangle(rows), { again: 'Add rows under its header.', warnings })
  } catch (error) {
    if (error instanceof RangeError) return fail(error.message, 'Split it into smaller files.')
    return fail('cannot be unpacked: it is damaged.', 'Save it again, or save it as CSV.')
  }
}
