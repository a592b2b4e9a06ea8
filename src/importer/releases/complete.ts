import type { Area } from '@/model/schema/area'
import { listInWords } from '@/model/values/format'
import type { ObservationFile } from '@/model/schema/observation'
import type { Release } from '@/model/schema/release'
import type { ExistingData, ImportPlan } from '../data-folder/import-plan'
import { textOf } from '../slices/keep-rows'
import type { Problem } from '../tables/problem'

type Row = ObservationFile['rows'][number]

const REMEDY =
  'Check that the file is complete. If the publisher left this out, import it with --incomplete.'

/** The most names that a message lists; the rest are counted. */
const MOST_NAMES = 5

const someOf = (names: readonly string[]): string =>
  names.length <= MOST_NAMES + 1
    ? listInWords(names)
    : listInWords([...names.slice(0, MOST_NAMES), `${names.length - MOST_NAMES} others`])

const valuesOf = (row: Row): Row => row.slice(3, -1)
const isNumber = (cell: Row[number] | undefined): boolean => typeof cell === 'number'
const periodOf = (row: Row): string => textOf(row[1])
const periodsOf = ({ rows }: ObservationFile): string[] =>
  [...new Set(rows.map(periodOf))].toSorted()

/** The year and issue in the id of a release: dfe-cla-2025-2 is the second issue of 2025. */
function editionOf({ id, publication }: Release): { year: number; issue: number } {
  const [year = 0, issue = 1] = id
    .slice(publication.length + 1)
    .split('-')
    .map(Number)
  return { year, issue }
}

/** Earlier editions of the same publication, the latest first. */
function earlierEditions(release: Release, releases: readonly Release[]): Release[] {
  const own = editionOf(release)
  return releases
    .filter(({ publication, id }) => publication === release.publication && id !== release.id)
    .map((other) => ({ other, is: editionOf(other) }))
    .filter(({ is }) => is.year < own.year || (is.year === own.year && is.issue < own.issue))
    .toSorted((a, b) => b.is.year - a.is.year || b.is.issue - a.is.issue)
    .map(({ other }) => other)
}

/**
 * Years of the earlier edition that the new one should also have: its first years may have dropped
 * out.
 */
function expectedYears(before: ObservationFile, table: ObservationFile): string[] {
  const held = periodsOf(before)
  const later = Number(periodsOf(table).at(-1)) - Number(held.at(-1))
  const first = Number(held[0]) + later
  return held.filter((year) => Number(year) >= first)
}

/** Areas that have something other than "not applicable" in a year. */
const areasOf = ({ rows }: ObservationFile, year: string): Set<string> =>
  new Set(
    rows
      .filter((row) => periodOf(row) === year)
      .filter((row) => valuesOf(row).some((cell) => cell !== null && cell !== 'z'))
      .map((row) => textOf(row[0])),
  )

/**
 * Areas of the earlier edition that a year of the new one lacks. The members of a joint return may
 * stand for it, or it for them.
 */
function lackingAreas(
  table: ObservationFile,
  before: ObservationFile,
  { year, areas }: { year: string; areas: readonly Area[] },
): { lacking: Area[]; wanted: Area[] } {
  const years = periodsOf(before)
  const expected = areasOf(before, years.includes(year) ? year : (years.at(-1) ?? ''))
  // A row is enough, even one with only "not applicable".
  const held = new Set(
    table.rows.filter((row) => periodOf(row) === year).map((row) => textOf(row[0])),
  )
  // A joint return that begins or ends may replace its members, or be replaced by them, in earlier
  // years too.
  const ever = new Set(table.rows.map((row) => textOf(row[0])))
  const isHeld = ({ code, members }: Area): boolean =>
    held.has(code) ||
    (members?.every((member) => ever.has(member)) ??
      areas.some((joint) => joint.members?.includes(code) === true && ever.has(joint.code)))
  const wanted = areas.filter(
    ({ code, to }) => expected.has(code) && (to === undefined || to > `${year}-12-31`),
  )
  return { lacking: wanted.filter((area) => !isHeld(area)), wanted }
}

/** Measures and categories, as "measure|category", that have a number in a year. */
const filledIn = ({ rows, measures }: ObservationFile, year: string): Set<string> =>
  new Set(
    rows
      .filter((row) => periodOf(row) === year)
      .flatMap((row) =>
        measures.flatMap((measure, index) =>
          isNumber(row[index + 3]) ? [`${measure}|${textOf(row[2])}`] : [],
        ),
      ),
  )

/** Years as a sentence gives them: "2020", "2020 to 2024", "2020 and 2023". */
function yearsInWords(years: readonly string[]): string {
  const [first = '', last = ''] = [years[0], years.at(-1)]
  const isRun = years.length > 2 && Number(last) - Number(first) === years.length - 1
  return isRun ? `${first} to ${last}` : listInWords(years)
}

