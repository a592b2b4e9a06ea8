import { tableText } from '../csv-text'
import { defineFormat } from '../format'
import { COLUMNS, rowsOf, type Row } from '../rows'

/**
 * The figures of a chart as CSV.
 * @param version of which version of the data they are, where it is not today’s: said with the source of each
 */
export function csvText(rows: readonly Row[], version?: string): string {
  const told = (row: Row): Row =>
    version === undefined
      ? row
      : { ...row, source: [row.source, version].filter(Boolean).join('; ') }
  return tableText(
    COLUMNS,
    rows.map(told).map((row) => COLUMNS.map((column) => row[column])),
  )
}

export default defineFormat({
  id: 'csv',
  label: 'Figures (CSV)',
  place: 5,
  extension: 'csv',
  suits: ({ view, chartId }) => rowsOf(view, chartId).length > 0,
  make: ({ view, chartId, version }) =>
    Promise.resolve(
      new Blob([csvText(rowsOf(view, chartId), version)], { type: 'text/csv;charset=utf-8' }),
    ),
})
