import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import type { Area, Areas } from '@/model/schema/area'
import { missingParts } from './complete'
import type { ExistingData, ImportPlan } from '../data-folder/import-plan'
import { joinEditions } from './join-editions'
import { recogniseTeamActions } from '../audits/team-actions'
import { withoutExamples } from '../own/examples'
import { withLetter, type Problem, type Warning } from '../tables/problem'
import { AUDITS } from '../publications/tables/audits'
import { readFile } from './read-file'
import { readTable } from '../tables/read-table'
import { readAreas, referenceKind } from '../published/reference-areas'
import { RELEASE_CHECKS } from './release-checks'
import { addToReleases, strayFiles, type ReadFile, type ReleaseOptions } from './releases'
import {
  writeAreas,
  writeCatalogue,
  writeObservations,
  writeReleases,
} from '../data-folder/write-json'
import type { CsvTable } from '../tables/types'

export interface InputFile {
  name: string
  bytes: Uint8Array
}

export interface ImportResult extends Pick<ImportPlan, 'problems' | 'warnings' | 'done'> {
  /** Files below public/data, in the order in which they must be put in place. */
  writes: { path: string; text: string }[]
}

export interface ImportOptions extends ReleaseOptions {
  /** Accepts files that lack something the previous edition has, with a warning. */
  incomplete?: boolean
  /** Whether a release of a council's own audits is also by worker, each under a number. */
  byWorker?: boolean
}

/** How much of the work of an import is parsing; the rest is reading the rows. */
const PARSING = 0.4

function importAreas(
  tables: readonly CsvTable[],
  before: readonly Area[],
): { areas?: Areas; problems: Problem[] } {
  const ofKind = (kind: string) => tables.find((table) => referenceKind(table) === kind)
  const [authorities, neighbours] = [ofKind('authorities'), ofKind('neighbours')]
  if (authorities && neighbours) return readAreas(authorities, neighbours, before)
  const given = authorities ?? neighbours
  if (!given) return { problems: [] }
  const message = `the list of ${authorities ? 'neighbours' : 'authorities'} is missing beside it.`
  const remedy = 'Import english_las.csv and the neighbours file together.'
  return { problems: [{ file: given.file, message, remedy }] }
}

/**
 * Works out what files add to the data.
 * @param files publications, reference files and a council's own, in any order; recognised by their
 *   content
 * @param onProgress called with how much of the work is done, from 0 to 1
 */
