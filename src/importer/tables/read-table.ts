import { readCsv } from './csv'
import { readOds } from './ods/read-ods'
import { isOds, isZip, otherBinary } from './other-kinds'
import { readXlsx } from './xlsx/read-xlsx'
import type { CsvReading } from './types'

/**
 * Reads a file as a table, recognised by its content and not its name: an Excel workbook (xlsx),
 * an OpenDocument spreadsheet (ods), or text with commas, semicolons or tabs. For any other file, the problem names what kind of file it
 * is.
 * @param onProgress called with how much of the file has been read, from 0 to 1
 */
export function readTable(
  file: string,
  bytes: Uint8Array,
  onProgress?: (part: number) => void,
): CsvReading {
  const other = otherBinary(bytes)
  if (other) return { problems: [{ file, ...other }], warnings: [] }
  const read = isOds(bytes) ? readOds : isZip(bytes) ? readXlsx : readCsv
  return read(file, bytes, onProgress)
}
