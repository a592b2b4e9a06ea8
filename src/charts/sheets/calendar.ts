import { periodTick } from '@/model/period'
import type { View } from '@/model/view'
import { ownSeries } from '../series-style'
import { cellOf, sheetCaption, type Sheet } from './sheet'

/** Months or dates down, categories across. */
export const calendarSheet = (view: View): Sheet => ({
  caption: sheetCaption(view, view.indicator.periodType === 'month' ? 'by month' : 'by date'),
  corner: view.indicator.periodType === 'month' ? 'Month' : 'Date',
  columns: ownSeries(view).map((s) => ({
    key: s.id,
    label: s.category?.label ?? s.label,
    words: true,
  })),
  groups: [
    {
      key: 'all',
      rows: view.periods.map((period) => ({
        key: period,
        label: periodTick(period, view.indicator.periodType),
        cells: ownSeries(view).map((s) => cellOf(s.points.get(period), view)),
      })),
    },
  ],
})
