import type { Indicator, PeriodType } from '../schema/indicator'
import { cellId, partsOf } from '../figures/crossed-breakdown'
import { periodEnd } from '../values/period'
import type { CellName, Known } from './known-cells'
import { wholeAndParts, type Relation } from './relation'

/**
 * The first and last month that a period covers, counted from year 0; undefined for days and spans.
 */
function monthsOf(period: string, type: PeriodType): [number, number] | undefined {
  if (/\/|^\d{4}-\d{2}-\d{2}$/.test(period)) return undefined
  const [year = 0, month = 1] = periodEnd(period, type).split('-').map(Number)
  const last = year * 12 + month
  const isMonth = /^\d{4}-\d{2}$/.test(period) && periodEnd(period, type).startsWith(period)
  const length = isMonth ? 1 : /-Q[1-4]$/.test(period) ? 3 : 12
  return [last - length + 1, last]
}

/**
 * Periods that others make up without gap or overlap: a year from its quarters, a quarter from its
 * months.
 * @param periods periods of one indicator, of any kind
 */
function periodTiles(
  periods: readonly string[],
  type: PeriodType,
): { whole: string; parts: string[] }[] {
  const spans = periods.flatMap((period) => {
    const months = monthsOf(period, type)
    return months ? [{ period, first: months[0], last: months[1] }] : []
  })
  return spans.flatMap((whole) =>
    [1, 3].flatMap((length) => {
      const span = whole.last - whole.first + 1
      const parts = spans.filter(
        ({ first, last }) =>
          last - first + 1 === length && first >= whole.first && last <= whole.last,
      )
      const isWhole = span > length && parts.length === span / length
      return isWhole ? [{ whole: whole.period, parts: parts.map(({ period }) => period) }] : []
    }),
  )
}

/**
 * The sets of categories that go together: the total alone, each breakdown’s categories, and each
 * crossed breakdown’s cells.
 */
const tablesOf = (indicator: Indicator): string[][] => [
  ['total'],
  ...indicator.breakdowns.flatMap((breakdown) => {
    const rows = breakdown.categories.map(({ id }) => id)
    const parts = partsOf(indicator, breakdown)?.categories ?? []
    return [rows, rows.flatMap((row) => parts.map((part) => cellId(row, part.id)))]
  }),
]

/**
 * Whatever is counted over time adds up: a year is the sum of its quarters or months. A quarter
 * that lists no category of a table does not have that table; if it lists some, the others are
 * zero.
 */
export function sumsOfPeriods(
  indicator: Indicator,
  known: Known,
  measures: readonly string[],
): Relation[] {
  if (indicator.periodType.startsWith('snapshot') || indicator.periodType === 'date') return []
  const tables = tablesOf(indicator)
  return periodTiles(known.periods, indicator.periodType).flatMap(({ whole, parts }) =>
    measures.flatMap((measure) =>
      tables.flatMap((table) => {
        const hasTable = (period: string) => table.some((id) => known.isHeld(period, id))
        const mayLack = !parts.every(hasTable)
        return table
          .filter((category) => parts.some((period) => known.isHeld(period, category)))
          .flatMap((category) => {
            const cell = (period: string): CellName => ({ period, category, measure })
            const sum = { whole: cell(whole), parts: parts.map(cell) }
            return wholeAndParts(known, sum, {
              adds: true,
              family: `${measure}|periods`,
              mayLack: mayLack && category !== 'total',
            })
          })
      }),
    ),
  )
}
