import { defineFormat } from '../format'
import { rowsOf } from '../rows'

export default defineFormat({
  id: 'xlsx',
  label: 'Excel (XLSX)',
  place: 3,
  extension: 'xlsx',
  suits: ({ view, chartId }) => rowsOf(view, chartId).length > 0,
  make: async (input) => (await import('../office/spreadsheet/make-workbook')).makeWorkbook(input),
})
