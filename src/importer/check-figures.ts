import type { Area } from '@/model/area'
import type { Indicator, Measure } from '@/model/indicator'
import type { ObservationFile } from '@/model/observation'
import type { CheckedCell } from './check-observations'
import type { Problem } from './problem'
import { problemAt } from './read-data'
import type { Sourced } from './read-data'

export interface FigureCounts {
  rates: number
  percentages: number
  /** Rates and percentages of regions and England, held to what their rounded counts allow. */
  rounded: number
  /** Rates and percentages whose counts are not published or not named in the catalogue. */
  unchecked: number
  /** Those that do not agree, where a caution in the catalogue says so. */
  explained: number
}

/** Publications whose authority counts are exact, so that their rates can be worked out again. */
export const EXACT_PUBLICATIONS: readonly string[] = ['dfe-cla', 'dfe-cin']

/** numerator / denominator x per to so many decimals, halves up, without the errors of binary fractions. */
export function roundHalfUp(
  numerator: number,
  denominator: number,
  per: number,
  decimals: number,
): number {
  const scale = 10 ** decimals
  return Math.floor((2 * numerator * per * scale + denominator) / (2 * denominator)) / scale
}

const cellKey = (cell: Pick<CheckedCell, 'area' | 'period'>, category: string, measure: string) =>
  `${cell.area}|${cell.period}|${category}|${measure}`

/** Counts of regions and England are rounded to 10: the true ones may be this much off. */
const HALF_OF_TEN = 5

/** Whether the catalogue says of this very figure what is odd about it. */
const isExplained = (cell: CheckedCell, { annotations }: Indicator): boolean =>
  annotations.some(
    ({ kind, area, period, measures, categories }) =>
      kind === 'caution' &&
      area === cell.area &&
      period === cell.period &&
      measures?.includes(cell.measure) === true &&
      (categories?.includes(cell.category) ?? cell.category === 'total'),
  )

const isRatio = (measure: Measure): boolean =>
  (measure.kind === 'rate' || measure.kind === 'percent') && measure.derived !== true

/**
 * Works out again every published rate and percentage whose counts are in the same file.
 * @returns a problem for each that does not agree, and how many were checked. Authorities must
 *   agree exactly; regions and England with some counts that round to the published ones.
 */
export function checkFigures(
  table: Sourced<ObservationFile>,
  cells: readonly CheckedCell[],
  { indicator, areas }: { indicator: Indicator; areas: ReadonlyMap<string, Area> },
): { problems: Problem[]; counts: FigureCounts } {
  const problems: Problem[] = []
  const counts = { rates: 0, percentages: 0, rounded: 0, unchecked: 0, explained: 0 }
  const measures = new Map(indicator.measures.filter(isRatio).map((m) => [m.id, m]))
  const values = new Map(
    cells.map((cell) => [cellKey(cell, cell.category, cell.measure), cell.value]),
  )
  for (const cell of cells) {
    const measure = measures.get(cell.measure)
    if (!measure || (typeof cell.value !== 'number' && cell.value !== 'k')) continue
    const { numerator = '', denominator = '', denominatorCategory = cell.category } = measure
    const { kind, decimals, per = kind === 'percent' ? 100 : 10_000 } = measure
    const above = values.get(cellKey(cell, cell.category, numerator))
    const below = values.get(cellKey(cell, denominatorCategory, denominator))
    // None of a suppressed total is still none.
    const divisor = above === 0 && below === 'c' ? 1 : below
    if (typeof above !== 'number' || typeof divisor !== 'number' || divisor === 0) {
      counts.unchecked += 1
      continue
    }
    const expected = roundHalfUp(above, divisor, per, decimals)
    // A figure that rounds to zero.
    const published = cell.value === 'k' ? 0 : cell.value
    const level = areas.get(cell.area)?.level
    const isExact = level === 'authority' || level === 'joint'
    if (!isExact) counts.rounded += 1
    else if (kind === 'rate') counts.rates += 1
    else counts.percentages += 1
    const off = isExact ? 0 : HALF_OF_TEN
    const least = roundHalfUp(Math.max(0, above - off), divisor + off, per, decimals)
    const most = roundHalfUp(above + off, Math.max(1, divisor - off), per, decimals)
    if (published >= least && published <= most) continue
    if (isExplained(cell, indicator)) {
      counts.explained += 1
      continue
    }
    const message = `${cell.value} is not ${above} / ${divisor} x ${per}, which is ${expected}.`
    const remedy =
      'Compare with the source; if it says so, ask its publisher, and say so in a caution of the catalogue.'
    problems.push(problemAt(table, ['rows', cell.row], { column: cell.measure, message, remedy }))
  }
  return { problems, counts }
}
