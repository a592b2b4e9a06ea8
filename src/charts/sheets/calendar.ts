import { periodTick } from '@/model/period'
import type { View } from '@/model/view'
import { ownSeries } from '../series-style'
import { cellOf, sheetCaption, type Sheet } from './sheet'

/** Months down, categories across. */
export const calendarSheet = (view: View): Sheet => ({
  caption: sheetCaption(view, 'by month'),
  corner: view.indicator.periodType === 'month' ? 'Month' : 'Period',
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
