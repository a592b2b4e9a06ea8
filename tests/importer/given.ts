import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { AreasSchema } from '@/model/schema/area'
import { ObservationFileSchema } from '@/model/schema/observation'
import { ReleasesSchema } from '@/model/schema/release'
import { importFiles } from '@/importer/releases/import-files'
import type { ImportResult, InputFile } from '@/importer/releases/import-files'
import type { ExistingData } from '@/importer/data-folder/import-plan'
import type { ReleaseOptions } from '@/importer/releases/releases'
import { describeProblems } from '@/importer/tables/problem'

export const fixturePath = (name: string): string =>
  fileURLToPath(new URL(`./fixtures/${name}.csv`, import.meta.url))

/** A published file, reduced to a dozen rows. */
export const fixture = (name: string): string => readFileSync(fixturePath(name), 'utf8')

export const csv = (name: string, text: string): InputFile => ({
  name: `${name}.csv`,
  bytes: new TextEncoder().encode(text),
})

export const REFERENCE = [
  csv('english-las', fixture('english-las')),
  csv('neighbours', fixture('neighbours')),
]

const NOTHING: ExistingData = { areas: [], releases: [] }

export const areasGiven = async () => {
  const { writes } = await importFiles(REFERENCE, NOTHING)
  const json: unknown = JSON.parse(writes[0]?.text ?? '')
  return AreasSchema.parse(json)
}

/** Imports files together with the reference files and earlier data. */
export async function importing(
  files: InputFile[],
  { releases = [], ...options }: Partial<ExistingData> & ReleaseOptions = {},
): Promise<ImportResult> {
  const { areas } = await areasGiven()
  return importFiles(files, { areas, releases }, options)
}

/** Imports one file whose text has been changed. */
export const importingChanged = (name: string, change: (text: string) => string) =>
  importing([csv(name, change(fixture(name)))])

export const messages = ({ problems }: ImportResult): string[] => describeProblems(problems)

/** The file that an import writes for an indicator. */
export function written(result: ImportResult, release: string, indicator: string) {
  const path = `releases/${release}/${indicator}.json`
  const text = result.writes.find((file) => file.path === path)?.text
  if (text === undefined) throw new Error(`${path} is not written: ${messages(result).join('\n')}`)
  const json: unknown = JSON.parse(text)
  return ObservationFileSchema.parse(json)
}

export function releasesWritten({ writes }: ImportResult) {
  const text = writes.find(({ path }) => path === 'releases.json')?.text
  const json: unknown = JSON.parse(text ?? '{"releases":[]}')
  return ReleasesSchema.parse(json).releases
}
