import type { PeriodType } from '@/model/schema/indicator'
import { SHORTHANDS } from '@/model/schema/observation'
import { periodEnd } from '@/model/values/period'
import type { ExportInput } from '../../format'
import { COLUMNS, rowsByView, type Row } from '../../rows'
import { dateCell, textCell, type Grid, type GridCell } from './sheet'
import { SHORTHAND_MEANING } from '@/model/values/shorthand'

type Name = (typeof COLUMNS)[number] | 'period_ends' | 'shorthand_meaning'

/** The columns of the CSV file, with the last day of each period and the meaning of each shorthand added. */
const NAMES: readonly Name[] = COLUMNS.flatMap((column): Name[] =>
  column === 'period'
    ? ['period', 'period_ends']
    : column === 'shorthand'
      ? ['shorthand', 'shorthand_meaning']
      : [column],
)
const NUMBERS: readonly Name[] = ['value', 'numerator', 'denominator', 'target']
const WIDE: Partial<Record<Name, number>> = {
  indicator: 26,
  area: 24,
  category: 20,
  unit: 22,
  period_ends: 20,
  shorthand_meaning: 36,
  release: 22,
  source: 70,
  note: 30,
  name: 30,
}

const meaningOf = (shorthand: string): string => {
  const sign = SHORTHANDS.find((known) => known === shorthand)
  return sign ? SHORTHAND_MEANING[sign] : ''
}

/**
 * Tidy data, one row for each figure: numbers as numbers, a missing one as an empty cell with the reason
 * beside it.
 */
export function dataGrid({ view, chartId }: ExportInput): Grid {
  const cellOf = (row: Row, name: Name, type: PeriodType): GridCell | undefined => {
    if (name === 'period_ends') return dateCell(periodEnd(row.period, type))
    const text = name === 'shorthand_meaning' ? meaningOf(row.shorthand) : row[name]
    if (text === '') return undefined
    return NUMBERS.includes(name) && /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(text)
      ? { kind: 'number', number: Number(text) }
      : textCell(text)
  }
  return {
    name: 'Data',
    widths: NAMES.map((name) => WIDE[name] ?? 13),
    frozen: 1,
    filter: true,
    wide: true,
    rows: [
      NAMES.map((name) => textCell(name, { style: 'head' })),
      ...rowsByView(view, chartId).flatMap(({ view: { indicator }, rows }) =>
        rows.map((row) => NAMES.map((name) => cellOf(row, name, indicator.periodType))),
      ),
    ],
  }
}
