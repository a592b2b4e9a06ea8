import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { planImport, type InputFile } from '@/importer/import-files'
import { describeProblems } from '@/importer/problem'
import type { Catalogue } from '@/model/indicator'
import { areas, releases } from '../../real-data'

const catalogue: Catalogue = JSON.parse(
  readFileSync(join(process.cwd(), 'public/data/catalogue.json'), 'utf8'),
)

/** The data that ship, as an import finds them. */
export const EXISTING = { areas: areas.areas, releases, catalogue }
export const TODAY = '2026-11-22'

export const textFile = (text: string, name = 'own.csv'): InputFile => ({
  name,
  bytes: new TextEncoder().encode(text),
})

/** What comes of a council's own files over the data that ship. */
export const planning = (...files: InputFile[]) => planImport(files, EXISTING, { published: TODAY })

/** Of one file, as text. */
export const planningText = (text: string) => planning(textFile(text))

export async function problemsIn(...files: InputFile[]): Promise<string[]> {
  const { problems } = await planning(...files)
  return describeProblems(problems)
}
