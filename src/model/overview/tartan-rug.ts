import type { Area, Areas } from '../schema/area'
import type { Headline, Indicator } from '../schema/indicator'
import type { ObservationFile, Value } from '../schema/observation'
import { isNumber } from '../schema/observation'
import type { Release } from '../schema/release'
import { figuresFrom } from '../figures/figures'
import { isDoubtful } from '../judgement/doubt'
import { quarterOf, SHADES, shadeOf, type Shade } from '../judgement/quarter'
import { buildView } from '../view/build-view'
import { figureOf, type FigureCell } from '../view/figure-cell'
import { hasPeers } from '../view/peers'
import type { Selection } from '../view/selection'
import type { Series, View } from '../view/types'
import { periodYear } from '../values/period'
import { quartilesAt, type Spread } from './spread'

/** What the columns of the rug are: councils in one period, or the years of one council. */
export type RugOf = 'councils' | 'years'

/** A column: the council, a benchmark, one of its neighbours, or a year. */
export interface RugColumn {
  id: string
  label: string
  kind: 'own' | 'benchmark' | 'neighbour' | 'year'
}

/** A figure with the quarter of all authorities in which it lies. */
export interface RugCell {
  column: string
  /** The period of the figure. */
  period: string
  /** Undefined where nothing was published. */
  value?: Value
  figure?: FigureCell
  /** Undefined where the figure has no quarter: it is a benchmark’s, in doubt, or not published. */
  shade?: Shade
  isDoubtful: boolean
}

/** A headline figure: a row of the rug. */
export interface RugRow {
  indicator: Indicator
  headline: Headline
  view: View
  cells: readonly RugCell[]
}

export interface Rug {
  of: RugOf
  columns: readonly RugColumn[]
  rows: readonly RugRow[]
  /** Names of the headline figures that only the council itself has, and which are left out. */
  without: readonly string[]
}

interface Sources {
  indicators: readonly Indicator[]
  areas: Areas
  releases: readonly Release[]
  selection: Selection
  spread: Spread
}

/** How many years the rug of one council shows. */
const MOST_YEARS = 8

/**
 * The areas that the columns show: the council, what it is compared with, and its ten statistical neighbours,
 * nearest first.
 */
export function rugAreas(areas: Areas, selection: Selection): Area[] {
  const areaOf = (code: string) => areas.areas.filter((area) => area.code === code)
  const own = areas.areas.find(({ code }) => code === selection.area)
  const usual = [own?.parent, areas.areas.find(({ level }) => level === 'country')?.code]
  const codes = [
    selection.area,
    ...(selection.vs ?? usual),
    ...(own?.neighbours ?? []).map(({ code }) => code),
  ]
  return [...new Set(codes)].flatMap((code) => (code === undefined ? [] : areaOf(code)))
}

function cellOf(
  column: string,
  { view, series, period }: { view: View; series: Series | undefined; period: string },
  spread: Spread,
): RugCell {
  const point = series?.points.get(period)
  if (!point) return { column, period, isDoubtful: false }
  const area = series?.area
  const figure = figureOf(view, point)
  const inDoubt = isDoubtful({ ...view, period }, area?.code)
  const isRanked = area?.level === 'authority' || area?.level === 'joint'
  const cuts =
    figure && isRanked && !inDoubt
      ? quartilesAt(spread, { ...figure, indicator: view.indicator.id, period }, view.asAt)
      : undefined
  return {
    column,
    period,
    isDoubtful: inDoubt && isRanked,
    value: point.value,
    ...(figure ? { figure } : {}),
    ...(cuts && isNumber(point.value)
      ? { shade: shadeOf(quarterOf(point.value, cuts), view.polarity) }
      : {}),
  }
}

const kindOf = (area: Area, own: string): RugColumn['kind'] =>
  area.code === own
    ? 'own'
    : area.level === 'country' || area.level === 'region'
      ? 'benchmark'
      : 'neighbour'

