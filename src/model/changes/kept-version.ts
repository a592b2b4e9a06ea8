import * as z from 'zod/mini'

/** A version of the data whose files stay as they were, so that links to it show the same figures for ever. */
const KeptVersionSchema = z.object({
  /** Its name, which a build makes from the content of its files: 10 hexadecimal digits. */
  version: z.string(),
  /** What it was kept for: "Committee, 7 September 2026". */
  name: z.string(),
  /** The day on which it was kept (ISO). */
  keptOn: z.string(),
  /** Code of the council whose site it is a version of. */
  home: z.string(),
  /** Who may see it: the strictest level among its releases. */
  confidentiality: z.enum(['public', 'internal', 'restricted']),
  /** SHA-256 of the data files that it was cut from: the same where only the code has changed since. */
  figures: z.string(),
  /** SHA-256 of its list of archives, files.json. */
  files: z.string(),
})
export type KeptVersion = z.infer<typeof KeptVersionSchema>

/** kept.json: the versions of the data that are kept, oldest first. */
export const KeptVersionsSchema = z.object({
  $schema: z.optional(z.string()),
  versions: z.array(KeptVersionSchema),
})

/** Where the list of kept versions is, relative to the public data folder. */
export const KEPT_PATH = 'kept.json'

/** The folder of a kept version, relative to the public data folder. */
export const keptFolder = (version: string): string => `kept/${version}`

/** What a page of any kind opens with. */
const FIRST = /^(releases|areas|slices\/(areas|catalogue|spread|indicators\/.*))\.json$/
const OF_AREA = /^slices\/[^/]+\/([A-Z]\d[^/]*?)(?:-earlier)?\.json$/
const OF_INDICATOR = /^slices\/(?:indicator\/([^/]+)|peers\/([^/]+)\/[^/]+)\.json$/

/**
 * The archive that holds a data file of a kept version, relative to the version's folder. They are grouped so that a
 * page needs few: all figures of an area, all of an indicator among all areas, what every page opens with, and the rest.
 * @param path of the data file, as pages ask for it
 */
export function archiveOf(path: string): string {
  const area = OF_AREA.exec(path)?.[1]
  if (area !== undefined) return `areas/${area}.zip`
  const [, texts, peers] = OF_INDICATOR.exec(path) ?? []
  const indicator = texts ?? peers
  if (indicator !== undefined) return `indicators/${indicator}.zip`
  return FIRST.test(path) ? 'first.zip' : 'rest.zip'
}

/** The one file in each archive: packed together, files that resemble each other take a fifth less. */
export const PACKED_FILE = 'files.txt'

/**
 * The text of the one file in an archive: for each data file a line with its path and a line with its content.
 * @param files text by path; JSON as it is published, which has no line breaks
 */
export const joinedFiles = (files: Iterable<readonly [path: string, text: string]>): string =>
  [...files].map(([path, text]) => `${path}\n${text}\n`).join('')

/** The data files in that text, by path. */
export function splitFiles(text: string): Map<string, string> {
  const lines = text.split('\n')
  return new Map(
    lines.flatMap((path, index): [string, string][] => {
      const content = lines[index + 1]
      return index % 2 === 0 && content !== undefined ? [[path, content]] : []
    }),
  )
}
