import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { AreasSchema } from '@/model/schema/area'
import { CatalogueFileSchema, ReleasesFileSchema } from '@/model/schema/authored-files'
import { ObservationFileSchema, type ObservationFile } from '@/model/schema/observation'
import { InspectionSchema } from '@/model/schema/inspection'
import { SettingsSchema } from '@/model/schema/authored-files'
import { asItStands, jsonSchemas } from './data-folder/schemas'
import { checkData, describeChecked } from './check/check-data'
import { readDataFiles, readInputs, readKeptFiles, readSiteFiles, writeAll } from './disk'
import type { ImportOptions } from './releases/import-files'
import type { ExistingData } from './data-folder/import-plan'
import { counted, describeProblems } from './tables/problem'
import { isDate } from './releases/releases'
import { siteOf } from './data-folder/site'
import { checkKept, readKept } from './keep/check-kept'
import { describeKept, keepVersion, LONGEST_NAME } from './keep/keep-version'
import { localDay } from '@/model/values/local-day'
import { isDay } from '@/model/values/period'
import { KEPT_PATH } from '@/model/changes/kept-version'
import { readYear } from './returns/day'
import type { PlanOptions } from './returns/plan-returns'

// What only one command needs is loaded by that command, so that the others start sooner.
const importing = () => import('./releases/import-files')

const USAGE = `node src/importer/command.mjs import [--issue N] [--published YYYY-MM[-DD]] [--incomplete] [--workers] [--withdraws release:indicator:area:period:category:measure=reason] <files…>
node src/importer/command.mjs returns --year YYYY-YY --published YYYY-MM-DD [--saved YYYY-MM-DD] [--issue N] <files…>
node src/importer/command.mjs keep --name "Committee, 7 September 2026"
node src/importer/command.mjs check
node src/importer/command.mjs schema`

interface Streams {
  out: (line: string) => unknown
  fail: (line: string) => unknown
}

const TERMINAL: Streams = {
  out: (line) => process.stdout.write(`${line}\n`),
  fail: (line) => process.stderr.write(`${line}\n`),
}

async function existingData(folder: string): Promise<ExistingData> {
  const files = await readDataFiles(folder)
  const areas: unknown = JSON.parse(files.get('areas.json') ?? '{"neighbourModel":"","areas":[]}')
  const releases: unknown = JSON.parse(files.get('releases.json') ?? '{"releases":[]}')
  const catalogue = files.get('catalogue.json')
  const tables = [...files].flatMap(([path, text]): ObservationFile[] => {
    if (!path.startsWith('releases/')) return []
    const parsed = ObservationFileSchema.safeParse(JSON.parse(text))
    return parsed.success ? [parsed.data] : []
  })
  const known = asItStands(AreasSchema, areas).areas
  const settings: unknown = JSON.parse(files.get('settings.json') ?? '{"home":"","title":"-"}')
  const site = siteOf(SettingsSchema.parse(settings), known)
  const inspection = files.get('inspection.json')
  return {
    tables,
    areas: known,
    releases: asItStands(ReleasesFileSchema, releases).releases,
    ...(catalogue === undefined
      ? {}
      : { catalogue: { ...asItStands(CatalogueFileSchema, JSON.parse(catalogue)), ...site } }),
    ...(inspection === undefined
      ? {}
      : { inspection: asItStands(InspectionSchema, JSON.parse(inspection)) }),
  }
}

/** The flags: of the import; of returns, the year and the days; of a version to keep, its name. */
const FLAGS = {
  issue: { type: 'string', multiple: true },
  published: { type: 'string', multiple: true },
  incomplete: { type: 'boolean' },
  workers: { type: 'boolean' },
  withdraws: { type: 'string', multiple: true },
  year: { type: 'string', multiple: true },
  saved: { type: 'string', multiple: true },
  name: { type: 'string', multiple: true },
} as const

/** The flags that belong to one command only. */
const ONLY: Readonly<Record<string, readonly string[]>> = {
  import: ['incomplete', 'withdraws', 'workers'],
  returns: ['year', 'saved'],
  keep: ['name'],
}

