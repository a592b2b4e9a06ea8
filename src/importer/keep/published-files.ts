import { createHash } from 'node:crypto'
import type { LateTexts } from '../data-folder/late-texts.ts'

/** The data of a site, and what it is cut into for the pages. */
export interface Cut {
  /** The data files that people write or import, as the site shows them: text by path. */
  site: ReadonlyMap<string, string>
  slices: Pick<LateTexts, typeof Symbol.iterator>
}

const hashOf = (files: Iterable<readonly [path: string, text: string]>): string => {
  const hash = createHash('sha256')
  for (const [path, text] of [...files].toSorted(([a], [b]) => (a < b ? -1 : 1)))
    hash.update(path).update(text)
  return hash.digest('hex')
}

/**
 * The name of a version, made from the files' content, so that browsers can cache them for ever. The slices count too,
 * as new code can cut different ones from the same data.
 */
export const versionOf = ({ site, slices }: Cut): string =>
  hashOf([...site, ...slices]).slice(0, 10)

/** SHA-256 of the data files alone. */
export const figuresHash = ({ site }: Pick<Cut, 'site'>): string => hashOf(site)

/** JSON without the line breaks that make it readable for people. */
const small = (text: string): string => JSON.stringify(JSON.parse(text))

/** The files that pages read, byte for byte as they are published: text by path. */
export function* publishedFiles({ site, slices }: Cut): Generator<[path: string, text: string]> {
  yield* slices
  // Pages read no whole release: those are in data/releases, for anyone to use.
  for (const [path, text] of site) if (!path.startsWith('releases/')) yield [path, small(text)]
}