interface Compared {
  table: ObservationFile
  before: ObservationFile
  areas: readonly Area[]
  home: string | undefined
  name: (measure: string, category: string) => string
}

function withoutAreas({ table, before, areas, home }: Compared): string[] {
  const order = [...areas].toSorted((a, b) => Number(b.code === home) - Number(a.code === home))
  const wide = order.filter(({ level }) => level !== 'authority' && level !== 'joint')
  const inOrder = [...wide, ...order.filter((area) => !wide.includes(area))]
  const found = new Map<string, string[]>()
  for (const year of periodsOf(table)) {
    const { lacking, wanted } = lackingAreas(table, before, { year, areas: inOrder })
    if (lacking.length === 0) continue
    const names = someOf(lacking.map(({ name }) => name))
    const sentence =
      lacking.length === 1
        ? `${names} is missing`
        : `${lacking.length} of ${wanted.length} areas are missing (${names})`
    found.set(sentence, [...(found.get(sentence) ?? []), year])
  }
  return [...found].map(([sentence, years]) => `${sentence} in ${yearsInWords(years)}`)
}

function withoutNumbers({ table, before, name }: Compared): string[] {
  const [latest = '', then = ''] = [periodsOf(table).at(-1), periodsOf(before).at(-1)]
  const now = filledIn(table, latest)
  const empty = [...filledIn(before, then)].filter((key) => !now.has(key))
  if (empty.length === 0) return []
  if (now.size === 0) return [`${table.indicator} has no number at all in ${latest}`]
  const names = empty.map((key) => {
    const [measure = '', category = ''] = key.split('|')
    return name(measure, category)
  })
  return [`${table.indicator} has no number in ${latest} for ${someOf(names)}`]
}

function withoutYears({ table, before }: Compared): string[] {
  const held = new Set(periodsOf(table))
  const gone = expectedYears(before, table).filter((year) => !held.has(year))
  if (gone.length === 0) return []
  return [
    `${gone.length === 1 ? 'the year' : 'the years'} ${yearsInWords(gone)} ${gone.length === 1 ? 'is' : 'are'} missing`,
  ]
}

const isYearly = (table: ObservationFile): boolean =>
  periodsOf(table).every((period) => /^\d{4}$/.test(period))

/**
 * Finds what a file of official statistics lacks that the previous edition has: years, areas,
 * measures, categories or whole indicators. A file without any number is a problem even if there is
 * no earlier edition.
 * @returns a problem with the file as a whole for each thing that is missing
 */
export function missingParts(plan: ImportPlan, existing: ExistingData): Problem[] {
  const areas = plan.areas?.areas ?? existing.areas
  const catalogue = plan.catalogue ?? existing.catalogue
  const problems = new Map<string, Problem>()
  const lacks = (file: string, message: string): void => {
    problems.set(`${file}|${message}`, { file, message, remedy: REMEDY })
  }
  const earlierTable = (release: Release, indicator: string): ObservationFile | undefined =>
    earlierEditions(release, plan.releases)
      .flatMap(
        ({ id }) =>
          existing.tables?.find((t) => t.release === id && t.indicator === indicator) ?? [],
      )
      .at(0)
  for (const table of plan.tables) {
    const release = plan.releases.find(({ id }) => id === table.release)
    if (release?.standing !== 'official' || !isYearly(table)) continue
    const file = table.file ?? release.id
    const before = earlierTable(release, table.indicator)
    if (!before || !isYearly(before)) {
      if (!table.rows.some((row) => valuesOf(row).some(isNumber)))
        lacks(file, `${table.indicator} has no number at all.`)
      continue
    }
    const indicator = catalogue?.indicators.find(({ id }) => id === table.indicator)
    const label = (measure: string) =>
      indicator?.measures.find(({ id }) => id === measure)?.label ?? measure
    const part = (category: string) =>
      indicator?.breakdowns.flatMap((b) => b.categories).find(({ id }) => id === category)?.label ??
      category
    const compared: Compared = {
      table,
      before,
      areas,
      home: catalogue?.home,
      name: (measure, category) =>
        category === 'total' ? `“${label(measure)}”` : `“${label(measure)}” of “${part(category)}”`,
    }
    for (const sentence of [
      ...withoutYears(compared),
      ...withoutAreas(compared),
      ...withoutNumbers(compared),
    ])
      lacks(file, `${sentence}, unlike in ${before.release}.`)
    const together = (existing.tables ?? []).filter(
      (other) => other.release === before.release && other.file === before.file,
    )
    for (const { indicator: id } of together)
      if (!release.indicators.includes(id))
        lacks(file, `${id} is missing, but ${before.release} has it in the same file.`)
  }
  return [...problems.values()]
}