/** @throws {Error} when a flag is not known or lacks its value */
function readArguments(args: string[]) {
  try {
    return parseArgs({ args, allowPositionals: true, options: FLAGS })
  } catch (error) {
    const [message = ''] = error instanceof Error ? error.message.split('. ') : []
    throw new Error(`${message.replace(/\.$/, '')}.\n${USAGE}`, { cause: error })
  }
}

/** @throws {Error} when a flag that takes one value is given twice */
function once(name: string, values: readonly string[] = []): string | undefined {
  if (values.length > 1) throw new Error(`--${name} is given ${values.length} times: give it once.`)
  return values[0]
}

/** @throws {Error} when the issue is not a number or the day of publication does not exist */
function readOptions(flags: ReturnType<typeof readArguments>['values']): ImportOptions {
  const issue = once('issue', flags.issue)
  const published = once('published', flags.published)
  if (issue !== undefined && !/^[1-9]\d?$/.test(issue))
    throw new Error(
      `--issue ${issue} is not an issue number: give 2 for the publisher’s second release of the same year.`,
    )
  if (published !== undefined && !isDate(published))
    throw new Error(`--published ${published} is not a day or month: give YYYY-MM or YYYY-MM-DD.`)
  return {
    ...(issue === undefined ? {} : { issue: Number(issue) }),
    ...(published === undefined ? {} : { published }),
    ...(flags.withdraws ? { withdraws: flags.withdraws } : {}),
    ...(flags.incomplete === true ? { incomplete: true } : {}),
    ...(flags.workers === true ? { byWorker: true } : {}),
  }
}

/** @throws {Error} when the year of the newest return or a day is missing or does not exist */
function readReturnOptions(flags: ReturnType<typeof readArguments>['values']): PlanOptions {
  const { issue, published = '' } = readOptions(flags)
  const year = once('year', flags.year) ?? ''
  const saved = once('saved', flags.saved)
  const newest = readYear(year)
  if (newest === undefined)
    throw new Error(`--year ${year} is not a year of returns: give the newest one as 2025-26.`)
  for (const [name, day] of [
    ['published', published],
    ['saved', saved],
  ] as const)
    if (day !== undefined && !isDay(day))
      throw new Error(`--${name} ${day} is not a day: give YYYY-MM-DD.`)
  if (saved !== undefined && saved > published)
    throw new Error(`--saved ${saved} is after --published ${published}: correct one of them.`)
  return {
    newest,
    published,
    ...(saved === undefined ? {} : { saved }),
    ...(issue === undefined ? {} : { issue }),
  }
}

async function runReturns(
  folder: string,
  paths: string[],
  options: PlanOptions,
  { out, fail }: Streams,
) {
  const [files, existing] = await Promise.all([readInputs(paths), existingData(folder)])
  const [{ planReturns }, { reconcile }, { reconciledLines }, { writesOf }] = await Promise.all([
    import('./returns/plan-returns'),
    import('./returns/reconcile/reconcile'),
    import('./returns/reconcile/words'),
    importing(),
  ])
  const began = performance.now()
  const { plan, doubts, notes, worked } = planReturns(files, existing, options)
  for (const line of [...doubts, ...notes]) out(`note: ${line}`)
  for (const line of describeProblems(plan.problems)) fail(line)
  if (plan.problems.length > 0) {
    fail(`${counted(plan.problems.length, 'problem')}: nothing was written.`)
    return 1
  }
  await writeAll(folder, writesOf(plan))
  for (const line of plan.done) out(line)
  if (worked)
    for (const line of reconciledLines(
      reconcile({ worked, tables: existing.tables ?? [], releases: existing.releases }),
    ))
      out(line)
  out(`Worked out in ${((performance.now() - began) / 1000).toFixed(1)} seconds.`)
  return 0
}

async function runImport(
  folder: string,
  paths: string[],
  options: ImportOptions,
  { out, fail }: Streams,
) {
  const { importFiles } = await importing()
  const result = await importFiles(await readInputs(paths), await existingData(folder), options)
  for (const { file, message } of result.warnings) out(`note: ${file} ${message}`)
  for (const line of describeProblems(result.problems)) fail(line)
  if (result.problems.length > 0) {
    fail(`${counted(result.problems.length, 'problem')}: nothing was written.`)
    return 1
  }
  await writeAll(folder, result.writes)
  for (const line of result.done) out(line)
  return 0
}