/**
 * Every headline figure that councils can be compared by, with the quarter of all authorities in which each
 * council or year lies. Councils are in the order of their closeness and are never ranked by the whole.
 * @param files slices of the areas of `rugAreas`
 */
export function tartanRug(of: RugOf, files: readonly ObservationFile[], from: Sources): Rug {
  const { indicators, areas, releases, selection, spread } = from
  const shown = rugAreas(areas, selection)
  const vs = of === 'councils' ? shown.slice(1).map(({ code }) => code) : []
  const views = indicators.filter(hasPeers).flatMap((indicator) => {
    if (indicator.headlines.length === 0) return []
    const figures = figuresFrom(files, { indicator, releases, asAt: selection.asAt })
    return indicator.headlines.map((headline) => {
      const { measure, category } = headline
      // Tables also have the counts of benchmarks.
      const chosen: Selection = { ...selection, vs, measure, category, view: 'table' }
      return {
        indicator,
        headline,
        view: buildView({ indicator, figures, areas, releases }, chosen),
      }
    })
  })
  const held = views.filter(({ view }) => view.period !== '')
  const yearOf = ({ indicator }: View, period: string) => periodYear(period, indicator.periodType)
  const years = [
    ...new Set(held.flatMap(({ view }) => view.periods.map((period) => yearOf(view, period)))),
  ]
    .toSorted((a, b) => a - b)
    .slice(-MOST_YEARS)
  const columns: RugColumn[] =
    of === 'years'
      ? years.map((year) => ({ id: String(year), label: String(year), kind: 'year' }))
      : shown.map((area) => ({
          id: area.code,
          label: area.name,
          kind: kindOf(area, selection.area),
        }))
  const cellsOf = (view: View): RugCell[] => {
    const own = view.series.find(({ role }) => role === 'subject')
    return columns.map(({ id, kind }) => {
      if (of === 'years') {
        const period = view.periods.findLast((one) => String(yearOf(view, one)) === id) ?? ''
        return cellOf(id, { view, series: own, period }, spread)
      }
      const series = kind === 'own' ? own : view.series.find(({ area }) => area?.code === id)
      return cellOf(id, { view, series, period: view.period }, spread)
    })
  }
  return {
    of,
    columns,
    rows: held.map((row) => ({ ...row, cells: cellsOf(row.view) })),
    without: indicators.flatMap((one) =>
      hasPeers(one) ? [] : one.headlines.map(({ name }) => name),
    ),
  }
}

/**
 * The rows sorted by the quarters of one column: judged figures from worst to best or the other way round, then
 * those without a better direction, then those without a quarter.
 */
export function sortedRows(
  { rows }: Rug,
  { column, first }: { column: string; first: 'worst' | 'best' },
): RugRow[] {
  const placeOf = ({ cells }: RugRow): number => {
    const shade = cells.find((cell) => cell.column === column)?.shade
    if (shade === undefined) return SHADES.length
    const place = SHADES.indexOf(shade)
    return first === 'best' && place < 4 ? 3 - place : place
  }
  return rows.toSorted((a, b) => placeOf(a) - placeOf(b))
}

/**
 * The title: how many of the council’s judged figures are in the worst and in the best quarter. Figures are
 * counted for the council alone.
 */
export function rugTitle(rug: Rug): string {
  const shades = rug.rows.flatMap(({ view, cells }) => {
    const own = rug.of === 'years' ? cells.find((cell) => cell.period === view.period) : cells[0]
    return own?.shade ?? []
  })
  const judged = shades.filter((shade) => SHADES.indexOf(shade) < 4)
  if (judged.length === 0) return 'No figure can be placed in a quarter of councils'
  const count = (wanted: Shade) => judged.filter((shade) => shade === wanted).length
  const [worst, best] = [count('worst'), count('best')]
  return `${worst === 0 ? 'None' : worst} of ${judged.length} figures ${worst === 1 ? 'is' : 'are'} in the worst quarter, ${best === 0 ? 'none' : best} in the best`
}
