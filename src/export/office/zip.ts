import { strToU8, zipSync, type Zippable } from 'fflate'

/** The parts of a document by path, as text or as bytes. */
export type Parts = Record<string, string | Uint8Array>

/** A fixed date, so that the same parts always make the same file. */
const LONG_AGO = new Date(1980, 0, 1)

/** Parts as the bytes of a zip file, in order. Those `stored` are not compressed. */
export function zipped(parts: Parts, stored: readonly string[] = []): Uint8Array<ArrayBuffer> {
  const files: Zippable = {}
  for (const [path, content] of Object.entries(parts))
    files[path] = [
      typeof content === 'string' ? strToU8(content) : content,
      { level: stored.includes(path) ? 0 : 6, mtime: LONG_AGO },
    ]
  return zipSync(files)
}