/** @throws {Error} when the version is given no name, or one that is no use in a sentence */
function readName(names: readonly string[] | undefined): string {
  const name = once('name', names)?.trim() ?? ''
  if (name === '' || name.length > LONGEST_NAME || /\p{C}/u.test(name))
    throw new Error(
      `--name ${name} is no name for a version: say in 1 to ${LONGEST_NAME} letters what it is kept for, as in --name "Committee, 7 September 2026".`,
    )
  return name
}

/**
 * Keeps the present version of the data.
 * @throws {Error} when the data have a problem, or kept.json cannot be read
 */
async function runKeep(folder: string, name: string, { out, fail }: Streams) {
  const { problems } = checkData(await readDataFiles(folder))
  for (const line of describeProblems(problems)) fail(line)
  if (problems.length > 0) {
    fail(`${counted(problems.length, 'problem')}: nothing was kept.`)
    return 1
  }
  const { sliceFiles } = await import('./slices/slices')
  const site = await readSiteFiles(folder)
  const kept = readKept((await readKeptFiles(folder)).get(KEPT_PATH))
  const today = localDay(new Date())
  const result = keepVersion({ site, slices: sliceFiles(site) }, { name, today, kept })
  await writeAll(folder, result.writes)
  for (const line of describeKept(result)) out(line)
  return 0
}

async function runCheck(folder: string, { out, fail }: Streams) {
  const [data, kept] = await Promise.all([readDataFiles(folder), readKeptFiles(folder)])
  const { problems, notes, checked } = checkData(data)
  problems.push(...checkKept(kept))
  for (const line of describeProblems(notes)) out(`note: ${line}`)
  for (const line of describeProblems(problems)) fail(line)
  out(describeChecked(checked))
  return problems.length === 0 ? 0 : 1
}

/**
 * The command line of the importer.
 * @param args the arguments after the script's name: import, returns, keep, check or schema, with
 *   options and files
 * @param folder the data folder, public/data
 * @throws {Error} when the arguments cannot be understood or a file cannot be read
 * @returns the exit code: 0, or 1 when there are problems (each printed with file, line, column)
 */
export async function main(
  args: string[],
  folder: string,
  streams: Streams = TERMINAL,
): Promise<number> {
  const { values, positionals } = readArguments(args)
  const [command = '', ...paths] = positionals
  const [other] = Object.keys(values).filter((flag) =>
    Object.entries(ONLY).some(([one, flags]) => one !== command && flags.includes(flag)),
  )
  if (command in ONLY && other !== undefined)
    throw new Error(`${command} does not take --${other}.\n${USAGE}`)
  if (command === 'import' && paths.length > 0)
    return runImport(folder, paths, readOptions(values), streams)
  if (command === 'returns' && paths.length > 0)
    return runReturns(folder, paths, readReturnOptions(values), streams)
  if (
    command === 'keep' &&
    paths.length === 0 &&
    Object.keys(values).every((key) => key === 'name')
  )
    return runKeep(folder, readName(values.name), streams)
  const [extra] = [...paths, ...Object.keys(values).map((name) => `--${name}`)]
  if ((command === 'check' || command === 'schema') && extra !== undefined) {
    streams.fail(`${command} takes no arguments, but was given ${extra}.`)
    return 1
  }
  if (command === 'check') return runCheck(folder, streams)
  if (command === 'schema') {
    const schemas = jsonSchemas()
    await writeAll(join(folder, 'schema'), schemas)
    streams.out(schemas.map(({ path }) => `schema/${path}`).join('\n'))
    return 0
  }
  if (command === 'import' || command === 'returns') streams.fail(`${command} was given no file.`)
  else if (command === 'keep') streams.fail(`keep takes nothing but --name.`)
  else if (command !== '') streams.fail(`there is no command ${command}.`)
  streams.fail(USAGE)
  return 1
}
