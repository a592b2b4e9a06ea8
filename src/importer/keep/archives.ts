import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { archiveOf, joinedFiles, PACKED_FILE, splitFiles } from '@/model/changes/kept-version'

/** A fixed date, so that the same files always make the same archive. */
const LONG_AGO = new Date(1980, 0, 1)

/**
 * Packs the files of a version into few archives.
 * @param files text by path, as a build publishes them
 * @returns the bytes of each ZIP file, by its path from the version's folder
 */
export function packedArchives(
  files: Iterable<readonly [path: string, text: string]>,
): Map<string, Uint8Array> {
  const archives = new Map<string, [string, string][]>()
  for (const [path, text] of [...files].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const name = archiveOf(path)
    archives.set(name, [...(archives.get(name) ?? []), [path, text]])
  }
  return new Map(
    [...archives].map(([name, held]) => [
      name,
      zipSync({ [PACKED_FILE]: [strToU8(joinedFiles(held)), { level: 9, mtime: LONG_AGO }] }),
    ]),
  )
}

/**
 * The files in an archive: text by path.
 * @throws {Error} when it is cut off, is no ZIP file, or lacks its one file
 */
export function unpackedArchive(bytes: Uint8Array): Map<string, string> {
  const content = unzipSync(bytes)[PACKED_FILE]
  if (!content) throw new Error(`There is no ${PACKED_FILE} in it.`)
  return splitFiles(strFromU8(content))
}
