import type { ExportInput } from '../../format'
import { aboutGrid } from './about-sheet'
import { dataGrid } from './data-sheet'
import { ODS, openSheet } from './ods'
import { shownGrid } from './chart-table-sheet'

/**
 * A chart as an OpenDocument spreadsheet: about the figures, the figures as tidy data, and the table as
 * shown.
 */
export function makeOpenSheet(input: ExportInput): Blob {
  const { title, sentence, today } = input
  const shown = shownGrid(input, { chart: false })
  const grids = [aboutGrid(input), dataGrid(input), ...(shown ? [shown] : [])]
  return new Blob([openSheet(grids, { title, subject: sentence, made: today })], { type: ODS })
}
