import { execFile } from 'node:child_process'
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { AreasSchema, isCurrentAuthority, type Area } from '@/model/schema/area'
import { ReleasesSchema } from '@/model/schema/release'
import type { Copy, Texts } from './grow-data'

/** A dozen rows of a published file, from which the bench makes a complete one. */
const TEMPLATE = 'tests/importer/fixtures/cla-on-31-march-2025.csv'
const HOME = 'E06000060'
const YEARS = 5

const run = promisify(execFile)

/**
 * Processor seconds of a task in a process of its own: see work.ts.
 * @throws {Error} with its output when it fails
 */
export async function worked(name: string, ...args: string[]): Promise<number> {
  const { stdout } = await run(process.execPath, ['tests/bench/work.mjs', name, ...args])
  const seconds = Number(stdout.trim().split('\n').at(-1))
  if (!(seconds > 0)) throw new Error(`${name} measured nothing.`)
  return seconds
}

const quoted = (name: string): string => (name.includes(',') ? `"${name}"` : name)

function renamed(line: string, { area, source }: Copy): string {
  const part = ({ dfe = '', name, code }: Area) => `,${dfe},${quoted(name)},${code},`
  return line.replace(part(source), part(area))
}

/** The file with the rows of its one authority repeated for every authority and year. */
function wholeFile(template: string, areas: readonly Area[], years: number): string {
  const [head = '', ...lines] = template.trim().split(/\r?\n/)
  const source = areas.find(({ code }) => code === HOME)
  if (!source) throw new Error('The template’s authority is not in areas.json.')
  const own = lines.filter((line) => line.includes(source.code))
  const everywhere = areas
    .filter(isCurrentAuthority)
    .flatMap((area) => own.map((line) => renamed(line, { area, source })))
  const rows = Array.from({ length: years }, (_, index) =>
    everywhere.map((line) => line.replace(/^\d{4}/, (year) => String(Number(year) - index))),
  )
  return `${[head, ...rows.flat()].join('\n')}\n`
}

/** Writes a published file for every authority in the data, with the given multiple of five years. */
export async function writePublication(
  folder: string,
  files: Texts,
  timesYears: number,
): Promise<string> {
  const template = await readFile(TEMPLATE, 'utf8')
  const { areas } = AreasSchema.parse(JSON.parse(files.get('areas.json') ?? '{}'))
  const file = join(folder, 'grown.csv')
  await writeFile(file, wholeFile(template, areas, YEARS * timesYears))
  return file
}

/** Adds a publication to a data folder as a second issue, because the first is there already. */
export const importInto = (dataFolder: string, file: string): Promise<number> =>
  worked('import', dataFolder, '--issue', '2', '--published', '2026-11-19', file)

/** Files in a folder and the folders within it, by name. */
async function namedIn(folder: string): Promise<Map<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return new Map(
    entries.map((entry): [string, string] => [entry.name, join(entry.parentPath, entry.name)]),
  )
}

/**
 * Processor seconds to import every published file from which public/data was made.
 * @param sources a folder with them, or with folders of them
 * @param folder target of the import
 * @throws {Error} naming a file that is missing
 */
export async function importAll(files: Texts, sources: string, folder: string): Promise<number> {
  const { releases } = ReleasesSchema.parse(JSON.parse(files.get('releases.json') ?? '{}'))
  const at = await namedIn(sources)
  const names = releases.flatMap((release) => release.files.map(({ name }) => name))
  const csv = [...new Set(names.filter((name) => name.endsWith('.csv')))].map((name) => {
    const place = at.get(name)
    if (place === undefined) throw new Error(`${sources} holds no ${name}.`)
    return place
  })
  const empty = join(folder, 'empty')
  await rm(empty, { recursive: true, force: true })
  await mkdir(empty, { recursive: true })
  for (const name of ['areas.json', 'catalogue.json', 'settings.json', 'inspection.json'])
    await cp(join('public/data', name), join(empty, name))
  return worked('import', empty, ...csv)
}
