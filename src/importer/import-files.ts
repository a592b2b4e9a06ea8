import type { Area, Areas } from '@/model/area'
import type { Catalogue } from '@/model/indicator'
import type { ObservationFile } from '@/model/observation'
import type { Release } from '@/model/release'
import type { CsvTable } from './csv'
import { checkOwnTables } from './own/check-own-tables'
import { withoutExamples } from './own/examples'
import { importTidy, recogniseTidy, type TidyImport } from './own/import-tidy'
import { withLetter, type Problem, type Warning } from './problem'
import type { Edition } from './publication'
import { importedDisclosures } from './check-disclosure'
import { importAudits } from './import-audits'
import { joinEditions } from './join-editions'
import { readJudgements } from './read-judgements'
import { readPublication } from './read-publication'
import { readTable } from './read-table'
import type { PublicationReading } from './read-publication'
import { recognise, recogniseAudits, recogniseJudgements } from './recognise'
import { readAreas, referenceKind } from './reference-areas'
import { addToReleases } from './releases'
import type { ReadFile, ReleaseOptions } from './releases'
import { writeAreas, writeCatalogue, writeObservations, writeReleases } from './write-json'

export interface InputFile {
  name: string
  bytes: Uint8Array
}

/** What public/data holds already. */
export interface ExistingData {
  areas: readonly Area[]
  releases: readonly Release[]
  /** Needed for a council's own figures, whose groups it must name. */
  catalogue?: Catalogue
  /** Figures of every release: what a suppressed one could be worked out from. */
  tables?: readonly ObservationFile[]
}

/** What an import adds, as data. */
export interface ImportPlan {
  /** Any problem at all means that nothing may be added. */
  problems: Problem[]
  warnings: Warning[]
  areas?: Areas
  /** With what the files add to it; absent where they add nothing. */
  catalogue?: Catalogue
  /** All of them, the new ones among them. */
  releases: Release[]
  /** The new figures. */
  tables: ObservationFile[]
  /** What was done, a line a file. */
  done: string[]
}

export interface ImportResult extends Pick<ImportPlan, 'problems' | 'warnings' | 'done'> {
  /** Files below public/data, in the order in which they must be put in place. */
  writes: { path: string; text: string }[]
}

/** How much of the work of an import is parsing; the rest is reading what the rows mean. */
const PARSING = 0.4

/** What a release with figures of a council's own must pass before it is added to the others. */
export type ReleaseCheck = (plan: ImportPlan, existing: ExistingData) => Problem[]

/** What the new figures of the council's own would disclose, by themselves or beside older ones. */
const checkDisclosed: ReleaseCheck = (plan, existing) => {
  const tables = [...(existing.tables ?? []), ...plan.tables]
  const names = new Set(plan.tables.map(({ indicator }) => indicator))
  return ((plan.catalogue ?? existing.catalogue)?.indicators ?? [])
    .filter(({ id }) => names.has(id))
    .flatMap((indicator) =>
      importedDisclosures(
        indicator,
        tables.filter((table) => table.indicator === indicator.id),
        plan.releases,
      ),
    )
}

/** Every one is asked; a problem of any stops the import. */
const RELEASE_CHECKS: readonly ReleaseCheck[] = [checkOwnTables, checkDisclosed]

