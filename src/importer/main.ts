import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { AreasSchema } from '@/model/area'
import { CatalogueFileSchema } from '@/model/catalogue-file'
import { ObservationFileSchema, type ObservationFile } from '@/model/observation'
import { InspectionSchema } from '@/model/inspection'
import { ReleasesFileSchema } from '@/model/release-file'
import { SettingsSchema } from '@/model/settings'
import { asItStands } from './as-it-stands'
import { checkData, describeChecked } from './check-data'
import { readDataFiles, readInputs, writeAll } from './disk'
import { importFiles } from './import-files'
import type { ExistingData } from './import-plan'
import { describeProblems } from './problem'
import type { ReleaseOptions } from './releases'
import { siteOf } from './site'
import { jsonSchemas } from './schemas'

const USAGE = `node src/importer/command.mjs import [--issue N] [--published YYYY-MM[-DD]] [--withdraws release:indicator:area:period:category:measure=reason] <files…>
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
  const known = AreasSchema.parse(areas).areas
  const settings: unknown = JSON.parse(files.get('settings.json') ?? '{"home":"","title":"-"}')
  const site = siteOf(SettingsSchema.parse(settings), known)
  const inspection = files.get('inspection.json')
  return {
    tables,
    areas: known,
    releases: ReleasesFileSchema.parse(releases).releases,
    ...(catalogue === undefined
      ? {}
      : { catalogue: { ...asItStands(CatalogueFileSchema, JSON.parse(catalogue)), ...site } }),
    ...(inspection === undefined
      ? {}
      : { inspection: asItStands(InspectionSchema, JSON.parse(inspection)) }),
  }
}

interface Flags {
  issue?: string
  published?: string
  withdraws?: string[]
}

/** @throws {Error} when the issue is no number */
function readOptions({ issue, ...rest }: Flags): ReleaseOptions {
  if (issue !== undefined && !/^[1-9]\d*$/.test(issue))
    throw new Error(`--issue ${issue} is no number`)
  return { ...rest, ...(issue === undefined ? {} : { issue: Number(issue) }) }
}

async function runImport(
  folder: string,
  paths: string[],
  options: ReleaseOptions,
  { out, fail }: Streams,
) {
  const result = await importFiles(await readInputs(paths), await existingData(folder), options)
  for (const { file, message } of result.warnings) out(`note: ${file} ${message}`)
  for (const line of describeProblems(result.problems)) fail(line)
  if (result.problems.length > 0) {
    fail(`${result.problems.length} problems: nothing was written.`)
    return 1
  }
  await writeAll(folder, result.writes)
  for (const line of result.done) out(line)
  return 0
}

/**
 * The command line of the importer.
 * @param args what follows the script's name: import, check or schema, with options and files
 * @param folder the data folder, public/data
 * @returns the exit code: 0, or 1 when there are problems (each printed with file, line, column)
 */
export async function main(
  args: string[],
  folder: string,
  streams: Streams = TERMINAL,
): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      issue: { type: 'string' },
      published: { type: 'string' },
      withdraws: { type: 'string', multiple: true },
    },
  })
  const [command, ...paths] = positionals
  if (command === 'import' && paths.length > 0)
    return runImport(folder, paths, readOptions({ ...values }), streams)
  if (command === 'check') {
    const { problems, notes, checked } = checkData(await readDataFiles(folder))
    for (const line of describeProblems(notes)) streams.out(`note: ${line}`)
    for (const line of describeProblems(problems)) streams.fail(line)
    streams.out(describeChecked(checked))
    return problems.length === 0 ? 0 : 1
  }
  if (command === 'schema') {
    const schemas = jsonSchemas()
    await writeAll(join(folder, 'schema'), schemas)
    streams.out(schemas.map(({ path }) => `schema/${path}`).join('\n'))
    return 0
  }
  streams.fail(USAGE)
  return 1
}
