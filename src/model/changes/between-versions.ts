import { figuresFrom, type Figures } from '../figures/figures'
import type { Indicator } from '../schema/indicator'
import type { ObservationFile } from '../schema/observation'
import type { Release } from '../schema/release'
import { formatNumber, listInWords } from '../values/format'
import { kindOf, type ChangeKind } from './changes'
import { countsInWords } from './words'

/** The data of one version. */
export interface VersionData {
  files: readonly ObservationFile[]
  releases: readonly Release[]
}

/** How the releases of two versions differ. */
export interface ReleaseChanges {
  added: Release[]
  /** Releases that both have, read from other files or published on another day. */
  replaced: Release[]
  removed: Release[]
}

const contentOf = ({ files, published, withdraws }: Release): string =>
  JSON.stringify([files.map(({ sha256 }) => sha256), published, withdraws])

/** The releases that are new, replaced or gone since a version. */
export function releaseChanges(then: readonly Release[], now: readonly Release[]): ReleaseChanges {
  const [before, after] = [then, now].map((all) => new Map(all.map((one) => [one.id, one])))
  return {
    added: now.filter(({ id }) => before?.has(id) !== true),
    replaced: now.filter((one) => {
      const earlier = before?.get(one.id)
      return earlier !== undefined && contentOf(earlier) !== contentOf(one)
    }),
    removed: then.filter(({ id }) => after?.has(id) !== true),
  }
}

/** How the figures of two versions differ, with one entry for each figure that does. */
function differences(
  [then, now]: readonly [Figures, Figures],
  { measures }: Indicator,
): { kind: ChangeKind }[] {
  const shown = new Set(measures.flatMap(({ id, hidden }) => (hidden === true ? [] : id)))
  const found = [...now].flatMap(([key, { current }]) => {
    const kind = shown.has(current.measure) ? kindOf(then.get(key)?.current, current) : undefined
    return kind === undefined ? [] : [{ kind }]
  })
  const gone = [...then].filter(([key, { current }]) => shown.has(current.measure) && !now.has(key))
  return [...found, ...gone.map(() => ({ kind: 'withdrawn' as const }))]
}

/**
 * What differs between the figures of two versions, with one entry for each figure.
 * @param indicators those whose figures are compared
 * @throws {Error} when a file's table is malformed
 */
export const figureChanges = (
  [then, now]: readonly [VersionData, VersionData],
  indicators: readonly Indicator[],
): { kind: ChangeKind }[] =>
  indicators.flatMap((indicator) =>
    differences(
      [
        figuresFrom(then.files, { indicator, releases: then.releases }),
        figuresFrom(now.files, { indicator, releases: now.releases }),
      ],
      indicator,
    ),
  )

const releasesInWords = ({ added, replaced, removed }: ReleaseChanges): string[] => {
  const parts = [
    [added, 'added'],
    [replaced, 'replaced'],
    [removed, 'removed'],
  ] as const
  const told = parts.flatMap(([of, done]) =>
    of.length === 0 ? [] : [{ count: of.length, text: `${formatNumber(of.length, 0)} ${done}` }],
  )
  const [first, ...rest] = told
  if (!first) return []
  const noun = first.count === 1 ? 'release' : 'releases'
  const [number = '', ...done] = first.text.split(' ')
  return [
    `Since then: ${listInWords([`${number} ${noun} ${done.join(' ')}`, ...rest.map(({ text }) => text)])}.`,
  ]
}

/**
 * What has changed since a version, in words: "Since then: 1 release added. Behind this page: 3 revised."
 * @param figures changes of the figures behind the page; undefined where it has none, or they are not known yet
 */
export function sinceVersionInWords(
  releases: ReleaseChanges,
  figures: readonly { kind: ChangeKind }[] | undefined,
): string {
  const told = releasesInWords(releases)
  if (figures === undefined) return told.join(' ') || 'No release has been added or replaced since.'
  if (figures.length > 0) return [...told, `Behind this page: ${countsInWords(figures)}.`].join(' ')
  return told.length === 0
    ? 'Nothing behind this page has changed since.'
    : `${told.join(' ')} No figure behind this page has changed.`
}
