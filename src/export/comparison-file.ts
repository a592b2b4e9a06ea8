import { plain } from './file-name'
import { csvText } from './formats/csv'
import { rowsOf } from './rows'
import type { View } from '@/model/view/types'

/** "CLA-01_PLA-01_Buckinghamshire_compared.pptx": the file name of a whole comparison. */
export function comparisonName(views: readonly View[], extension: string): string {
  const codes = [...new Set(views.map(({ indicator }) => indicator.code))]
  return `${[...codes, plain(views[0]?.area.name ?? ''), 'compared'].join('_')}.${extension}`
}

/**
 * The figures of a comparison as one CSV file, with the usual columns.
 * @param version of which version of the data they are, where it is not today’s
 */
export function comparisonFile(
  views: readonly View[],
  version?: string,
): { blob: Blob; name: string } {
  const rows = views.flatMap((view) => rowsOf(view))
  const text = csvText(rows, version)
  return {
    blob: new Blob([text], { type: 'text/csv;charset=utf-8' }),
    name: comparisonName(views, 'csv'),
  }
}
