import { strFromU8, unzipSync } from 'fflate'

/** More than this is no table that a browser could hold: a few kilobytes can unpack to gigabytes. */
const MOST_BYTES = 400_000_000

/**
 * One spelling for the path of a part, as writers of workbooks differ in capitals and slashes and a
 * reader is to take them as the same: xl/sharedstrings.xml.
 */
export function partPath(path: string): string {
  const steps: string[] = []
  for (const step of path.replaceAll('\\', '/').split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step.toLowerCase())
  }
  return steps.join('/')
}

/**
 * The paths of all parts, in one spelling.
 * @throws {Error} when it is no ZIP
 */
export function partPaths(bytes: Uint8Array): string[] {
  const paths: string[] = []
  unzipSync(bytes, {
    filter: ({ name }) => {
      paths.push(partPath(name))
      return false
    },
  })
  return paths
}

/**
 * The parts of a workbook that are asked for, as text.
 * @param wanted whether a part is, by its path in one spelling
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
      if (wanted(partPath(name))) total += originalSize
      return false
    },
  })
  if (total > MOST_BYTES)
    throw new RangeError(`would unpack to ${Math.round(total / 1_000_000)} MB.`)
  // A part is unpacked into the size that it says it has, and no further.
  const parts = unzipSync(bytes, { filter: ({ name }) => wanted(partPath(name)) })
  return new Map(Object.entries(parts).map(([path, part]) => [partPath(path), textOf(part)]))
}

/** XML may be in UTF-16, which its byte-order mark says. */
function textOf(part: Uint8Array): string {
  if (part[0] === 0xff && part[1] === 0xfe) return new TextDecoder('utf-16le').decode(part)
  return part[0] === 0xfe && part[1] === 0xff
    ? new TextDecoder('utf-16be').decode(part)
    : strFromU8(part)
}
