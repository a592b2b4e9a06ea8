import type { Problem } from './problem'
import { partPaths, unzipTexts } from './xlsx/parts'

/** Why a file cannot be read as a table, and what to do. */
type OtherKind = Pick<Problem, 'message' | 'remedy'>

const AS_XLSX = 'save it as “Excel Workbook (.xlsx)” or as CSV'

const startsWith = (bytes: Uint8Array, start: string): boolean =>
  start.split('').every((sign, index) => bytes[index] === sign.charCodeAt(0))

/**
 * Whether a file is a ZIP: it begins with its first part or, where it is empty, with its directory.
 */
export const isZip = (bytes: Uint8Array): boolean =>
  startsWith(bytes, 'PK\x03\x04') || startsWith(bytes, 'PK\x05\x06')

const ODS_TYPE = 'application/vnd.oasis.opendocument.spreadsheet'

/**
 * Whether a file is an OpenDocument spreadsheet: its first part says so.
 * @throws {Error} when the file is not a ZIP
 */
export const isOds = (bytes: Uint8Array): boolean =>
  isZip(bytes) &&
  unzipTexts(bytes, (path) => path === 'mimetype')
    .get('mimetype')
    ?.trim() === ODS_TYPE

/**
 * Whether an old Office file contains a part of this name; the names in its directory are in
 * UTF-16.
 */
function namesStream(bytes: Uint8Array, name: string): boolean {
  const text = new TextDecoder('latin1').decode(bytes)
  return text.includes(name.split('').join('\0'))
}

function oldOffice(bytes: Uint8Array): OtherKind {
  if (namesStream(bytes, 'EncryptedPackage'))
    return {
      message: 'is locked with a password.',
      remedy: 'Open it in Excel, remove the password (File, Info, Protect Workbook) and save it.',
    }
  if (namesStream(bytes, 'WordDocument'))
    return {
      message: 'is a Word document, not a table.',
      remedy: 'Copy its table into Excel and save that as “Excel Workbook (.xlsx)”.',
    }
  return {
    message: 'is an old Excel workbook (xls).',
    remedy: `Open it in Excel and ${AS_XLSX}.`,
  }
}

/** Names as a message lists them: "figures.csv, notes.txt and 3 more". */
function listOf(names: readonly string[]): string {
  const shown = names.slice(0, 3).join(', ')
  return names.length > 3 ? `${shown} and ${names.length - 3} more` : shown
}

/** The kind of a ZIP file, by the names of its parts; undefined for a spreadsheet. */
function zipKind(bytes: Uint8Array): OtherKind | undefined {
  let paths: string[]
  try {
    paths = partPaths(bytes)
  } catch {
    return {
      message: 'cannot be unpacked: it is damaged or was not fully downloaded.',
      remedy: 'Download it again, or save it again in Excel.',
    }
  }
  const has = (pattern: RegExp) => paths.some((path) => pattern.test(path))
  if (has(/(^|\/)workbook\.bin$/))
    return {
      message: 'is a binary Excel workbook (xlsb).',
      remedy: `Open it in Excel and ${AS_XLSX}.`,
    }
  if (has(/^word\//) || has(/^ppt\//))
    return {
      message: `is a ${has(/^word\//) ? 'Word document' : 'PowerPoint presentation'}, not a table.`,
      remedy: 'Copy its table into Excel and save that as “Excel Workbook (.xlsx)”.',
    }
  if (isOds(bytes)) return undefined
  if (has(/^content\.xml$/) && has(/^mimetype$/))
    return {
      message: 'is an OpenDocument text or presentation, not a table.',
      remedy: 'Copy its table into a spreadsheet and save that.',
    }
  if (has(/^index\/document\.iwa$/) || has(/^index\.zip$/))
    return {
      message: 'is an Apple Numbers spreadsheet.',
      remedy: 'Export it from Numbers to Excel or CSV.',
    }
  if (has(/^xl\//) || has(/^\[content_types\]\.xml$/)) return undefined
  const files = paths.filter((path) => !path.endsWith('/'))
  return {
    message: `is a ZIP archive, with ${files.length === 0 ? 'nothing' : listOf(files)} in it.`,
    remedy: 'Unpack it, and open the file in it.',
  }
}

const BINARY: readonly [start: string, kind: string, remedy: string][] = [
  ['%PDF', 'a PDF', 'Ask for the figures as an Excel workbook or CSV.'],
  ['\x1f\x8b', 'packed (gzip)', 'Unpack it, and open the file in it.'],
  ['7z\xbc\xaf', 'a 7-Zip archive', 'Unpack it, and open the file in it.'],
  ['Rar!', 'a RAR archive', 'Unpack it, and open the file in it.'],
  ['\x89PNG', 'a picture', 'Open the file with the figures themselves.'],
  ['\xff\xd8\xff', 'a picture', 'Open the file with the figures themselves.'],
  ['PAR1', 'a Parquet file', 'Ask for the figures as CSV.'],
]

/** The kind of a file, by its first bytes; undefined for a workbook and for text. */
export function otherBinary(bytes: Uint8Array): OtherKind | undefined {
  if (isZip(bytes)) return zipKind(bytes)
  if (startsWith(bytes, '\xd0\xcf\x11\xe0')) return oldOffice(bytes)
  const found = BINARY.find(([start]) => startsWith(bytes, start))
  return found && { message: `is ${found[1]}, not a table.`, remedy: found[2] }
}

/** The kind of a text that is not a table; undefined for rows of cells. */
export function otherText(text: string): OtherKind | undefined {
  const start = text.slice(0, 2000).trimStart()
  if (
    /^(<\?xml[^>]*>\s*)?(<!--[\s\S]*?-->\s*)?<(!doctype html|html|head|body|table|div)\b/i.test(
      start,
    )
  )
    return {
      message:
        'is a web page, not a table: often a page to sign in that came in place of a download.',
      remedy: `Download the file again while signed in; if it is a report, open it in Excel and ${AS_XLSX}.`,
    }
  if (start.includes('urn:schemas-microsoft-com:office:spreadsheet'))
    return {
      message: 'is an Excel 2003 spreadsheet (XML).',
      remedy: `Open it in Excel and ${AS_XLSX}.`,
    }
  if (/^<[?!a-z]/i.test(start))
    return { message: 'is XML, not a table.', remedy: 'Save it as an Excel workbook or CSV.' }
  if (start.startsWith('{\\rtf'))
    return {
      message: 'is a text document (RTF), not a table.',
      remedy: `Copy its table into Excel and ${AS_XLSX}.`,
    }
  if (/^[[{]\s*["{[\]}]/.test(start))
    return { message: 'is JSON, not a table.', remedy: 'Save it as an Excel workbook or CSV.' }
  return undefined
}
