import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate'
import { reportInShort, ReportError, readReport } from '@/model/report/report-text'
import type { SavedReport } from '@/model/report/report'

const MARK = '#pack='
/** Some mail and chat programs truncate longer addresses or do not make them links. */
export const LONG_LINK = 2000
/** No report is this large, so decompression stops here. */
const MOST_BYTES = 400_000

/** The fragment of an address with a whole report, which browsers send to no server. */
export function reportFragment(report: SavedReport): string {
  const bytes = deflateSync(strToU8(reportInShort(report)), { level: 9 })
  const text = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
  return `${MARK}${text.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')}`
}

/** Whether an address holds a report. */
export const hasReport = (fragment: string): boolean => fragment.startsWith(MARK)

/**
 * The report in an address.
 * @throws {ReportError} when it was cut off or changed
 */
export function reportOfFragment(fragment: string): SavedReport {
  const text = fragment.slice(MARK.length).replaceAll('-', '+').replaceAll('_', '/')
  let json: string
  try {
    const bytes = Uint8Array.from(atob(text), (c) => c.charCodeAt(0))
    json = strFromU8(inflateSync(bytes, { out: new Uint8Array(MOST_BYTES) }))
  } catch {
    throw new ReportError(
      'The report in this link was cut off on its way. Ask for the link again, or for the report as a file.',
    )
  }
  return readReport(json, 'The report in this link')
}
