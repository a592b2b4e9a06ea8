import { createHash } from 'node:crypto'
import { worstOf } from '@/model/schema/confidentiality'
import { keptFolder, KEPT_PATH, type KeptVersion } from '@/model/changes/kept-version'
import type { Release } from '@/model/schema/release'
import type { Settings } from '@/model/schema/authored-files'
import { dateLabel } from '@/model/values/period'
import { figuresHash, publishedFiles, versionOf, type Cut } from './published-files'
import { packedArchives } from './archives'

/** The most letters that the name of a version may have. */
export const LONGEST_NAME = 80

export const hashOf = (content: Uint8Array | string): string =>
  createHash('sha256').update(content).digest('hex')

/** A file to write below the public data folder. */
interface Written {
  path: string
  text: string | Uint8Array
}

export interface Keeping {
  /** What it is kept for: "Committee, 7 September 2026". */
  name: string
  /** The day on which it is kept (ISO). */
  today: string
  /** The versions that are kept already. */
  kept: readonly KeptVersion[]
}

/** kept.json with one version per line. */
const keptText = (versions: readonly KeptVersion[]): string =>
  `{\n  "$schema": "schema/kept.schema.json",\n  "versions": [${versions.map((one) => `\n    ${JSON.stringify(one)}`).join(',')}\n  ]\n}\n`

/**
 * What keeping the present version of the data writes: its archives, their list and, last, its entry among the kept
 * versions. Where it is kept already, nothing is to be written.
 * @param cut the data of the site, with its settings and releases, cut as a build does
 */
export function keepVersion(
  cut: Cut,
  { name, today, kept }: Keeping,
): { entry: KeptVersion; isKept: boolean; writes: Written[]; bytes: number } {
  const version = versionOf(cut)
  const before = kept.find((one) => one.version === version)
  if (before) return { entry: before, isKept: true, writes: [], bytes: 0 }
  const { home }: Settings = JSON.parse(cut.site.get('settings.json') ?? '')
  const { releases }: { releases: Release[] } = JSON.parse(cut.site.get('releases.json') ?? '')
  const archives = [...packedArchives(publishedFiles(cut))]
  const folder = keptFolder(version)
  const hashes = Object.fromEntries(archives.map(([path, bytes]) => [path, hashOf(bytes)]))
  const list = `${JSON.stringify(hashes, null, 2)}\n`
  const entry: KeptVersion = {
    version,
    name,
    keptOn: today,
    home,
    confidentiality: worstOf(releases),
    figures: figuresHash(cut),
    files: hashOf(list),
  }
  return {
    entry,
    isKept: false,
    bytes: archives.reduce((sum, [, { length }]) => sum + length, 0),
    writes: [
      ...archives.map(([path, text]) => ({ path: `${folder}/${path}`, text })),
      { path: `${folder}/files.json`, text: list },
      { path: KEPT_PATH, text: keptText([...kept, entry]) },
    ],
  }
}

/** What the command prints about a version that is kept. */
export const describeKept = ({
  entry,
  isKept,
  bytes,
  writes,
}: ReturnType<typeof keepVersion>): string[] => {
  const address = `?data=${entry.version}`
  return isKept
    ? [
        `The data have not changed since ${dateLabel(entry.keptOn)}, when they were kept as “${entry.name}”: nothing was written. Its links have ${address}.`,
      ]
    : [
        `kept/${entry.version}: “${entry.name}”, ${writes.length - 2} archives, ${(bytes / 1e6).toFixed(1)} MB.`,
        `A link with ${address} shows these figures once the site is published with them.`,
      ]
}
