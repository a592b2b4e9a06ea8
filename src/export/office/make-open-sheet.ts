import type { ExportInput } from '../format'
import { aboutGrid } from './about-grid'
import { dataGrid } from './data-grid'
import { ODS, openSheet } from './open-sheet'
import { shownGrid } from './shown-grid'

/** A chart as an OpenDocument spreadsheet: what it is, its figures tidy, and its table as shown. */
export function makeOpenSheet(input: ExportInput): Blob {
  const { title, sentence, today } = input
  const shown = shownGrid(input, { chart: false })
  const grids = [aboutGrid(input), dataGrid(input), ...(shown ? [shown] : [])]
  return new Blob([openSheet(grids, { title, subject: sentence, made: today })], { type: ODS })
}
