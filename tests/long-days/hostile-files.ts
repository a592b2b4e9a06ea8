import { zipSync, strToU8 } from 'fflate'
import type { InputFile } from '@/importer/releases/import-files'
import { textFile } from '../importer/own/real-site'
import { workbookParts, zipped } from '../importer/own/workbook'

const HEADER = ['indicator', 'period', 'measure', 'category', 'value']
const ROW = ['placement-type', '31/03/2026', 'percent', 'Foster care', 51]

/** A sound workbook whose sheet has other XML in it. */
function withSheet(sheet: string): InputFile {
  const parts = workbookParts({ sheets: [{ name: 'Figures', rows: [HEADER, ROW] }] })
  parts.set('xl/worksheets/sheet1.xml', `<worksheet><sheetData>${sheet}</sheetData></worksheet>`)
  return zipped(parts)
}

const cell = (address: string, text: string | number) =>
  typeof text === 'number'
    ? `<c r="${address}"><v>${text}</v></c>`
    : `<c r="${address}" t="inlineStr"><is><t>${text}</t></is></c>`
const rowOf = (line: number, cells: readonly (string | number)[], more = '') =>
  `<row r="${line}">${cells.map((one, i) => cell(`${'ABCDE'[i] ?? ''}${line}`, one)).join('')}${more}</row>`
const TABLE = rowOf(1, HEADER) + rowOf(2, ROW)

/** A workbook that unpacks to as many bytes as asked for, nearly all of them the same. */
function bomb(megabytes: number): InputFile {
  const parts = workbookParts({ sheets: [{ name: 'Figures', rows: [HEADER, ROW] }] })
  const filling = new Uint8Array(megabytes * 1_000_000).fill(32)
  const files: Record<string, Uint8Array> = {}
  for (const [path, text] of parts) files[path] = strToU8(text)
  files['xl/worksheets/sheet1.xml'] = filling
  return { name: 'own.xlsx', bytes: zipSync(files, { level: 9 }) }
}

/** Files that are made to halt or fill whatever reads them, by name. */
export const HOSTILE: ReadonlyMap<string, () => InputFile> = new Map([
  ['a zip bomb of 350 MB', () => bomb(350)],
  ['a zip bomb of 1 GB', () => bomb(1000)],
  [
    'XML that is nested a million deep',
    () => withSheet(TABLE + '<a>'.repeat(1_000_000) + '</a>'.repeat(1_000_000)),
  ],
  [
    'a million rows that are opened and never closed',
    () => withSheet(TABLE + '<row r="3"><c r="A3">'.repeat(1_000_000)),
  ],
  [
    'a million cells that are opened and never closed',
    () => withSheet(`${TABLE}<row r="3">${'<c r="A3" '.repeat(1_000_000)}</row>`),
  ],
  [
    'texts that are opened and never closed',
    () =>
      withSheet(`${TABLE}<row r="3"><c r="A3" t="inlineStr">${'<t '.repeat(1_000_000)}</c></row>`),
  ],
  [
    'one cell at the last row and column',
    () => withSheet(`${TABLE}<row r="1048576">${cell('XFD1048576', 1)}</row>`),
  ],
  [
    'a cell in the last column of a hundred thousand rows',
    () =>
      withSheet(
        TABLE +
          Array.from({ length: 100_000 }, (_, i) => rowOf(i + 3, ROW, cell(`XFD${i + 3}`, i))).join(
            '',
          ),
      ),
  ],
  [
    'a cell in the last column beside a hundred thousand rows',
    () =>
      withSheet(
        rowOf(1, HEADER, cell('XFD1', 'x')) +
          Array.from({ length: 100_000 }, (_, i) => rowOf(i + 2, ROW)).join(''),
      ),
  ],
  [
    'a million columns',
    () => textFile(`${Array.from({ length: 1_000_000 }, (_, i) => `c${i}`).join(',')}\n1,2,3`),
  ],
  [
    'quotation marks without an end',
    () => textFile(`${HEADER.join(',')}\n${'"a" "b,'.repeat(500_000)}`),
  ],
  [
    'spaces, commas and marks that regular expressions go back over',
    () => textFile(`${HEADER.join(',')}\n${`${' '.repeat(20_000)}!,`.repeat(5)}\n`.repeat(20)),
  ],
  [
    'long numbers and dates',
    () =>
      textFile(
        `${HEADER.join(',')}\nplacement-type,${'1/'.repeat(200_000)},percent,${'a '.repeat(200_000)}b,${'9,'.repeat(3)}${'1'.repeat(400_000)}x`,
      ),
  ],
  ['JSON that is nested a million deep', () => textFile('['.repeat(1_000_000))],
])
