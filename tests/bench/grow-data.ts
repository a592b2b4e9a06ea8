import { type Area, AreasSchema, isCurrentAuthority } from '@/model/schema/area'
import { CatalogueFileSchema } from '@/model/schema/authored-files'
import type { Annotation, Indicator } from '@/model/schema/indicator'
import { ObservationFileSchema, type ObservationFile } from '@/model/schema/observation'
import { ReleasesSchema, type Release } from '@/model/schema/release'
import { randomFrom } from '../random'
import { writeAreas, writeObservations, writeReleases } from '@/importer/data-folder/write-json'

export const AXES = ['authorities', 'years', 'indicators'] as const
export type Axis = (typeof AXES)[number]

export type Texts = ReadonlyMap<string, string>

const isYear = (period: unknown): boolean => typeof period === 'string' && /^\d{4}$/.test(period)

const read = (files: Texts, path: string): unknown => JSON.parse(files.get(path) ?? '{}')

/** A made-up authority, and the real one whose figures it copies. */
export interface Copy {
  area: Area
  source: Area
}

/**
 * Adds authorities until there are `times` as many. Each copies all the figures of one authority drawn
 * at random, so that its rates still agree with its counts.
 */
export function copiesOf(areas: readonly Area[], times: number): Copy[] {
  const current = areas.filter(isCurrentAuthority)
  const random = randomFrom(22_112_026)
  return Array.from({ length: current.length * (times - 1) }, (_, index) => {
    const model = current[index % current.length]
    const source = current[Math.floor(random() * current.length)]
    if (!model || !source) throw new Error('There are no authorities to copy.')
    const code = `E60${String(index).padStart(6, '0')}`
    const { predecessors: _before, successors: _after, history: _history, ...rest } = model
    const name = `${model.name} ${Math.floor(index / current.length) + 2}`
    const area = { ...rest, code, name, dfe: String(1000 + index), codes: [{ code }] }
    return { area, source }
  })
}

function growAuthorities(file: ObservationFile, copies: readonly Copy[]): ObservationFile {
  const made = new Map<string, string[]>()
  for (const { area, source } of copies)
    made.set(source.code, [...(made.get(source.code) ?? []), area.code])
  const more = file.rows.flatMap(([area, ...row]) =>
    (typeof area === 'string' ? (made.get(area) ?? []) : []).map((code) => [code, ...row]),
  )
  return { ...file, rows: [...file.rows, ...more] }
}

/** Number of years from the first to the last, among rows with years. */
function spanOf(rows: ObservationFile['rows']): number {
  const years = rows.flatMap(([, period]) => (isYear(period) ? Number(period) : []))
  return Math.max(...years) - Math.min(...years) + 1
}

/** Adds years before the first. Papers, whose periods are days and months, do not change. */
function growYears(file: ObservationFile, times: number): ObservationFile {
  const dated = file.rows.filter(([, period]) => isYear(period))
  const span = spanOf(dated)
  const more = Array.from({ length: times - 1 }, (_, index) =>
    dated.map(([area, period, ...row]) => [
      area ?? null,
      String(Number(period) - span * (index + 1)),
      ...row,
    ]),
  )
  return { ...file, rows: [...file.rows, ...more.flat()] }
}

/** A caution explains a figure, so its copies need one each. */
const growCautions = (
  indicators: readonly Indicator[],
  more: (caution: Annotation, indicator: string) => Annotation[],
): Indicator[] =>
  indicators.map((indicator) => ({
    ...indicator,
    annotations: indicator.annotations.flatMap((one) =>
      one.kind === 'caution' && one.measures ? [one, ...more(one, indicator.id)] : [one],
    ),
  }))

/** Copies a caution to every authority that was given the figures that it explains. */
const cautionsOfAreas = (indicators: readonly Indicator[], copies: readonly Copy[]) =>
  growCautions(indicators, (caution) =>
    copies
      .filter(({ source }) => source.code === caution.area)
      .map(({ area }) => ({ ...caution, area: area.code })),
  )

/** Copies a caution to every year that was given the figures of its year. */
const cautionsOfYears = (
  indicators: readonly Indicator[],
  tables: readonly ObservationFile[],
  times: number,
) =>
  growCautions(indicators, (caution, indicator) => {
    if (!isYear(caution.period) || caution.area === undefined) return []
    const { area, period } = caution
    const about = tables.filter(
      (table) =>
        table.indicator === indicator &&
        table.rows.some(([place, year]) => place === area && year === period),
    )
    const spans = [...new Set(about.map(({ rows }) => spanOf(rows)))]
    return spans.flatMap((span) =>
      Array.from({ length: times - 1 }, (_, index) => ({
        ...caution,
        period: String(Number(period) - span * (index + 1)),
      })),
    )
  })

const cloned = (id: string, index: number) => `${id}-${index + 2}`

/**
 * Copies are not headlines, because the overview shows only a chosen few, however many indicators there are.
 */
const growCatalogue = (indicators: readonly Indicator[], times: number): Indicator[] => [
  ...indicators,
  ...Array.from({ length: times - 1 }, (_, index) =>
    indicators.map((indicator) => ({
      ...indicator,
      id: cloned(indicator.id, index),
      code: `${indicator.code}.${index + 2}`,
      name: `${indicator.name} ${index + 2}`,
      headlines: [],
      related: [],
    })),
  ).flat(),
]

const growReleases = (releases: readonly Release[], times: number): Release[] =>
  releases.map((release) => ({
    ...release,
    indicators: Array.from({ length: times }, (_, index) =>
      release.indicators.map((id) => (index === 0 ? id : cloned(id, index - 1))),
    ).flat(),
  }))

/** All of public/data with `times` as many authorities, years or indicators. */
export function growData(files: Texts, axis: Axis, times: number): Map<string, string> {
  const grown = new Map(files)
  if (times === 1) return grown
  const tables = [...files]
    .filter(([path]) => path.startsWith('releases/'))
    .map(([path, text]) => ({ path, file: ObservationFileSchema.parse(JSON.parse(text)) }))
  const { neighbourModel, areas } = AreasSchema.parse(read(files, 'areas.json'))
  const copies = axis === 'authorities' ? copiesOf(areas, times) : []
  const catalogue = CatalogueFileSchema.parse(read(files, 'catalogue.json'))
  const own = catalogue.indicators
  const indicators = {
    authorities: () => cautionsOfAreas(own, copies),
    years: () =>
      cautionsOfYears(
        own,
        tables.map(({ file }) => file),
        times,
      ),
    indicators: () => growCatalogue(own, times),
  }[axis]()
  grown.set('catalogue.json', JSON.stringify({ ...catalogue, indicators }, null, 2))
  if (axis === 'authorities')
    grown.set(
      'areas.json',
      writeAreas({ neighbourModel, areas: [...areas, ...copies.map(({ area }) => area)] }),
    )
  if (axis === 'indicators') {
    const { releases } = ReleasesSchema.parse(read(files, 'releases.json'))
    grown.set('releases.json', writeReleases(growReleases(releases, times)))
  }
  for (const { path, file } of tables) {
    if (axis === 'authorities') grown.set(path, writeObservations(growAuthorities(file, copies)))
    if (axis === 'years') grown.set(path, writeObservations(growYears(file, times)))
    if (axis === 'indicators')
      for (let index = 0; index < times - 1; index += 1) {
        const indicator = cloned(file.indicator, index)
        const of = `releases/${file.release}/${indicator}.json`
        grown.set(of, writeObservations({ ...file, indicator }))
      }
  }
  return grown
}
