import type { Area, Areas } from '@/model/area'
import type { Catalogue } from '@/model/indicator'
import type { ObservationFile } from '@/model/observation'
import type { Release } from '@/model/release'
import { readCsv } from './csv'
import type { CsvTable } from './csv'
import type { Problem, Warning } from './problem'
import type { Edition } from './publication'
import { importedDisclosures } from './check-disclosure'
import { importAudits } from './import-audits'
import { joinEditions } from './join-editions'
import { readJudgements } from './read-judgements'
import { readPublication } from './read-publication'
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

export interface ImportResult {
  /** Any problem at all means that nothing may be written. */
  problems: Problem[]
  warnings: Warning[]
  /** Files below public/data, in the order in which they must be put in place. */
  writes: { path: string; text: string }[]
  /** What was done, a line a file. */
  done: string[]
}

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
function readTable(
  csv: CsvTable,
  site: { catalogue: Catalogue | undefined; areas: readonly Area[] },
):
  | (PublicationReading & { edition: Edition; catalogue?: Catalogue })
  | { problems: Problem[]; warnings?: Warning[] } {
  const { areas } = site
  const audits = recogniseAudits(csv)
  if (audits) return 'problems' in audits ? audits : importAudits(csv, audits.columns, site)
  const judgements = recogniseJudgements(csv)
  if (judgements && 'problems' in judgements) return judgements
  if (judgements)
    return { ...readJudgements(csv, judgements, areas), edition: judgements.table.edition }
  const found = recognise(csv)
  if ('problems' in found) return found
  return { ...readPublication(csv, found, areas), edition: found.table.edition }
}

/** What the new figures of the council's own would disclose, by themselves or beside older ones. */
function disclosedBy(
  added: { releases: readonly Release[]; files: readonly ObservationFile[] },
  existing: ExistingData,
  catalogue: Catalogue | undefined,
): Problem[] {
  const tables = [...(existing.tables ?? []), ...added.files]
  const names = new Set(added.files.map(({ indicator }) => indicator))
  return (catalogue?.indicators ?? [])
    .filter(({ id }) => names.has(id))
    .flatMap((indicator) =>
      importedDisclosures(
        indicator,
        tables.filter((table) => table.indicator === indicator.id),
        added.releases,
      ),
    )
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
  const problems: Problem[] = []
  const warnings: Warning[] = []
  const writes: ImportResult['writes'] = []
  const done: string[] = []
  const hashes = new Map<CsvTable, string>()
  const heldIn = new Map<CsvTable, string>()
  for (const { name, bytes } of files) {
    const hash = await sha256(bytes)
    const before = existing.releases.find((r) => r.files.some((file) => file.sha256 === hash))
    const reading = readCsv(name, bytes)
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
  if (reference.areas) {
    writes.push({ path: 'areas.json', text: writeAreas(reference.areas) })
    done.push(`areas.json: ${reference.areas.areas.length} areas`)
  }

  const read: ReadFile[] = []
  let { catalogue } = existing
  for (const [csv, hash] of hashes) {
    if (referenceKind(csv)) continue
    const reading = readTable(csv, { catalogue, areas })
    problems.push(...reading.problems)
    warnings.push(...(reading.warnings ?? []))
    if (!('edition' in reading)) continue
    catalogue = reading.catalogue ?? catalogue
    const file = { name: csv.file, sha256: hash, rows: csv.rows.length }
    const held = heldIn.get(csv)
    read.push({ ...reading, ...(held === undefined ? {} : { heldIn: held }), file })
  }

  if (problems.length > 0) return { problems, warnings, writes: [], done: [] }
  const joined = joinEditions(read)
  const added = addToReleases(existing.releases, joined.read, options)
  added.problems.unshift(...joined.problems)
  if (added.problems.length > 0) return { ...added, warnings, writes: [], done: [] }
  const disclosed = disclosedBy(added, existing, catalogue)
  if (disclosed.length > 0) return { problems: disclosed, warnings, writes: [], done: [] }
  const observations = added.files.map((file: ObservationFile) => ({
    path: `releases/${file.release}/${file.indicator}.json`,
    text: writeObservations(file),
  }))
  // releases.json last: until it is there, nothing points at the new files.
  if (observations.length > 0)
    writes.push(
      ...observations,
      ...(catalogue && catalogue !== existing.catalogue
        ? [{ path: 'catalogue.json', text: writeCatalogue(catalogue) }]
        : []),
      { path: 'releases.json', text: writeReleases(added.releases) },
    )
  return { problems, warnings, writes, done: [...done, ...added.done] }
}
