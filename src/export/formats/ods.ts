import { defineFormat } from '../format'
import { rowsOf } from '../rows'

export default defineFormat({
  id: 'ods',
  label: 'Open spreadsheet (ODS)',
  place: 4,
  extension: 'ods',
  suits: ({ view, chartId }) => rowsOf(view, chartId).length > 0,
  make: async (input) => (await import('../office/spreadsheet/make-ods')).makeOpenSheet(input),
})