export async function planImport(
  files: readonly InputFile[],
  existing: ExistingData,
  options: ImportOptions & { onProgress?: (part: number) => void } = {},
): Promise<ImportPlan> {
  const { onProgress, incomplete = false, byWorker = false, ...release } = options
  const problems: Problem[] = []
  const warnings: Warning[] = []
  const hashes = new Map<CsvTable, string>()
  const names = new Map<string, string>()
  const heldIn = new Map<CsvTable, string>()
  const nothing = () => ({ problems, warnings, releases: [], tables: [], done: [] })
  for (const [index, { name, bytes }] of files.entries()) {
    const hash = bytesToHex(sha256(bytes))
    const twin = names.get(hash)
    if (twin !== undefined) {
      warnings.push({ file: name, message: `is the same as ${twin}: it was read once.` })
      continue
    }
    names.set(hash, name)
    const before = existing.releases.find((r) => r.files.some((file) => file.sha256 === hash))
    const reading = readTable(name, bytes, (part) =>
      onProgress?.(((index + part) / files.length) * PARSING),
    )
    problems.push(...reading.problems)
    warnings.push(...reading.warnings)
    if (!reading.table) continue
    hashes.set(reading.table, hash)
    // The file is read again, as its table may read more indicators by now.
    if (before) heldIn.set(reading.table, before.id)
  }

  const tables = [...hashes.keys()]
  const reference = importAreas(tables, existing.areas)
  problems.push(...reference.problems)
  const areas = reference.areas?.areas ?? existing.areas
  const read: ReadFile[] = []
  let { catalogue, inspection } = existing
  let agreed: string | undefined
  const { releases } = existing
  for (const [index, [csv, hash]] of [...hashes].entries()) {
    if (referenceKind(csv)) continue
    const onRows = (part: number) =>
      onProgress?.(PARSING + ((index + part) / hashes.size) * (1 - PARSING))
    const { csv: filled, problems: examples } = withoutExamples(csv)
    problems.push(...examples.map((problem) => withLetter(problem, csv)))
    if (filled.rows.length === 0) continue
    if (recogniseTeamActions(filled)) {
      agreed = csv.file
      warnings.push({
        file: csv.file,
        message:
          'holds actions agreed with a team: “Your own figures” shows them, no release does.',
      })
      continue
    }
    const reading = readFile(filled, {
      catalogue,
      inspection,
      areas,
      releases,
      on: options.published,
      issue: options.issue ?? 1,
      byWorker,
      onRows,
    })
    problems.push(...reading.problems.map((problem) => withLetter(problem, csv)))
    warnings.push(...(reading.warnings ?? []))
    if (!('edition' in reading)) continue
    if ('catalogue' in reading) catalogue = reading.catalogue ?? catalogue
    if ('inspection' in reading) inspection = reading.inspection
    const file = { name: csv.file, sha256: hash, rows: csv.rows.length }
    const held = heldIn.get(csv)
    read.push({ ...reading, ...(held === undefined ? {} : { heldIn: held }), file })
  }
  if (agreed !== undefined && read.length === 0 && problems.length === 0)
    problems.push({
      file: agreed,
      message: 'holds only actions agreed with a team, which no release contains.',
      remedy: 'Open it under “Your own figures”, together with the team’s audits.',
    })
  const hasAudits = read.some(({ edition }) => edition.publication === AUDITS.publication)
  if (byWorker && !hasAudits && problems.length === 0)
    problems.push({
      file: files.map(({ name }) => name).join(', '),
      message: 'holds no audits, so that there is nothing for --workers to show.',
      remedy: 'Leave --workers out.',
    })
  if (problems.length > 0) return nothing()
  warnings.push(...strayFiles(read, release))
  const joined = joinEditions(read)
  const added = addToReleases(existing.releases, joined.read, release)
  problems.push(...joined.problems, ...added.problems)
  if (problems.length > 0) return nothing()
  const plan: ImportPlan = {
    problems,
    warnings,
    ...(reference.areas ? { areas: reference.areas } : {}),
    ...(catalogue && catalogue !== existing.catalogue ? { catalogue } : {}),
    ...(inspection && inspection !== existing.inspection ? { inspection } : {}),
    releases: added.releases,
    isRedated: added.isRedated,
    tables: added.files,
    done: added.done,
  }
  problems.push(...RELEASE_CHECKS.flatMap((check) => check(plan, existing)))
  const missing = missingParts(plan, existing)
  if (incomplete) warnings.push(...missing.map(({ file, message }) => ({ file, message })))
  else problems.push(...missing)
  return problems.length > 0 ? nothing() : plan
}

/** The files of an import, in the order in which they must be put in place. */
export function writesOf({
  areas,
  catalogue,
  inspection,
  releases,
  isRedated = false,
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
    ...(inspection
      ? [{ path: 'inspection.json', text: `${JSON.stringify(inspection, null, 2)}\n` }]
      : []),
    // Written last, so that nothing refers to the new files until all of them are there.
    ...(observations.length > 0 || inspection || isRedated
      ? [{ path: 'releases.json', text: writeReleases(releases) }]
      : []),
  ]
}

/**
 * Works out what an import changes; writes nothing itself.
 * @param files publications and reference files, in any order; recognised by their content
 * @returns files to write, or problems, each with file, line, column and what to do
 */
export async function importFiles(
  files: readonly InputFile[],
  existing: ExistingData,
  options: ImportOptions = {},
): Promise<ImportResult> {
  const plan = await planImport(files, existing, options)
  const { problems, warnings, areas, done } = plan
  const areasDone = areas ? [`areas.json: ${areas.areas.length} areas`] : []
  return problems.length > 0
    ? { problems, warnings, writes: [], done: [] }
    : { problems, warnings, writes: writesOf(plan), done: [...areasDone, ...done] }
}
