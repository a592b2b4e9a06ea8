import type { Problem, Warning } from './problem'

type Decoded = { text: string; warnings: Warning[] } | { problems: Problem[] }

/** How many bytes are read to judge the encoding. */
const SAMPLE = 4000

/**
 * The share of zero bytes at even and at odd positions: in UTF-16, every other byte of plain text
 * is zero.
 */
function zeroShares(bytes: Uint8Array): { even: number; odd: number } {
  const sample = bytes.subarray(0, SAMPLE)
  const counts = [0, 0]
  for (const [index, byte] of sample.entries()) if (byte === 0) counts[index % 2]! += 1
  const half = Math.max(1, sample.length / 2)
  return { even: (counts[0] ?? 0) / half, odd: (counts[1] ?? 0) / half }
}

/** UTF-16 by its byte-order mark or, where it has none, by the zeros beside its letters. */
function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const { even, odd } = zeroShares(bytes)
  if (odd > 0.4 && even < 0.1) return 'utf-16le'
  return even > 0.4 && odd < 0.1 ? 'utf-16be' : undefined
}

/**
 * Whether there are bytes that text does not have: control characters other than tabs, line ends
 * and the DOS end of file.
 */
const isBinary = (bytes: Uint8Array): boolean =>
  bytes
    .subarray(0, SAMPLE)
    .some((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 26 && byte !== 27))

/**
 * The text of a file: UTF-8 or UTF-16 in either order, each with or without its byte-order mark, or
 * Windows-1252 when the bytes are none of these.
 * @returns a problem where the bytes are not text
 */
export function decode(file: string, bytes: Uint8Array): Decoded {
  const utf16 = utf16Of(bytes)
  if (utf16) return { text: new TextDecoder(utf16).decode(bytes), warnings: [] }
  if (isBinary(bytes)) {
    const message = 'is not a table: its content is not text.'
    return { problems: [{ file, message, remedy: 'Save it as an Excel workbook (.xlsx) or CSV.' }] }
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), warnings: [] }
  } catch {
    const message = 'is not UTF-8, so it was read as Windows-1252: check its accents and dashes.'
    return { text: new TextDecoder('windows-1252').decode(bytes), warnings: [{ file, message }] }
  }
}
