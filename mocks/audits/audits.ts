import { withSlices } from '../handlers'
import type { Served } from '../served-once'
import { knownFiles } from '../known-releases'
import { readFileSync } from 'node:fs'
import { readCsv } from '@/importer/tables/csv'
import { importAudits } from '@/importer/audits/import-audits'
import { importFiles } from '@/importer/releases/import-files'
import { describeProblems } from '@/importer/tables/problem'
import { readData } from '@/importer/data-folder/read-data'
import { readDataFiles } from '@/importer/disk'
import { AreasSchema } from '@/model/schema/area'
import type { Catalogue } from '@/model/schema/indicator'
import { ReleasesSchema } from '@/model/schema/release'
import type { Selection } from '@/model/view/selection'
import { someAreas, viewOf } from '../builders'
import type { View } from '@/model/view/types'
import { recogniseAudits } from '@/importer/audits/recognise-audits'

/** Made-up audits of no real council: a file of one quarter that can be checked by eye, and one of five. */
type Name = 'one-quarter' | 'five-quarters'

export const auditText = (name: Name): string => readFileSync(`mocks/audits/${name}.csv`, 'utf8')

const auditFile = (name: Name) => ({
  name: `${name}.csv`,
  bytes: new TextEncoder().encode(auditText(name)),
})

/** A catalogue with a theme for audits and no indicators. */
export const anEmptyCatalogue = (): Catalogue => ({
  home: 'E06000060',
  homeRegion: 'E12000008',
  title: 'Made up',
  compare: [],
  annotations: [],
  glossary: [],
  themes: [{ id: 'quality', name: 'Quality', short: 'Quality', summary: '', prefix: 'QUA' }],
  indicators: [],
})

/** A file's text as the importer reads it. Throws if there is anything wrong with it. */
export function auditsRead(text: string, catalogue = anEmptyCatalogue()) {
  const { table, problems } = readCsv('audits.csv', new TextEncoder().encode(text))
  const found = table && recogniseAudits(table)
  if (!table || !found || !('columns' in found))
    throw new Error(describeProblems(found && 'problems' in found ? found.problems : problems)[0])
  const read = importAudits(table, found.columns, { catalogue, areas: someAreas().areas })
  if ('edition' in read) return read
  throw new Error(describeProblems(read.problems).join('\n'))
}

/** A view of made-up audits: those of one quarter, or those of a file. */
export function anAuditView(
  selection: Partial<Selection> = {},
  text = auditText('one-quarter'),
): View {
  const { catalogue, indicators } = auditsRead(text)
  const [indicator] = catalogue.indicators
  const [table] = indicators
  if (!indicator || !table) throw new Error('the file has no audits')
  return viewOf({ indicator, measures: [...table.measures], rows: table.rows, selection })
}

let held: Promise<Map<string, string>> | undefined

/** The published data, with the made-up release of five quarters imported into it. */
export function dataWithAudits(): Promise<Map<string, string>> {
  held ??= readDataFiles('public/data').then(async (all) => {
    const files = knownFiles(all)
    const catalogue = readData(files).data?.catalogue.content
    const json = (path: string): unknown => JSON.parse(files.get(path) ?? '')
    const result = await importFiles(
      [auditFile('five-quarters')],
      {
        areas: AreasSchema.parse(json('areas.json')).areas,
        releases: ReleasesSchema.parse(json('releases.json')).releases,
        ...(catalogue ? { catalogue } : {}),
      },
      { published: '2024-07-15' },
    )
    if (result.problems.length > 0) throw new Error(describeProblems(result.problems).join('\n'))
    return new Map([...files, ...result.writes.map(({ path, text }) => [path, text] as const)])
  })
  return held
}

let served: Promise<Served> | undefined

/** The published data and the made-up audits with their slices, as served by a static host. */
export function servedWithAudits(): Promise<Served> {
  served ??= dataWithAudits().then(withSlices)
  return served
}
