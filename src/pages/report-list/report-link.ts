import { deflateSync, Inflate, inflateSync, strFromU8, strToU8 } from 'fflate'
import {
  reportInShort,
  ReportError,
  readReport,
  readWhatIsSound,
  type PartlyRead,
} from '@/model/report/report-text'
import type { SavedReport } from '@/model/report/report'

const MARK = '#pack='
/** Some mail and chat programs cut longer addresses or do not link them. */
export const LONG_LINK = 2000
/** No report is as large: decompression stops here. */
const MOST_BYTES = 400_000

/** The fragment of an address with a whole report, which browsers send to no server. */
export function reportFragment(report: SavedReport): string {
  const bytes = deflateSync(strToU8(reportInShort(report)), { level: 9 })
  const text = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
  return `${MARK}${text.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')}`
}

/** Whether an address holds a report. */
export const hasReport = (fragment: string): boolean => fragment.startsWith(MARK)

const bytesOf = (fragment: string): Uint8Array<ArrayBuffer> => {
  const text = fragment.slice(MARK.length).replaceAll('-', '+').replaceAll('_', '/')
  // A single letter at the end is less than a byte.
  const whole = text.length % 4 === 1 ? text.slice(0, -1) : text
  return Uint8Array.from(atob(whole), (c) => c.charCodeAt(0))
}

/**
 * The report in an address.
 * @throws {ReportError} when it was cut off or changed
 */
export function reportOfFragment(fragment: string): SavedReport {
  let json: string
  try {
    json = strFromU8(inflateSync(bytesOf(fragment), { out: new Uint8Array(MOST_BYTES) }))
  } catch {
    throw new ReportError(
      'The report in this link was cut off on its way. Ask for the link again, or for the report as a file.',
    )
  }
  return readReport(json, 'The report in this link')
}

/** Bytes that are unpacked at a time, so that a small link cannot unpack to more than memory holds. */
const STEP = 512

/** As much of a compressed text as arrived, and can be unpacked. */
function unpacked(bytes: Uint8Array<ArrayBuffer>): string {
  const chunks: Uint8Array[] = []
  const inflate = new Inflate((chunk) => void chunks.push(chunk))
  const sizeOf = () => chunks.reduce((sum, { length }) => sum + length, 0)
  try {
    for (let at = 0; at < bytes.length; at += STEP) {
      if (sizeOf() > MOST_BYTES) break
      inflate.push(bytes.slice(at, at + STEP))
    }
  } catch {
    // What came before the damage is there.
  }
  const size = sizeOf()
  const all = new Uint8Array(size)
  let end = 0
  for (const chunk of chunks) {
    all.set(chunk, end)
    end += chunk.length
  }
  return new TextDecoder().decode(all)
}

/**
 * All that is sound of the report in an address, also where a mail program cut it off.
 * @throws {ReportError} when nothing of it can be read
 */
export function soundReportOf(fragment: string): PartlyRead {
  let text = ''
  try {
    text = unpacked(bytesOf(fragment))
  } catch {
    // Not the letters of a link: said below.
  }
  if (!text.includes('"entries"'))
    throw new ReportError(
      'Nothing in this link can be read: it was cut off on its way, or belongs to another site. Ask for the link again, or open the meeting from its file or its codes.',
    )
  return readWhatIsSound(text, 'This link')
}
