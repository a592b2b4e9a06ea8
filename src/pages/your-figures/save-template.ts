import writeXlsxFile from 'write-excel-file/universal'
import { tableText } from '@/export/csv-text'
import type { Template } from '@/importer/own/templates'
import { save } from '../shared/save-and-copy'

const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** A template as a workbook: its header, and its example row in grey. */
async function workbookOf({ columns, example, name }: Template): Promise<Blob> {
  const header = columns.map((value) => ({ value, fontWeight: 'bold' as const }))
  const row = example.map((value) => ({ value, type: String, textColor: '#595959' }))
  const widths = columns.map((column, index) => ({
    width: Math.max(column.length, example[index]?.length ?? 0) + 3,
  }))
  const sheet = name.slice(0, 31)
  const file = writeXlsxFile([header, row], { sheet, columns: widths, stickyRowsCount: 1 })
  return new Blob([await file.toBlob()], { type: SPREADSHEET })
}

/**
 * Hands a template to the browser to keep.
 * @returns the name of the file
 */
export async function saveTemplate(template: Template, kind: 'csv' | 'xlsx'): Promise<string> {
  const name = `${template.id}.${kind}`
  const { columns, example } = template
  const blob =
    kind === 'xlsx'
      ? await workbookOf(template)
      : new Blob([tableText(columns, [example])], { type: 'text/csv;charset=utf-8' })
  save(blob, name)
  return name
}
