import { textOfRows } from '../csv-text'
import { defineFormat } from '../format'
import { COLUMNS, rowsOf, type Row } from '../rows'

/** The rows of a chart as the text of a CSV file. */
export const csvText = (rows: readonly Row[]): string =>
  textOfRows(rows, COLUMNS, ['value', 'target'])

export default defineFormat({
  id: 'csv',
  label: 'Figures (CSV)',
  extension: 'csv',
  suits: ({ view, chartId }) => rowsOf(view, chartId).length > 0,
  make: ({ view, chartId }) =>
    Promise.resolve(new Blob([csvText(rowsOf(view, chartId))], { type: 'text/csv;charset=utf-8' })),
})
