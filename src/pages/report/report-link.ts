import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate'
import { packInShort, PackError, readPack } from '@/model/report/report-text'
import type { Pack } from '@/model/report/report'

const MARK = '#pack='
/** Mail programs and chats cut longer addresses, or do not make links of them. */
export const LONG_LINK = 2000
/** No report is as large; what claims to be is not unpacked further. */
const LARGEST = 400_000

/** The part of an address that holds a whole report: nothing of it is sent to a server. */
export function reportFragment(report: Pack): string {
  const bytes = deflateSync(strToU8(packInShort(report)), { level: 9 })
  const text = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
  return `${MARK}${text.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')}`
}

/** Whether an address holds a report. */
export const hasReport = (fragment: string): boolean => fragment.startsWith(MARK)

/**
 * The report in an address.
 * @throws {PackError} when it was cut off or changed
 */
export function reportOfFragment(fragment: string): Pack {
  const text = fragment.slice(MARK.length).replaceAll('-', '+').replaceAll('_', '/')
  let json: string
  try {
    const bytes = Uint8Array.from(atob(text), (c) => c.charCodeAt(0))
    json = strFromU8(inflateSync(bytes, { out: new Uint8Array(LARGEST) }))
  } catch {
    throw new PackError(
      'The report in this link was cut off on its way. Ask for the link again, or for the report as a file.',
    )
  }
  return readPack(json, 'The report in this link')
}