/** SHA-256 in hexadecimal, in Node and in browsers. */
async function sha256(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', Uint8Array.from(bytes))
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

function importAreas(tables: readonly CsvTable[]): { areas?: Areas; problems: Problem[] } {
  const of = (kind: string) => tables.find((table) => referenceKind(table) === kind)
  const [authorities, neighbours] = [of('authorities'), of('neighbours')]
  if (authorities && neighbours) return readAreas(authorities, neighbours)
  const given = authorities ?? neighbours
  if (!given) return { problems: [] }
  const message = `the list of ${authorities ? 'neighbours' : 'authorities'} is missing beside it.`
  const remedy = 'Import english_las.csv and the neighbours file together.'
  return { problems: [{ file: given.file, message, remedy }] }
}

/** The figures of a file that is no reference file, with the edition that it is part of. */
function readFile(
  csv: CsvTable,
  site: {
    catalogue: Catalogue | undefined
    areas: readonly Area[]
    releases: readonly Release[]
    on: string | undefined
    onRows: (part: number) => void
  },
):
  | (PublicationReading & { edition: Edition; catalogue?: Catalogue })
  | TidyImport
  | { problems: Problem[]; warnings?: Warning[] } {
  const { areas, catalogue, releases, on, onRows } = site
  const audits = recogniseAudits(csv)
  if (audits) return 'problems' in audits ? audits : importAudits(csv, audits.columns, site)
  const tidy = recogniseTidy(csv)
  if (tidy && 'problems' in tidy) return tidy
  if (tidy) {
    if (catalogue)
      return importTidy(csv, tidy, { site: { catalogue, areas }, releases, on, onRows })
    const message = 'is of a council’s own figures, and there is no catalogue to read them by.'
    return { problems: [{ file: csv.file, message, remedy: 'Import it where catalogue.json is.' }] }
  }
  const judgements = recogniseJudgements(csv)
  if (judgements && 'problems' in judgements) return judgements
  if (judgements)
    return { ...readJudgements(csv, judgements, areas), edition: judgements.table.edition }
  const found = recognise(csv)
  if ('problems' in found) return found
  return { ...readPublication(csv, found, areas), edition: found.table.edition }
}

/**
 * Works out what files add to the data.
 * @param files publications, reference files and a council's own, in any order; recognised by what is
 *   in them
 * @param onProgress hears how much of the work is done, from 0 to 1
 */
export async function planImport(
  files: readonly InputFile[],
  existing: ExistingData,
  options: ReleaseOptions & { onProgress?: (part: number) => void } = {},
): Promise<ImportPlan> {
  const { onProgress, ...release } = options
  const problems: Problem[] = []
  const warnings: Warning[] = []
  const hashes = new Map<CsvTable, string>()
  const heldIn = new Map<CsvTable, string>()
  const nothing = () => ({ problems, warnings, releases: [], tables: [], done: [] })
  for (const [index, { name, bytes }] of files.entries()) {
    const hash = await sha256(bytes)
    const before = existing.releases.find((r) => r.files.some((file) => file.sha256 === hash))
    const reading = readTable(name, bytes, (part) =>
      onProgress?.(((index + part) / files.length) * PARSING),
    )
    problems.push(...reading.problems)
    warnings.push(...reading.warnings)
    if (!reading.table) continue
    hashes.set(reading.table, hash)
    // Read again: its table may have come to know more of it since.
    if (before) heldIn.set(reading.table, before.id)
  }

  const tables = [...hashes.keys()]
  const reference = importAreas(tables)
  problems.push(...reference.problems)
  const areas = reference.areas?.areas ?? existing.areas
  const read: ReadFile[] = []
  let { catalogue } = existing
  const { releases } = existing
  for (const [index, [csv, hash]] of [...hashes].entries()) {
    if (referenceKind(csv)) continue
    const onRows = (part: number) =>
      onProgress?.(PARSING + ((index + part) / hashes.size) * (1 - PARSING))
    const { csv: filled, problems: examples } = withoutExamples(csv)
    problems.push(...examples.map((problem) => withLetter(problem, csv)))
    if (filled.rows.length === 0) continue
    const reading = readFile(filled, { catalogue, areas, releases, on: options.published, onRows })
    problems.push(...reading.problems.map((problem) => withLetter(problem, csv)))
    warnings.push(...(reading.warnings ?? []))
    if (!('edition' in reading)) continue
    catalogue = reading.catalogue ?? catalogue
    const file = { name: csv.file, sha256: hash, rows: csv.rows.length }
    const held = heldIn.get(csv)
    read.push({ ...reading, ...(held === undefined ? {} : { heldIn: held }), file })
  }
  if (problems.length > 0) return nothing()
  const joined = joinEditions(read)
  const added = addToReleases(existing.releases, joined.read, release)
  problems.push(...joined.problems, ...added.problems)
  if (problems.length > 0) return nothing()
  const plan: ImportPlan = {
    problems,
    warnings,
    ...(reference.areas ? { areas: reference.areas } : {}),
    ...(catalogue && catalogue !== existing.catalogue ? { catalogue } : {}),
    releases: added.releases,
    tables: added.files,
    done: added.done,
  }
  problems.push(...RELEASE_CHECKS.flatMap((check) => check(plan, existing)))
  return problems.length > 0 ? nothing() : plan
}

/** The files of an import, in the order in which they must be put in place. */
export function writesOf({
  areas,
  catalogue,
  releases,
  tables,
}: ImportPlan): ImportResult['writes'] {
  const observations = tables.map((file) => ({
    path: `releases/${file.release}/${file.indicator}.json`,
    text: writeObservations(file),
  }))
  return [
    ...(areas ? [{ path: 'areas.json', text: writeAreas(areas) }] : []),
    ...observations,
    ...(catalogue && observations.length > 0
      ? [{ path: 'catalogue.json', text: writeCatalogue(catalogue) }]
      : []),
    // Last: until it is there, nothing points at the new files.
    ...(observations.length > 0 ? [{ path: 'releases.json', text: writeReleases(releases) }] : []),
  ]
}

/**
 * Works out what an import changes; writes nothing itself.
 * @param files publications and reference files, in any order; recognised by what is in them
 * @returns files to write, or problems, each with file, line, column and what to do
 */
export async function importFiles(
  files: readonly InputFile[],
  existing: ExistingData,
  options: ReleaseOptions = {},
): Promise<ImportResult> {
  const plan = await planImport(files, existing, options)
  const { problems, warnings, areas, done } = plan
  const said = areas ? [`areas.json: ${areas.areas.length} areas`] : []
  return problems.length > 0
    ? { problems, warnings, writes: [], done: [] }
    : { problems, warnings, writes: writesOf(plan), done: [...said, ...done] }
}
