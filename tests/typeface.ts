import { readFileSync } from 'node:fs'
import { brotliDecompressSync } from 'node:zlib'

/** Table numbers defined by WOFF2. After 63 the name of the table follows. */
const CMAP = 0
const NAMED = 63
const TRANSFORMED = new Set([10, 11])

/**
 * The characters of a typeface, read from the character map of a WOFF2 file. Source: W3C, WOFF File Format
 * 2.0, sections 4 and 5; OpenType specification, `cmap`, format 4.
 * @param file path of the file
 * @throws {Error} if the file has no map of format 4
 */
export function charactersOf(file: string): Set<string> {
  const map = mapIn(readFileSync(file))
  const count = map.readUInt16BE(2)
  for (let i = 0; i < count; i += 1) {
    const at = map.readUInt32BE(4 + i * 8 + 4)
    if (map.readUInt16BE(at) === 4) return inSegments(map.subarray(at))
  }
  throw new Error(`${file} has no character map that can be read`)
}

/** The table `cmap` of a WOFF2 file, whose directory lists the tables in the order of their bytes. */
function mapIn(bytes: Buffer): Buffer {
  const tables = bytes.readUInt16BE(12)
  const packed = bytes.readUInt32BE(20)
  let at = 48
  const base128 = (): number => {
    let number = 0
    for (;;) {
      const byte = bytes.readUInt8(at)
      at += 1
      number = number * 128 + (byte & 127)
      if (byte < 128) return number
    }
  }
  let start = 0
  let found: { start: number; length: number } | undefined
  for (let i = 0; i < tables; i += 1) {
    const flags = bytes.readUInt8(at)
    at += 1
    const kind = flags & 63
    if (kind === NAMED) at += 4
    const plain = base128()
    // For outlines, version 0 means transformed; for any other table, any version but 0 does.
    const isOther = TRANSFORMED.has(kind) ? flags >> 6 === 0 : flags >> 6 !== 0
    const length = isOther ? base128() : plain
    if (kind === CMAP) found = { start, length }
    start += length
  }
  if (!found) throw new Error('the typeface has no character map')
  const unpacked = brotliDecompressSync(bytes.subarray(at, at + packed))
  return unpacked.subarray(found.start, found.start + found.length)
}

/** Characters of a map of format 4, whose four columns follow each other. */
function inSegments(map: Buffer): Set<string> {
  const wide = map.readUInt16BE(6)
  const column = (n: number, i: number) => 14 + n * wide + (n > 0 ? 2 : 0) + i
  const found = new Set<string>()
  for (let i = 0; i < wide; i += 2) {
    const last = map.readUInt16BE(column(0, i))
    const first = map.readUInt16BE(column(1, i))
    const step = map.readUInt16BE(column(2, i))
    const jump = map.readUInt16BE(column(3, i))
    for (let code = first; code <= last && code < 0xffff; code += 1) {
      const glyph =
        jump === 0
          ? (code + step) & 0xffff
          : map.readUInt16BE(column(3, i) + jump + 2 * (code - first))
      if (glyph !== 0) found.add(String.fromCodePoint(code))
    }
  }
  return found
}

/** Whether a style sheet's `unicode-range` has a character. */
export function rangeOf(css: string): (character: string) => boolean {
  const text = /unicode-range:([^;]*);/.exec(css)?.[1] ?? ''
  const ranges = [...text.matchAll(/U\+([\dA-F]+)(?:-([\dA-F]+))?/gi)].map(
    ([, from = '', to = from]) => [parseInt(from, 16), parseInt(to, 16)] as const,
  )
  return (character) => {
    const code = character.codePointAt(0) ?? 0
    return ranges.some(([from, to]) => from <= code && code <= to)
  }
}
