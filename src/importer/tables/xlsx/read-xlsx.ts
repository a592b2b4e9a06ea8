import type { Warning } from '../problem'
import { hasTable, shapeTable } from '../shape-table'
import { rectangle, sheetWarnings } from './sheets'
import { readCells, readShared } from './cells'
import { hiddenWarnings } from './hidden'
import { readStyles } from './styles'
import { unzipTexts, readWorkbook, relationsPath, workbookPath, type WorkbookSheet } from './parts'
import type { CsvReading, CsvRow } from '../types'

interface SheetRows {
  sheet: WorkbookSheet
  xml: string
  rows: CsvRow[]
}

/**
 * Reads a sheet of an Excel workbook as it was last saved: the result of a formula, the date of a
 * date cell, a percentage as shown with its %. Nothing in the workbook is ever run. The sheet is
 * the first visible one with a known table, so that a cover sheet may come first; otherwise the
 * first visible one.
 * @returns the table, each row with its number in the sheet; or why there is none
 */
export function readXlsx(
  file: string,
  bytes: Uint8Array,
  onProgress?: (part: number) => void,
): CsvReading {
  const warnings: Warning[] = []
  const fail = (message: string, remedy: string): CsvReading => ({
    problems: [{ file, message, remedy }],
    warnings,
  })
  const partOf = (path: string) => unzipTexts(bytes, (other) => other === path).get(path)
  try {
    const path = workbookPath(unzipTexts(bytes, (other) => other === '_rels/.rels'))
    const parts = unzipTexts(bytes, (other) => other === path || other === relationsPath(path))
    const { sheets, is1904, shared, styles } = readWorkbook(path, parts)
    const shown = sheets.filter(({ isHidden }) => !isHidden)
    if (shown.length === 0)
      return fail('is not an Excel workbook.', 'Save it as “Excel Workbook (.xlsx)” or CSV.')
    const book = {
      shared: readShared(partOf(shared) ?? ''),
      styles: readStyles(partOf(styles) ?? ''),
      is1904,
    }
    let first: SheetRows | undefined
    let found: SheetRows | undefined
    for (const sheet of shown) {
      const xml = partOf(sheet.path)
      // A chart sheet has no cells and is skipped, unless it is the only sheet.
      if (xml === undefined && shown.length > 1) continue
      if (xml === undefined)
        return fail(`has no content for its sheet “${sheet.name}”.`, 'Save it again in Excel.')
      // A part that declares too small a size would silently lose its last rows.
      if (!/<\/(?:\w+:)?(?:work|chart|dialog)sheet>\s*$/.test(xml.slice(-100)))
        return fail(`has a sheet, “${sheet.name}”, that is cut off.`, 'Save it again in Excel.')
      const read = { sheet, xml, rows: readCells(xml, book, onProgress) }
      if (first === undefined || first.rows.length === 0) first = read
      if (hasTable(read.rows)) {
        found = read
        break
      }
    }
    const read = found ?? first
    if (!read) return fail('has no sheet with cells.', 'Save it again in Excel.')
    const ofSheet = sheetWarnings(read.sheet, sheets, found !== undefined)
    warnings.push(
      ...[...ofSheet, ...hiddenWarnings(read.xml, read.rows)].map((message) => ({ file, message })),
    )
    return shapeTable(file, rectangle(read.rows), { again: 'Add rows under its header.', warnings })
  } catch (error) {
    if (error instanceof RangeError) return fail(error.message, 'Split it into smaller files.')
    return fail('cannot be unpacked: it is damaged.', 'Save it again in Excel, or as CSV.')
  }
}
