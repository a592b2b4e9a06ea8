import { tableText } from '@/export/csv-text'
import type { Template } from '@/importer/own/templates'
import { save } from '../shared/save-and-copy'

async function fileOf(template: Template, kind: 'csv' | 'xlsx', today: string): Promise<Blob> {
  if (kind === 'csv')
    return new Blob([tableText(template.columns, [template.example])], {
      type: 'text/csv;charset=utf-8',
    })
  const { makeTemplate } = await import('@/export/office/spreadsheet/make-template')
  return makeTemplate(template, today)
}

/**
 * Downloads a template.
 * @param today the reader's day as an ISO date, the workbook's date of creation
 * @returns the name of the file
 */
export async function saveTemplate(
  template: Template,
  kind: 'csv' | 'xlsx',
  today: string,
): Promise<string> {
  const name = `${template.id}.${kind}`
  save(await fileOf(template, kind, today), name)
  return name
}
