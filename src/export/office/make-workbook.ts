import type { ExportInput } from '../format'
import { aboutGrid } from './about-grid'
import { dataGrid } from './data-grid'
import { shownGrid } from './shown-grid'
import { workbook } from './workbook'

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** A chart as an Excel workbook: what it is, its figures tidy, and its table as shown. */
export function makeWorkbook(input: ExportInput): Blob {
  const { title, sentence, today } = input
  const shown = shownGrid(input, { chart: false })
  const grids = [aboutGrid(input), dataGrid(input), ...(shown ? [shown] : [])]
  return new Blob([workbook(grids, { title, subject: sentence, made: today })], { type: TYPE })
}
