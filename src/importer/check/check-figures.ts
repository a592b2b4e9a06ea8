import type { Area } from '@/model/schema/area'
import type { Indicator, Measure } from '@/model/schema/indicator'
import type { ObservationFile } from '@/model/schema/observation'
import { rowKey, type RowsOf } from './check-observations'
import type { Problem } from '../tables/problem'
import type { Sourced } from '../data-folder/read-data'
import { scaleOf } from '@/model/values/scale'
import { problemAt } from '../data-folder/problem-at'

export interface FigureCounts {
  rates: number
  percentages: number
  /** Rates and percentages of regions and England, checked within the rounding of their counts. */
  rounded: number
  /** Rates and percentages whose counts are not published or not named in the catalogue. */
  unchecked: number
  /** Rates and percentages that do not agree, where a caution in the catalogue explains why. */
  explained: number
}

/** Publications whose authority counts are exact, so that their rates can be worked out again. */
export const EXACT_PUBLICATIONS: readonly string[] = ['dfe-cla', 'dfe-cin']

/**
 * numerator / denominator x per, rounded half up to the given decimals in exact whole-number
 * arithmetic.
 */
export function roundedQuotient(
  numerator: number,
  denominator: number,
  per: number,
  decimals: number,
): number {
  const scale = 10 ** decimals
  return Math.floor((2 * numerator * per * scale + denominator) / (2 * denominator)) / scale
}

/** Counts of regions and England are rounded to 10, so the true ones may differ by this much. */
const HALF_OF_TEN = 5

interface Cell {
  area: string
  period: string
  category: string
  measure: string
}

/** Whether a caution in the catalogue explains this figure. */
const isExplained = (cell: Cell, { annotations }: Indicator): boolean =>
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
 * Recalculates every published rate and percentage whose counts are in the same file.
 * @returns a problem for each that does not agree, and how many were checked. Those of authorities
 *   must agree exactly; those of regions and England must agree with some counts that round to the
 *   published ones.
 */
export function checkFigures(
  table: Sourced<ObservationFile>,
  rowsOf: RowsOf,
  { indicator, areas }: { indicator: Indicator; areas: ReadonlyMap<string, Area> },
): { problems: Problem[]; counts: FigureCounts } {
  const problems: Problem[] = []
  const counts = { rates: 0, percentages: 0, rounded: 0, unchecked: 0, explained: 0 }
  const { measures, rows } = table.content
  const ratios = indicator.measures.filter(isRatio)
  const valueAt = ({ area, period, category, measure }: Cell) => {
    const column = measures.indexOf(measure) + 3
    const held = rowsOf.get(rowKey(area, period, category)) ?? []
    const row = column < 3 ? undefined : held.find((r) => (rows[r]?.[column] ?? null) !== null)
    return row === undefined ? undefined : rows[row]?.[column]
  }
  const check = (
    cell: Cell,
    measure: Measure,
    printed: { row: number; value: number | 'k' },
  ): void => {
    const { numerator = '', denominator = '', denominatorCategory = cell.category } = measure
    const { kind, decimals } = measure
    const per = scaleOf(measure)
    const above = valueAt({ ...cell, measure: numerator })
    const below = valueAt({ ...cell, category: denominatorCategory, measure: denominator })
    // 0 out of a suppressed total is still 0.
    const divisor = above === 0 && below === 'c' ? 1 : below
    if (typeof above !== 'number' || typeof divisor !== 'number' || divisor === 0) {
      counts.unchecked += 1
      return
    }
    const expected = roundedQuotient(above, divisor, per, decimals)
    // k: the figure rounds to zero.
    const published = printed.value === 'k' ? 0 : printed.value
    const level = areas.get(cell.area)?.level
    const isExact = level === 'authority' || level === 'joint'
    if (!isExact) counts.rounded += 1
    else if (kind === 'rate') counts.rates += 1
    else counts.percentages += 1
    const off = isExact ? 0 : HALF_OF_TEN
    const least = roundedQuotient(Math.max(0, above - off), divisor + off, per, decimals)
    const most = roundedQuotient(above + off, Math.max(1, divisor - off), per, decimals)
    if (published >= least && published <= most) return
    if (isExplained(cell, indicator)) {
      counts.explained += 1
      return
    }
    const message = `${printed.value} is not ${above} / ${divisor} x ${per}, which is ${expected}.`
    const remedy =
      'Compare it with the source; if the source says the same, ask its publisher, and add a caution to the catalogue.'
    problems.push(
      problemAt(table, ['rows', printed.row], { column: cell.measure, message, remedy }),
    )
  }
  rows.forEach(([area, period, category, ...rest], row) => {
    if (typeof area !== 'string' || typeof period !== 'string' || typeof category !== 'string')
      return
    for (const measure of ratios) {
      const value = rest[measures.indexOf(measure.id)]
      if (typeof value !== 'number' && value !== 'k') continue
      check({ area, period, category, measure: measure.id }, measure, { row, value })
    }
  })
  return { problems, counts }
}
