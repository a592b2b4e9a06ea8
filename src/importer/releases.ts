import type { ObservationFile } from '@/model/observation'
import type { Release } from '@/model/release'
import type { Problem } from './problem'
import type { Edition } from './publication'
import type { PublicationReading } from './read-publication'
import { readWithdrawals } from './withdrawal'

/** A file that was read, and the publication that it is an edition of. */
export interface ReadFile extends Pick<PublicationReading, 'year' | 'indicators'> {
  edition: Edition
  file: { name: string; sha256: string; rows: number }
  /** The release that holds the very same file already: only indicators that it lacks are added. */
  heldIn?: string
}

export interface ReleaseOptions {
  /** Which issue of the release it is, when the publisher put out another of the same year. */
  issue?: number
  /** 2026-11 or 2026-11-19, for years whose date the table does not hold. */
  published?: string
  /** Earlier values that the new release takes back, as readWithdrawals reads them. */
  withdraws?: readonly string[]
}

const LICENCE = 'Open Government Licence v3.0'

/** dfe-cla-2025, and dfe-cla-2025-2 for its second issue. */
const releaseId = ({ edition, year, heldIn }: ReadFile, { issue }: ReleaseOptions): string =>
  heldIn ?? `${edition.publication}-${year}${issue === undefined || issue < 2 ? '' : `-${issue}`}`

/** Only the first issue of a year has the date that the table holds. */
const publishedOn = ({ edition, year }: ReadFile, { issue, published }: ReleaseOptions) =>
  published ?? (issue === undefined || issue < 2 ? edition.published[year] : undefined)

function newRelease(id: string, { edition, year }: ReadFile, published: string): Release {
  const { publication, publisher, title, url, own } = edition
  const source = `Source: ${publisher}, ${title(year)}`
  return {
    id,
    publication,
    publisher,
    title: title(year),
    published,
    standing: own === undefined ? 'official' : 'local',
    licence: own ?? LICENCE,
    attribution:
      own === undefined
        ? `Contains public sector information licensed under the ${LICENCE}. ${source}`
        : source,
    ...(url ? { url: url(year) } : {}),
    files: [],
    indicators: [],
    confidentiality: own === undefined ? 'public' : 'internal',
  }
}

/** Why a file may not go into a release: what is published is never changed here. */
function conflicts(release: Release, item: ReadFile): Problem[] {
  const { edition, year, file, indicators, heldIn } = item
  if (heldIn !== undefined) return []
  const issue = Number(release.id.slice(`${edition.publication}-${year}-`.length) || 1)
  const remedy = `If the publisher issued it again, import it with --issue ${issue + 1}; releases are only ever added to.`
  const at = { file: file.name, remedy }
  if (release.files.some(({ name }) => name === file.name))
    return [
      { ...at, message: `${release.id} already holds a file of this name with other content.` },
    ]
  return indicators
    .filter(({ indicator }) => release.indicators.includes(indicator))
    .map(({ indicator }) => ({ ...at, message: `${release.id} already holds ${indicator}.` }))
}

/** A file that its release holds, with only the indicators that the release does not have of it. */
const withoutHeld = (item: ReadFile, release: Release | undefined): ReadFile => ({
  ...item,
  indicators: item.indicators.filter(
    ({ indicator }) => release?.indicators.includes(indicator) !== true,
  ),
})

/** Options that say something of one new release, given where there is none or several. */
function misplaced(
  existing: readonly Release[],
  read: readonly ReadFile[],
  options: ReleaseOptions,
): Problem[] {
  const ids = [...new Set(read.map((item) => releaseId(item, options)))]
  const given = Object.keys(options).map((key) => `--${key}`)
  const problem = (message: string, remedy: string): Problem => ({
    file: 'import',
    message,
    remedy,
  })
  if (given.length > 0 && ids.length > 1)
    return [
      problem(`${given.join(', ')} cannot be for ${ids.join(' and ')}.`, 'Import them one by one.'),
    ]
  return options.withdraws !== undefined && existing.some(({ id }) => ids.includes(id))
    ? [problem(`${ids.join('')} is there already.`, 'Withdraw with a new release: give --issue.')]
    : []
}

/**
 * The list of releases with the files that were read added to it, and their observation files.
 * @returns problems for what would change a release, and for a release whose date is not known
 */
export function addToReleases(
  existing: readonly Release[],
  read: readonly ReadFile[],
  options: ReleaseOptions,
): { releases: Release[]; files: ObservationFile[]; problems: Problem[]; done: string[] } {
  const { withdrawals, problems: wrong } = readWithdrawals(options.withdraws ?? [], existing)
  const releases = [...existing]
  const files: ObservationFile[] = []
  const problems: Problem[] = [...wrong, ...misplaced(existing, read, options)]
  const done: string[] = []
  for (const given of read) {
    const id = releaseId(given, options)
    const at = releases.findIndex((candidate) => candidate.id === id)
    const item = given.heldIn === undefined ? given : withoutHeld(given, releases[at])
    if (item.heldIn !== undefined && item.indicators.length === 0) {
      done.push(`${item.file.name}: already there, in ${id}`)
      continue
    }
    const published = releases[at]?.published ?? publishedOn(item, options)
    if (published === undefined || !/^\d{4}(-\d{2}(-\d{2})?)?$/.test(published)) {
      const message = `the day on which ${id} was published is not known.`
      const remedy = 'Give it as --published YYYY-MM or --published YYYY-MM-DD.'
      problems.push({ file: item.file.name, message, remedy })
      continue
    }
    const release = releases[at] ?? newRelease(id, item, published)
    problems.push(...conflicts(release, item))
    const grown: Release = {
      ...release,
      ...(withdrawals.length > 0 ? { withdraws: withdrawals } : {}),
      files: item.heldIn === undefined ? [...release.files, item.file] : release.files,
      indicators: [...release.indicators, ...item.indicators.map(({ indicator }) => indicator)],
    }
    if (at < 0) releases.push(grown)
    else releases[at] = grown
    for (const { indicator, measures, rows, notes } of item.indicators)
      files.push({
        release: id,
        indicator,
        file: item.file.name,
        measures: [...measures],
        rows,
        ...(notes ? { notes } : {}),
      })
    done.push(
      `${item.file.name}: ${item.file.rows} rows, ${item.indicators.length} indicators into ${id}`,
    )
  }
  return { releases, files, problems, done }
}
