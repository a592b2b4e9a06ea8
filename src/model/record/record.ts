import { possessive, areaInSentence, type Area, type Areas } from '../schema/area'
import type { FigureCell } from '../view/figure-cell'
import { figureAt, wholeOf, type Figures } from '../figures/figures'
import type { Indicator, Measure } from '../schema/indicator'
import { averagePoint } from '../view/neighbours'
import { isNumber, type Observation, type Value } from '../schema/observation'
import type { Release } from '../schema/release'
import { subjectOfNeighbours } from './parse-figure'

/** Where a published figure comes from. */
export interface Origin {
  release: Release
  /** The file that was read; absent where the release names none that holds it. */
  file?: Release['files'][number]
  /** Row of the file, or the place in the document. */
  at: number | string
}

/** A figure that another is worked out from, or is a share of. */
export interface RecordPart {
  cell: FigureCell
  label: string
  value: Value
  measure: Measure
}

/** What an earlier release gave for the same cell. */
export interface EarlierValue extends Origin {
  value: Value
  /** The earlier number minus the current one. */
  difference?: number
}

/** All that is known about one figure. */
export interface FigureRecord {
  cell: FigureCell
  indicator: Indicator
  measure: Measure
  /** The area of the figure, or the area whose neighbours it averages. */
  area: Area
  isAverage: boolean
  /** Label of the category; absent for the total. */
  category?: string
  value: Value
  /** Absent for an average, which has as many origins as it has parts. */
  origin?: Origin
  /** For a figure worked out here, the release of another of its parts. */
  alsoFrom?: Release
  /** How it was worked out here, and from what. */
  worked?: { how: string; parts: RecordPart[] }
  /** The published numerator and denominator of a published rate or percentage. */
  of: RecordPart[]
  /** Newest first. */
  earlier: EarlierValue[]
  note?: string
  markers: NonNullable<Observation['markers']>
}

export interface RecordSources {
  indicator: Indicator
  figures: Figures
  areas: Areas
  releases: readonly Release[]
  average: 'median' | 'mean'
}

/**
 * The label of a category: "Foster care"; in a crossed breakdown "Assessment: met good"; undefined
 * for the total.
 */
export function categoryLabel({ breakdowns }: Indicator, id: string): string | undefined {
  if (id === 'total') return undefined
  const all = breakdowns.flatMap((b) => b.categories)
  const labels = id.split('.').map((part) => all.find((c) => c.id === part)?.label ?? part)
  return labels.join(': ')
}

function originOf(o: Observation, releases: readonly Release[]): Origin | undefined {
  const release = releases.find((r) => r.id === o.release)
  if (!release) return undefined
  // A paper is a single file; where a release has several, the observation says which.
  const [only, ...more] = release.files
  const file =
    release.files.find((f) => f.name === o.file) ?? (more.length === 0 ? only : undefined)
  return { release, at: o.at, ...(file ? { file } : {}) }
}

/**
 * The figures that another is worked out from: the parts of a sum or of an
 * amount's share, or the numerator and denominator.
 */
function partsOf(cell: FigureCell, measure: Measure, from: RecordSources): RecordPart[] {
  const { indicator, figures } = from
  const wanted = (measure.sumOf ?? measure.ratioOf)?.map((id) => ({
    id,
    category: cell.category,
  })) ?? [
    { id: measure.numerator, category: cell.category },
    { id: measure.denominator, category: wholeOf(cell.category, measure) },
  ]
  return wanted.flatMap(({ id, category }) => {
    const of = indicator.measures.find((m) => m.id === id)
    if (!of) return []
    const part = { ...cell, category, measure: of.id }
    const value = figureAt(figures, part)?.current.value
    if (value === undefined) return []
    const group = category === cell.category ? undefined : categoryLabel(indicator, category)
    const isWhole = category !== cell.category && category === 'total'
    const label = `${of.label}${isWhole ? ' in all' : group === undefined ? '' : `: ${group}`}`
    return [{ cell: part, label, value, measure: of }]
  })
}

function earlierOf(
  observations: readonly Observation[],
  current: Value,
  releases: readonly Release[],
): EarlierValue[] {
  return observations
    .flatMap((o): EarlierValue[] => {
      const origin = originOf(o, releases)
      if (!origin) return []
      const difference =
        isNumber(o.value) && isNumber(current) ? Number((o.value - current).toFixed(6)) : undefined
      return [{ ...origin, value: o.value, ...(difference === undefined ? {} : { difference }) }]
    })
    .toSorted((a, b) => (a.release.published < b.release.published ? 1 : -1))
}

function averageRecord(
  at: { cell: FigureCell; measure: Measure; subject: string },
  sources: RecordSources,
): FigureRecord | undefined {
  const { cell, measure, subject } = at
  const { areas, figures, indicator, average } = sources
  const area = areas.areas.find((a) => a.code === subject)
  const neighbours = area?.neighbours ?? []
  const parts = neighbours.flatMap(({ code }) => {
    const part = { ...cell, area: code }
    const found = figureAt(figures, part)
    const label = areas.areas.find((a) => a.code === code)?.name ?? code
    return found
      ? [{ cell: part, label, value: found.current.value, measure, observation: found.current }]
      : []
  })
  const point = averagePoint(
    parts.map(({ value, observation }) => ({
      period: cell.period,
      value,
      observation,
      earlier: [],
    })),
    { period: cell.period, measure, average, of: neighbours.length, subject },
  )
  const category = categoryLabel(indicator, cell.category)
  return (
    area &&
    point && {
      cell,
      indicator,
      measure,
      area,
      isAverage: true,
      ...(category === undefined ? {} : { category }),
      value: point.value,
      worked: {
        how: `The ${average} of the figures of ${possessive(areaInSentence(area))} statistical neighbours`,
        parts,
      },
      of: [],
      earlier: [],
      ...(point.note === undefined ? {} : { note: point.note }),
      markers: [],
    }
  )
}

/**
 * The record of one figure, from the figures of its indicator as known on the reader's day.
 * @param sources figures of the cell's area in all periods, or of all areas in the cell's period
 *   where it is an average of neighbours
 * @returns undefined when no such cell is held
 */
export function recordOf(cell: FigureCell, sources: RecordSources): FigureRecord | undefined {
  const { indicator, figures, areas, releases } = sources
  const measure = indicator.measures.find((m) => m.id === cell.measure)
  if (!measure) return undefined
  const subject = subjectOfNeighbours(cell.area)
  if (subject !== undefined) return averageRecord({ cell, measure, subject }, sources)
  const area = areas.areas.find((a) => a.code === cell.area)
  const found = figureAt(figures, cell)
  if (!area || !found) return undefined
  const { current, earlier } = found
  const category = categoryLabel(indicator, cell.category)
  const origin = originOf(current, releases)
  const also = releases.find((r) => r.id === current.alsoFrom)
  const isWorked = measure.derived === true
  const parts = partsOf(cell, measure, sources)
  return {
    cell,
    indicator,
    measure,
    area,
    isAverage: false,
    ...(category === undefined ? {} : { category }),
    value: current.value,
    ...(origin ? { origin } : {}),
    ...(also ? { alsoFrom: also } : {}),
    ...(isWorked
      ? { worked: { how: (current.note ?? '').replace(/^Worked out here: /, ''), parts } }
      : {}),
    of: isWorked ? [] : parts,
    earlier: earlierOf(earlier, current.value, releases),
    ...(current.note === undefined || isWorked ? {} : { note: current.note }),
    markers: current.markers ?? [],
  }
}
