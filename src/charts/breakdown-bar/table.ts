import { periodLabel } from '@/model/values/period'
import { byArea, cellOf, tableCaption, type DataTable } from '../data-table/data-table'
import type { View } from '@/model/view/types'

/** A row for each category, in the order of the bars, and a column for each area, in the view's period. */
export function breakdownTable(view: View): DataTable {
  const areas = byArea(view)
  const [subject] = areas
  return {
    caption: tableCaption(view, periodLabel(view.period, view.indicator.periodType)),
    corner: view.breakdown?.label ?? 'Category',
    columns: areas.map(({ key, label }) => ({ key, label })),
    groups: [
      {
        key: 'all',
        rows: (subject?.series ?? []).map((series) => ({
          key: series.id,
          label: series.category?.label ?? series.label,
          cells: areas.map((area) => {
            const same = area.series.find((s) => s.category?.id === series.category?.id)
            return cellOf(same?.points.get(view.period), view)
          }),
        })),
      },
    ],
  }
}
