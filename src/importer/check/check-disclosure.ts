import { discloses } from '@/model/disclosure/disclosure'
import type { Disclosure } from '@/model/disclosure/context'
import type { Indicator } from '@/model/schema/indicator'
import {
  readObservations,
  type Observation,
  type ObservationFile,
} from '@/model/schema/observation'
import { cellKey, releasesKnownOn, type Release } from '@/model/schema/release'
import { groupBy } from '../tables/group-by'
import type { Problem } from '../tables/problem'
import type { Data, Sourced } from '../data-folder/read-data'
import { problemAt } from '../data-folder/problem-at'

/** A figure of a release that could identify a child, with the index of its row. */
interface Finding extends Disclosure {
  release: string
  row: number
}

/**
 * Returns a function that tells whether any of some observations has the same cell with the same
 * value.
 */
function printedBy(observations: readonly Observation[]): (one: Observation) => boolean {
  const key = (o: Observation) => `${cellKey(o)}|${JSON.stringify(o.value)}`
  const printed = new Set(observations.map(key))
  return (one) => printed.has(key(one))
}

/**
 * Finds the figures of one indicator by which local releases could identify a child.
 * @param tables tables of that indicator, in any release: each is checked against all the others
 */
export function findDisclosures(
  indicator: Indicator,
  tables: readonly ObservationFile[],
  releases: readonly Release[],
): Finding[] {
  const order = releasesKnownOn(releases)
  const observationsOf = (id: string) =>
    tables.filter(({ release }) => release === id).flatMap(readObservations)
  return order
    .filter(({ standing }) => standing === 'local')
    .flatMap((release) => {
      const own = tables.find((table) => table.release === release.id)
      if (!own) return []
      const others = order.flatMap(({ id }) => (id === release.id ? [] : observationsOf(id)))
      // A figure that an official release also prints is public already, so repeating it discloses
      // nothing.
      const isPublic = printedBy(
        order.filter((r) => r.standing === 'official').flatMap((r) => observationsOf(r.id)),
      )
      const unpublished = observationsOf(release.id).filter((o) => !isPublic(o))
      return discloses(release, unpublished, { indicator, others }).map((found) => ({
        ...found,
        release: release.id,
        row: own.rows.findIndex(
          ([area, period, category]) =>
            area === found.area && period === found.period && category === found.category,
        ),
      }))
    })
}

/** A finding as a sentence: '"5-to-9" of E06000060 in 2025: …'. */
const sentence = ({ area, period, category, message }: Disclosure): string =>
  `"${category}" of ${area} in ${period}: ${message}`

const problemOf = (table: Sourced<ObservationFile>, found: Finding): Problem =>
  problemAt(table, found.row < 0 ? ['release'] : ['rows', found.row], {
    column: found.measure,
    message: sentence(found),
    remedy: found.remedy,
  })

/**
 * Problems with releases marked as published already without a reason, and with thresholds below 2.
 */
const unexplained = ({ releases }: Data): Problem[] =>
  releases.content.releases.flatMap((release, index) => {
    const { id, disclosure, disclosureReason = '', threshold } = release
    const problemWith = (column: string, message: string, remedy: string): Problem[] => [
      problemAt(releases, ['releases', index, column], { column, message, remedy }),
    ]
    return [
      ...(disclosure === undefined || disclosureReason.trim() !== ''
        ? []
        : problemWith(
            'disclosure',
            `${id} is marked as published already, without a reason.`,
            'Say in "disclosureReason" who published these figures, where and when.',
          )),
      ...(threshold === undefined || (Number.isInteger(threshold) && threshold >= 2)
        ? []
        : problemWith(
            'threshold',
            `${threshold} is not a threshold.`,
            'Write the smallest count that may be printed: a whole number of 2 or more, such as 5.',
          )),
    ]
  })

/**
 * Checks every local release for figures that would identify a child.
 * @returns problems; and notes, which stop nothing, for releases whose figures were public before
 */
export function checkDisclosure(data: Data): { problems: Problem[]; notes: Problem[] } {
  const { releases } = data.releases.content
  const problems = unexplained(data)
  const notes: Problem[] = []
  const ofIndicator = groupBy(data.tables, ({ content }) => content.indicator)
  for (const indicator of data.catalogue.content.indicators) {
    const tables = ofIndicator.get(indicator.id) ?? []
    const contents = tables.map(({ content }) => content)
    for (const found of findDisclosures(indicator, contents, releases)) {
      const table = tables.find(({ content }) => content.release === found.release)
      const release = releases.find(({ id }) => id === found.release)
      if (table) (release?.disclosure ? notes : problems).push(problemOf(table, found))
    }
  }
  return { problems, notes }
}

/**
 * The same check for figures that are being imported, reported under the file they were read from.
 */
export function importedDisclosures(
  indicator: Indicator,
  tables: readonly ObservationFile[],
  releases: readonly Release[],
): Problem[] {
  return findDisclosures(indicator, tables, releases).flatMap((found) => {
    if (releases.find(({ id }) => id === found.release)?.disclosure) return []
    const own = tables.find(({ release }) => release === found.release)
    const line = own?.rows[found.row]?.at(-1)
    return {
      file: own?.file ?? `${found.release}/${indicator.id}`,
      ...(typeof line === 'number' ? { line } : {}),
      column: found.measure,
      message: sentence(found),
      remedy: found.remedy,
    }
  })
}
