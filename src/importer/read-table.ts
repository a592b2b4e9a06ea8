import { readCsv, type CsvReading } from './csv'
import { readXlsx } from './xlsx/read-xlsx'

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte)

const ZIP = [0x50, 0x4b, 0x03, 0x04]
const OLD_OFFICE = [0xd0, 0xcf, 0x11, 0xe0]

/**
 * Reads a file as a table, by what is in it and not by its name: a workbook of Excel (xlsx), or text
 * with commas, semicolons or tabs.
 * @param onProgress hears how much of it has been read, from 0 to 1
 */
export function readTable(
  file: string,
  bytes: Uint8Array,
  onProgress?: (part: number) => void,
): CsvReading {
  if (startsWith(bytes, ZIP)) return readXlsx(file, bytes, onProgress)
  if (!startsWith(bytes, OLD_OFFICE)) return readCsv(file, bytes, onProgress)
  const message = 'is an old workbook of Excel (xls), or one that is locked with a password.'
  const remedy = 'Save it as “Excel Workbook (.xlsx)” without a password, or as CSV.'
  return { problems: [{ file, message, remedy }], warnings: [] }
}
