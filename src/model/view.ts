import { type Area, type Areas, jointReturnOf } from './area'
import { type Figures, figureAt, valueAt } from './figures'
import type { Annotation, Breakdown, Category, Indicator, Measure, Polarity } from './indicator'
import { averagePoint } from './neighbours'
import { isNumber, type Observation, type Value } from './observation'
import { peersIn } from './peers'
import { comparePeriods, periodYear } from './period'
import type { Release } from './release'
import { benchmarkCodes, type Selection } from './selection'

export type Role = 'own' | 'region' | 'england' | 'neighbours' | 'other'

/** One value with everything a label, a table cell or a record needs. */
export interface Point {
  period: string
  value: Value
  /** Numerator and denominator, where the measure has them. */
  count?: Value
  base?: Value
  /** Absent for what is worked out here (neighbours' median). */
  observation?: Observation
  earlier: readonly Observation[]
  note?: string
}

/** One line, or one set of bars: an area and a category. */
export interface Series {
  id: string
  label: string
  role: Role
  area?: Area
  category?: Category
  points: ReadonlyMap<string, Point>
}

/** Another authority's value in the view's period. */
export interface Peer {
  area: Area
  value: Value
  observation: Observation
  isOwn: boolean
  isNeighbour: boolean
  inRegion: boolean
}

/** All that a chart, a sentence, a table or an export may know. */
export interface View {
  indicator: Indicator
  measure: Measure
  polarity: Polarity
  breakdown?: Breakdown
  /** The one category shown; absent when the whole or all categories are. */
  category?: Category
  area: Area
  /** Periods on the axis, oldest first. */
  periods: readonly string[]
  /** The period the view is about: the latest with a value of the area's own. */
  period: string
  series: readonly Series[]
  peers: readonly Peer[]
  annotations: readonly Annotation[]
  /** Releases that the shown values come from, newest first. */
  releases: readonly Release[]
  axis: 'zero' | 'fit'
  average: 'median' | 'mean'
  asAt?: string
  /** What the reader must know of how it was put together: a joint return, a missing neighbour. */
  notes: readonly string[]
}

export interface ViewSources {
  indicator: Indicator
  figures: Figures
  areas: Areas
  releases: readonly Release[]
}

const TOTAL = 'total'

/** The council itself, the joint return that it files with a neighbour, or the country. */
function ownArea(sources: ViewSources, code: string): Area {
  const { areas } = sources.areas
  const area = areas.find((a) => a.code === code)
  if (!area) throw new Error(`No area has the code ${code}`)
  const held = new Set([...sources.figures.values()].map(({ current }) => current.area))
  if (held.has(code)) return area
  const joint = jointReturnOf(areas, code)
  if (joint && held.has(joint.code)) return joint
  // A national figure that a council's paper quotes stands for itself.
  const country = areas.find((a) => a.level === 'country')
  return sources.indicator.local === true && country && held.has(country.code) ? country : area
}

const roleOf = (area: Area): Role =>
  area.level === 'country' ? 'england' : area.level === 'region' ? 'region' : 'other'

/** Which measure, breakdown and categories a selection means for this indicator. */
export function readingOf(indicator: Indicator, selection: Selection) {
  const shown = indicator.measures.filter((m) => m.hidden !== true)
  const measure = shown.find((m) => m.id === selection.measure) ?? shown[0] ?? indicator.measures[0]
  if (!measure) throw new Error(`${indicator.id} has no measure`)
  const ofCategory = indicator.breakdowns.find((b) =>
    b.categories.some((c) => c.id === selection.category),
  )
  const breakdown =
    ofCategory ?? indicator.breakdowns.find((b) => b.id === selection.breakdown) ?? indicator.breakdowns[0]
  const category = breakdown?.categories.find((c) => c.id === selection.category)
  const whole = selection.category === TOTAL
  return {
    measure,
    breakdown: whole ? undefined : breakdown,
    category: whole ? undefined : category,
  }
}

/**
 * The one bridge from figures to charts.
 * @param sources one indicator with its figures: of the chosen areas only, or of all (then `peers` is filled)
 * @throws {Error} when the selected area does not exist
 */
