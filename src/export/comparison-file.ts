import type { View } from '@/model/view'
import { plain } from './file-name'
import { csvText } from './formats/csv'
import { rowsOf, type Row } from './rows'

const csv = (rows: readonly Row[]): Blob =>
  new Blob([csvText(rows)], { type: 'text/csv;charset=utf-8' })

/** The figures of a comparison as one CSV, with the columns of all others. */
export function comparisonFile(views: readonly View[]): { blob: Blob; name: string } {
  const codes = [...new Set(views.map(({ indicator }) => indicator.code))]
  return {
    blob: csv(views.flatMap((view) => rowsOf(view))),
    name: `${[...codes, plain(views[0]?.area.name ?? ''), 'compared'].join('_')}.csv`,
  }
}
