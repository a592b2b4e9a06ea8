import { tableText } from '../csv-text'
import { defineFormat } from '../format'
import { COLUMNS, rowsOf, type Row } from '../rows'

/** The figures of a chart as CSV. */
export const csvText = (rows: readonly Row[]): string =>
  tableText(
    COLUMNS,
    rows.map((row) => COLUMNS.map((column) => row[column])),
  )

export default defineFormat({
  id: 'csv',
  label: 'Figures (CSV)',
  place: 5,
  extension: 'csv',
  suits: ({ view, chartId }) => rowsOf(view, chartId).length > 0,
  make: ({ view, chartId }) =>
    Promise.resolve(new Blob([csvText(rowsOf(view, chartId))], { type: 'text/csv;charset=utf-8' })),
})
