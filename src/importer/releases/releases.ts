import { isDay } from '@/model/values/period'
import type { ObservationFile } from '@/model/schema/observation'
import type { Release } from '@/model/schema/release'
import { groupBy } from '../tables/group-by'
import { counted, type Problem, type Warning } from '../tables/problem'
import type { Edition } from '../publications/publication'
import type { PublicationReading } from '../published/read-publication'
import { readWithdrawals } from './withdrawal'

/** A file that was read, and the publication that it is an edition of. */
export interface ReadFile extends Pick<PublicationReading, 'year' | 'indicators'> {
  edition: Edition
  file: { name: string; sha256: string; rows: number }
  /**
   * The release that already holds the very same file: only indicators that the release lacks are
   * added.
   */
  heldIn?: string
}

export interface ReleaseOptions {
  /** Which issue of the release it is, when the publisher has issued another for the same year. */
  issue?: number
  /**
   * Day or month of publication, 2026-11 or 2026-11-19, for years whose date the table does not
   * hold.
   */
  published?: string
  /** Earlier values that the new release withdraws, as readWithdrawals reads them. */
  withdraws?: readonly string[]
}

const LICENCE = 'Open Government Licence v3.0'

/** The id of a file's release: dfe-cla-2025, or dfe-cla-2025-2 for its second issue. */
const releaseId = ({ edition, year, heldIn }: ReadFile, { issue }: ReleaseOptions): string =>
  heldIn ?? `${edition.publication}-${year}${issue === undefined || issue < 2 ? '' : `-${issue}`}`

/** Whether a text is a day, month or year that exists. */
export const isDate = (text: string): boolean =>
  isDay(text.length === 7 ? `${text}-01` : text.length === 4 ? `${text}-01-01` : text)

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

/**
 * The day of publication of a release. An existing release keeps its day, unless a more exact one
 * is given; a new release takes the day given, or else the table's.
 */
function dayOf(
  id: string,
  item: ReadFile,
  { held, options }: { held: Release | undefined; options: ReleaseOptions },
): { published: string } | Problem {
  const place = { file: item.file.name }
  const published = publishedOn(item, options) || undefined
  if (published !== undefined && !isDate(published))
    return {
      ...place,
      message: `--published ${published} is not a day or month.`,
      remedy: 'Give it as --published YYYY-MM or --published YYYY-MM-DD.',
    }
  if (!held)
    return published === undefined
      ? {
          ...place,
          message: `the day on which ${id} was published is not known.`,
          remedy: 'Give it as --published YYYY-MM or --published YYYY-MM-DD.',
        }
      : { published }
  const given = options.published
  // A council's own files are given the day on which they are opened, even if they are already
  // held.
  const isSaid = given === undefined || given === held.published || item.edition.own !== undefined
  if (isSaid) return { published: held.published }
  return given.startsWith(`${held.published}-`)
    ? { published: given }
    : {
        ...place,
        message: `${id} exists already, published ${held.published}, but --published says ${given}.`,
        remedy:
          'Leave --published out. If the publisher issued it again, give --issue too; correct a wrong day in releases.json.',
      }
}

/**
 * Warnings for files of one publication that belong to several of its releases in a single import.
 */
export function strayFiles(read: readonly ReadFile[], options: ReleaseOptions): Warning[] {
  const ofPublication = groupBy(
    read.filter(({ edition }) => edition.own === undefined),
    ({ edition }) => edition.publication,
  )
  return [...ofPublication.values()].flatMap((files): Warning[] => {
    const byRelease = groupBy(files, (item) => releaseId(item, options))
    const groups = [...byRelease].toSorted(([, a], [, b]) => b.length - a.length)
    const [[most] = ['']] = groups
    return groups.slice(1).flatMap(([id, strays]) =>
      strays.map(({ file }) => ({
        file: file.name,
        message: `belongs to ${id}, but other files of this import belong to ${most}.`,
      })),
    )
  })
}