export function buildView(sources: ViewSources, selection: Selection): View {
  const { indicator, figures, areas } = sources
  const { measure, breakdown, category } = readingOf(indicator, selection)
  const own = ownArea(sources, selection.area)
  const asked = areas.areas.find((a) => a.code === selection.area) ?? own
  const held = new Set([...figures.values()].map(({ current }) => `${current.category}|${current.measure}`))
  const categories: (Category | undefined)[] = category
    ? [category]
    : breakdown
      ? breakdown.categories.filter((c) => c.subtotal !== true && held.has(`${c.id}|${measure.id}`))
      : [undefined]
  // Parts that do not add up to the whole are shown beside it.
  const showsWhole = breakdown?.additive !== true && held.has(`${TOTAL}|${measure.id}`)
  if (categories.length === 0 || (!category && breakdown && showsWhole)) categories.unshift(undefined)
  const notes: string[] = []
  if (own.level === 'joint')
    notes.push(`${asked.name} sends this return together with another council: the figures are for ${own.name}.`)

  const ids = new Set(categories.map((c) => c?.id ?? TOTAL))
  const inRange = (period: string) => {
    const year = periodYear(period, indicator.periodType)
    return year >= (selection.from ?? 0) && year <= (selection.to ?? 9999)
  }
  // Numbers of areas of such different size would only flatten the line: they stand in the table alone.
  const codes =
    measure.kind === 'count' && selection.view === 'chart' ? [] : benchmarkCodes(selection, areas)
  const wanted = new Set([own.code, ...codes])
  const periods = [
    ...new Set(
      [...figures.values()]
        .map(({ current }) => current)
        .filter((o) => wanted.has(o.area) && o.measure === measure.id && ids.has(o.category))
        .map((o) => o.period),
    ),
  ]
    .filter(inRange)
    .toSorted(comparePeriods(indicator.periodType))

  const point = (area: string, period: string, cat: Category | undefined): Point | undefined => {
    const cell = { area, period, category: cat?.id ?? TOTAL }
    const found = figureAt(figures, { ...cell, measure: measure.id })
    if (!found) return undefined
    const part = (id: string | undefined, of: string) =>
      id === undefined ? undefined : valueAt(figures, { ...cell, category: of, measure: id })
    const count = part(measure.numerator, cell.category)
    const base = part(measure.denominator, measure.denominatorCategory ?? cell.category)
    return {
      period,
      value: found.current.value,
      ...(count === undefined ? {} : { count }),
      ...(base === undefined ? {} : { base }),
      observation: found.current,
      earlier: found.earlier,
      ...(found.current.note === undefined ? {} : { note: found.current.note }),
    }
  }
  const seriesOf = (area: Area, role: Role, cat: Category | undefined): Series => ({
    id: `${area.code}|${cat?.id ?? TOTAL}`,
    label: role === 'own' && categories.length > 1 ? (cat?.short ?? cat?.label ?? area.name) : area.name,
    role,
    area,
    ...(cat ? { category: cat } : {}),
    points: new Map(
      periods.flatMap((period) => {
        const p = point(area.code, period, cat)
        return p ? [[period, p] as const] : []
      }),
    ),
  })
  const neighbours = own.neighbours ?? asked.neighbours ?? []
  const neighbourSeries = (cat: Category | undefined): Series => ({
    id: `neighbours|${cat?.id ?? TOTAL}`,
    label: selection.average === 'mean' ? 'Neighbours’ mean' : 'Neighbours’ median',
    role: 'neighbours',
    ...(cat ? { category: cat } : {}),
    points: new Map(
      periods.flatMap((period) => {
        const values = neighbours.flatMap(({ code }) => point(code, period, cat)?.value ?? [])
        const p = averagePoint(values, { period, measure, average: selection.average, of: neighbours.length })
        return p ? [[period, p] as const] : []
      }),
    ),
  })
  const benchmarkSeries = codes.flatMap((code) => {
    if (code === 'neighbours') return categories.map(neighbourSeries)
    const area = areas.areas.find((a) => a.code === code)
    return area && area.code !== own.code ? categories.map((c) => seriesOf(area, roleOf(area), c)) : []
  })
  const series = [...categories.map((c) => seriesOf(own, 'own', c)), ...benchmarkSeries].filter(
    (s) => s.role === 'own' || [...s.points.values()].some((p) => isNumber(p.value)),
  )
  const ownHas = (period: string) =>
    series.some((s) => s.role === 'own' && s.points.get(period) !== undefined)
  const period = periods.findLast(ownHas) ?? periods.at(-1) ?? ''

  const subject = categories.length === 1 ? categories[0] : undefined
  const used = new Set(
    series.flatMap((s) => [...s.points.values()].flatMap((p) => p.observation?.release ?? [])),
  )
  return {
    indicator,
    measure,
    polarity: subject?.polarity ?? (category ? 'neutral' : indicator.polarity),
    ...(breakdown ? { breakdown } : {}),
    ...(subject ? { category: subject } : {}),
    area: own,
    periods,
    period,
    series,
    peers: peersIn(sources, { own, measure, period, category: subject?.id ?? TOTAL }),
    annotations: indicator.annotations.filter(
      (a) =>
        (a.area === undefined || a.area === own.code) &&
        (a.measures?.includes(measure.id) ?? true) &&
        (a.categories === undefined || categories.some((c) => c && a.categories?.includes(c.id))) &&
        inRange(a.period),
    ),
    releases: sources.releases
      .filter((r) => used.has(r.id))
      .toSorted((a, b) => (a.published < b.published ? 1 : -1)),
    axis: selection.axis,
    average: selection.average,
    ...(selection.asAt === undefined ? {} : { asAt: selection.asAt }),
    notes,
  }
}
