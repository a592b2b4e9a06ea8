import { strFromU8, unzipSync } from 'fflate'

/** More than this is no table that a browser could hold: a few kilobytes can unpack to gigabytes. */
const MOST_BYTES = 400_000_000

/**
 * The parts of a workbook that are asked for, as text.
 * @param wanted whether a part is, by its path
 * @throws {RangeError} when they would unpack to more than 400 MB; nothing is unpacked then
 * @throws {Error} when it is no ZIP
 */
export function unzipTexts(
  bytes: Uint8Array,
  wanted: (path: string) => boolean,
): Map<string, string> {
  let total = 0
  unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (wanted(name)) total += originalSize
      return false
    },
  })
  if (total > MOST_BYTES)
    throw new RangeError(`would unpack to ${Math.round(total / 1_000_000)} MB.`)
  // A part is unpacked into the size that it says it has, and no further.
  const parts = unzipSync(bytes, { filter: ({ name }) => wanted(name) })
  return new Map(Object.entries(parts).map(([path, part]) => [path, strFromU8(part)]))
}
