import type { CsvReading, CsvRow } from '../csv'
import type { Warning } from '../problem'
import { shapeTable } from '../shape-table'
import { readCells, readShared } from './cells'
import { readStyles } from './styles'
import { unzipTexts } from './unzip'
import { readWorkbook } from './workbook'

const SMALL_PARTS =
  /^xl\/(workbook\.xml|_rels\/workbook\.xml\.rels|styles\.xml|sharedStrings\.xml)$/

/** Every row as wide as the widest: a workbook leaves out the empty cells at the end of a row. */
function rectangle(rows: readonly CsvRow[]): CsvRow[] {
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0)
  return rows.map(({ line, cells }) => ({
    line,
    cells: [...cells, ...Array<string>(width - cells.length).fill('')],
  }))
}

/**
 * Reads the first sheet of a workbook of Excel, as it was last saved: of a formula its result, of a
 * date cell the date, of a percentage what is shown with its %. Nothing in it is ever run.
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
  try {
    const parts = unzipTexts(bytes, (path) => SMALL_PARTS.test(path))
    const { sheets, is1904 } = readWorkbook(parts)
    const shown = sheets.filter(({ isHidden }) => !isHidden)
    const [first, ...others] = shown
    if (!first)
      return fail('is no workbook of Excel.', 'Save it as “Excel Workbook (.xlsx)” or CSV.')
    const xml = unzipTexts(bytes, (path) => path === first.path).get(first.path)
    if (xml === undefined)
      return fail(`has no content for its sheet “${first.name}”.`, 'Save it again in Excel.')
    // A part that says it is shorter than it is would lose its last rows without a word.
    if (!/<\/(?:\w+:)?worksheet>\s*$/.test(xml.slice(-100)))
      return fail(`has its sheet “${first.name}” cut off.`, 'Save it again in Excel.')
    if (others.length > 0) {
      const names = others.map(({ name }) => name).join('”, “')
      warnings.push({
        file,
        message: `has several sheets; only the first, “${first.name}”, was read, not “${names}”.`,
      })
    }
    const shared = readShared(parts.get('xl/sharedStrings.xml') ?? '')
    const styles = readStyles(parts.get('xl/styles.xml') ?? '')
    const rows = readCells(xml, { shared, styles, is1904 }, onProgress)
    return shapeTable(file, rectangle(rows), { again: 'Add rows under its header.', warnings })
  } catch (error) {
    if (error instanceof RangeError) return fail(error.message, 'Cut it into smaller files.')
    return fail('cannot be unpacked: it is damaged.', 'Save it again in Excel, or as CSV.')
  }
}
