import { inSentence } from '@/model/values/format'
import { isText } from '@/model/schema/observation'
import {
  cellOf,
  periodRows,
  tableCaption,
  type Cell,
  type DataTable,
} from '../data-table/data-table'
import { ChartTable } from '../data-table/chart-table'
import { defineChart, type PictureProps } from '../chart'
import type { View } from '@/model/view/types'
import { subjectSeries } from '@/model/view/subject'

const KINDS: Partial<Record<View['indicator']['periodType'], string>> = {
  quarter: 'Quarter',
  month: 'Month',
}

/**
 * Marks a row that has the same words throughout, such as a month of learning, as a pause to be shown muted.
 */
function steppedBack(cells: Cell[]): Cell[] {
  const words = cells.flatMap(({ value }) => (isText(value) ? value.text.toLowerCase() : []))
  const isPause = cells.length > 2 && words.length > 1 && new Set(words).size === 1
  return isPause ? cells.map((cell) => ({ ...cell, quiet: true })) : cells
}

/** Months or dates down, categories across. */
export function calendarTable(view: View): DataTable {
  const kind = KINDS[view.indicator.periodType] ?? 'Date'
  const subject = subjectSeries(view)
  return {
    caption: tableCaption(view, `by ${inSentence(kind)}`),
    corner: kind,
    columns: subject.map((s) => ({ key: s.id, label: s.category?.label ?? s.label, words: true })),
    groups: [
      {
        key: 'all',
        rows: periodRows(view, (period) =>
          steppedBack(subject.map((s) => cellOf(s.points.get(period), view))),
        ),
      },
    ],
  }
}

/** A table of words by month or date; on a phone each month is a short list. */
const Calendar = ({ view }: PictureProps) => (
  <ChartTable view={view} dataTable={calendarTable(view)} className="chart-calendar" />
)

export default defineChart({
  id: 'calendar',
  label: 'In words',
  order: 6,
  format: 'html',
  isTable: true,
  suits: (view) =>
    subjectSeries(view).some((s) => [...s.points.values()].some(({ value }) => isText(value))),
  dataTable: calendarTable,
  Picture: Calendar,
})
