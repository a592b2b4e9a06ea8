import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { knownIndicators } from '@mocks/known-releases'
import { planImport, type InputFile } from '@/importer/releases/import-files'
import { describeProblems } from '@/importer/tables/problem'
import { siteOf } from '@/importer/data-folder/site'
import type { Catalogue } from '@/model/schema/indicator'
import type { Inspection } from '@/model/schema/inspection'
import { areas, releases } from '../../real-data'
import type { Settings } from '@/model/schema/authored-files'

const read = (path: string) => readFileSync(join(process.cwd(), 'public/data', path), 'utf8')
const settings: Settings = JSON.parse(read('settings.json'))
const written: Catalogue = JSON.parse(read('catalogue.json'))
const catalogue: Catalogue = {
  ...written,
  indicators: knownIndicators(written.indicators, releases),
  ...siteOf(settings, areas.areas),
}
const inspection: Inspection = JSON.parse(read('inspection.json'))

/** The published data, as an import finds them. */
export const EXISTING = { areas: areas.areas, releases, catalogue, inspection }
/** Later than every period of the made-up files. */
export const TODAY = '2031-11-22'

export const textFile = (text: string, name = 'own.csv'): InputFile => ({
  name,
  bytes: new TextEncoder().encode(text),
})

/** The result of importing a council's own files over the published data. */
export const planning = (...files: InputFile[]) => planImport(files, EXISTING, { published: TODAY })

/** Of one file, as text. */
export const planningText = (text: string) => planning(textFile(text))

export async function problemsIn(...files: InputFile[]): Promise<string[]> {
  const { problems } = await planning(...files)
  return describeProblems(problems)
}