/** Why a file cannot be added to a release: an import never changes what a release holds. */
function conflicts(
  release: Release,
  item: ReadFile,
  byNow: ReadonlyMap<string, string>,
): Problem[] {
  const { edition, year, file, indicators, heldIn } = item
  if (heldIn !== undefined) return []
  const twice = indicators.flatMap(({ indicator }): Problem[] => {
    const other = byNow.get(`${release.id}|${indicator}`)
    return other === undefined
      ? []
      : [
          {
            file: file.name,
            message: `holds ${indicator} of ${release.id}, and so does ${other} in the same import.`,
            remedy: 'Import the one that is right.',
          },
        ]
  })
  if (twice.length > 0) return twice
  const issue = Number(release.id.slice(`${edition.publication}-${year}-`.length) || 1)
  const remedy = `If the publisher issued it again, import it with --issue ${issue + 1}; releases are only ever added to.`
  const place = { file: file.name, remedy }
  if (release.files.some(({ name }) => name === file.name))
    return [
      { ...place, message: `${release.id} already holds a file of this name with other content.` },
    ]
  return indicators
    .filter(({ indicator }) => release.indicators.includes(indicator))
    .map(({ indicator }) => ({ ...place, message: `${release.id} already holds ${indicator}.` }))
}

/** A file that its release already holds, with only the indicators that the release lacks. */
const withoutHeld = (item: ReadFile, release: Release | undefined): ReadFile => ({
  ...item,
  indicators: item.indicators.filter(
    ({ indicator }) => release?.indicators.includes(indicator) !== true,
  ),
})

/** Problems of options that apply to one new release, where the import has none or several. */
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
  if (given.length > 0 && ids.length === 0)
    return [
      problem(
        `${given.join(', ')} ${given.length === 1 ? 'is' : 'are'} for no release: no file has figures.`,
        'Leave it out, or add the file.',
      ),
    ]
  if (given.length > 0 && ids.length > 1)
    return [
      problem(
        `${given.join(', ')} cannot apply to several releases: ${ids.join(' and ')}.`,
        'Import them one by one.',
      ),
    ]
  return options.withdraws !== undefined && existing.some(({ id }) => ids.includes(id))
    ? [problem(`${ids.join('')} exists already.`, 'Withdraw with a new release: give --issue.')]
    : []
}

/**
 * The list of releases with the newly read files added to it, and their observation files.
 * @returns problems for files that would change a release, and for a release whose date is not
 *   known
 */
export function addToReleases(
  existing: readonly Release[],
  read: readonly ReadFile[],
  options: ReleaseOptions,
): {
  releases: Release[]
  files: ObservationFile[]
  problems: Problem[]
  done: string[]
  isRedated: boolean
} {
  const { withdrawals, problems: wrong } = readWithdrawals(options.withdraws ?? [], existing)
  const releases = [...existing]
  const files: ObservationFile[] = []
  const problems: Problem[] = [...wrong, ...misplaced(existing, read, options)]
  const done: string[] = []
  let isRedated = false
  /** The file of this import that has each indicator of each release. */
  const byNow = new Map<string, string>()
  for (const given of read) {
    const id = releaseId(given, options)
    const index = releases.findIndex((candidate) => candidate.id === id)
    const item = given.heldIn === undefined ? given : withoutHeld(given, releases[index])
    const day = dayOf(id, item, { held: releases[index], options })
    if (!('published' in day)) {
      problems.push(day)
      continue
    }
    const before = releases[index]
    if (before && day.published !== before.published) {
      releases[index] = { ...before, published: day.published }
      isRedated = true
      done.push(`${id}: published ${day.published}`)
    }
    if (item.heldIn !== undefined && item.indicators.length === 0) {
      done.push(`${item.file.name}: already there, in ${id}`)
      continue
    }
    const release = releases[index] ?? newRelease(id, item, day.published)
    problems.push(...conflicts(release, item, byNow))
    for (const { indicator } of item.indicators) byNow.set(`${id}|${indicator}`, item.file.name)
    const grown: Release = {
      ...release,
      ...(withdrawals.length > 0 ? { withdraws: withdrawals } : {}),
      files: item.heldIn === undefined ? [...release.files, item.file] : release.files,
      indicators: [...release.indicators, ...item.indicators.map(({ indicator }) => indicator)],
    }
    if (index < 0) releases.push(grown)
    else releases[index] = grown
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
      `${item.file.name}: ${counted(item.file.rows, 'row')}, ${counted(item.indicators.length, 'indicator')} into ${id}`,
    )
  }
  return { releases, files, problems, done, isRedated }
}
