import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { importFiles, type InputFile } from '@/importer/import-files'
import { AreasSchema, isCurrentAuthority, type Area } from '@/model/area'
import { ReleasesSchema } from '@/model/release'
import { copiesOf, type Axis, type Copy, type Texts } from './grow-data'

/** A dozen rows of a published file; the bench makes a whole one of them. */
const TEMPLATE = 'tests/importer/fixtures/cla-on-31-march-2025.csv'
const YEARS = 5

const areasOf = (files: Texts): Area[] =>
  AreasSchema.parse(JSON.parse(files.get('areas.json') ?? '{}')).areas

const quoted = (name: string): string => (name.includes(',') ? `"${name}"` : name)

function renamed(line: string, { area, source }: Copy): string {
  const part = ({ dfe = '', name, code }: Area) => `,${dfe},${quoted(name)},${code},`
  return line.replace(part(source), part(area))
}

/** The file with its one authority's rows for every authority, and as many years. */
function wholeFile(template: string, areas: readonly Area[], years: number): string {
  const [head = '', ...lines] = template.trim().split(/\r?\n/)
  const source = areas.find(({ code }) => code === 'E06000060')
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

async function timed(inputs: InputFile[], areas: readonly Area[]): Promise<number> {
  const began = performance.now()
  const { problems } = await importFiles(inputs, { areas, releases: [] })
  const [problem] = problems
  if (problem) throw new Error(`import: ${problem.file} ${problem.line ?? ''} ${problem.message}`)
  return performance.now() - began
}

/**
 * Seconds to import a publication of so many authorities or years; indicators grow by publications,
 * each read apart.
 */
export async function importTime(files: Texts, axis: Axis, times: number): Promise<number> {
  const template = await readFile(TEMPLATE, 'utf8')
  const areas = areasOf(files)
  const all =
    axis === 'authorities' ? [...areas, ...copiesOf(areas, times).map(({ area }) => area)] : areas
  const years = axis === 'years' ? YEARS * times : YEARS
  const text = wholeFile(template, all, years)
  const copies = axis === 'indicators' ? times : 1
  let sum = 0
  for (let copy = 0; copy < copies; copy += 1)
    sum += await timed([{ name: 'grown.csv', bytes: new TextEncoder().encode(text) }], all)
  return sum / 1000
}

/** Seconds to import every published file that public/data was made of, from a folder with them. */
export async function importAllTime(files: Texts, sources: string): Promise<number> {
  const { releases } = ReleasesSchema.parse(JSON.parse(files.get('releases.json') ?? '{}'))
  const names = releases.flatMap((release) => release.files.map(({ name }) => name))
  const csv = [...new Set(names.filter((name) => name.endsWith('.csv')))]
  const inputs = await Promise.all(
    csv.map(async (name) => ({ name, bytes: await readFile(join(sources, name)) })),
  )
  return (await timed(inputs, areasOf(files))) / 1000
}
