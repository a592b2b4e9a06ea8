import { howItChanged } from '@/model/changes/words'
import type { Change, KnownFigure } from '@/model/changes/changes'
import { isNumber, isText, type Value } from '@/model/schema/observation'
import { tableText } from './csv-text'

const COLUMNS = [
  'change',
  'indicator',
  'code',
  'area_code',
  'period',
  'measure',
  'unit',
  'category',
  'before_period',
  'before_value',
  'before_shorthand',
  'before_release',
  'value',
  'shorthand',
  'release',
  'difference',
  'what',
] as const

const number = (value: Value | undefined): string =>
  isNumber(value) ? String(value) : isText(value) ? value.text : ''
const shorthand = (value: Value | undefined): string => (typeof value === 'string' ? value : '')

const figure = (known: KnownFigure | undefined): readonly [string, string, string] => [
  number(known?.value),
  shorthand(known?.value),
  known?.release ?? '',
]

/** Changes as a CSV file, one row for each. A shorthand has a column of its own and is never a number. */
export function changesCsv(changes: readonly Change[]): Blob {
  const rows = changes.map((change) => {
    const { kind, indicator, cell, measure, before, after, difference } = change
    return [
      kind,
      indicator.id,
      indicator.code,
      cell.area,
      cell.period,
      measure.id,
      measure.unit,
      cell.category,
      before?.period ?? '',
      ...figure(before),
      ...figure(after),
      difference === undefined ? '' : String(difference),
      howItChanged(change),
    ]
  })
  return new Blob([tableText(COLUMNS, rows)], { type: 'text/csv;charset=utf-8' })
}
