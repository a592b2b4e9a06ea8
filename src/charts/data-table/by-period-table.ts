import { inSentence } from '@/model/values/format'
import { denominatorText } from '@/model/view/denominator'
import { periodTick } from '@/model/values/period'
import { readTargets } from '@/model/view/targets'
import { byArea, cellOf, periodRows, tableCaption, type Cell, type DataTable } from './data-table'
import type { View } from '@/model/view/types'
import { isSubject, subjectSeries } from '@/model/view/subject'

/** A row for each category, in groups by area, with periods across in the order of the chart. */
export function categoryTable(view: View): DataTable {
  const type = view.indicator.periodType
  const areas = byArea(view)
  return {
    caption: tableCaption(
      view,
      `by ${(view.breakdown && inSentence(view.breakdown.label)) ?? 'category'} and period`,
    ),
    corner: view.breakdown?.label ?? 'Category',
    columns: view.periods.map((period) => {
      const detail = denominatorText(view, period)
      const label = periodTick(period, type)
      return { key: period, label, ...(detail === undefined ? {} : { detail }) }
    }),
    groups: areas.map(({ key, label, series }) => ({
      key,
      ...(areas.length > 1 ? { label } : {}),
      rows: series.map((s) => ({
        key: s.id,
        label: s.category?.label ?? s.label,
        isSubject: isSubject(s),
        cells: view.periods.map((period) => cellOf(s.points.get(period), view)),
      })),
    })),
  }
}

/** The targets that apply to the council's figure in a period, and whether each is met. */
function targetCell(view: View, period: string): Cell {
  const targets = readTargets(view, subjectSeries(view)[0]?.points.get(period))
  // A cell holds one number, so several targets are described in words.
  return { value: targets.length === 1 ? targets[0]?.value : undefined, targets }
}

/**
 * A row for each period in the order of the chart, and a column for each line. Several categories are rows
 * instead.
 */
export function trendTable(view: View): DataTable {
  if (subjectSeries(view).length > 1) return categoryTable(view)
  const hasTargets = view.targets.length > 0
  return {
    caption: tableCaption(view, 'by period'),
    corner: 'Period',
    columns: [
      ...view.series.map((s) => ({ key: s.id, label: s.label })),
      ...(hasTargets ? [{ key: 'target', label: 'Target' }] : []),
    ],
    groups: [
      {
        key: 'all',
        rows: periodRows(view, (period) => [
          ...view.series.map((s) => cellOf(s.points.get(period), view)),
          ...(hasTargets ? [targetCell(view, period)] : []),
        ]),
      },
    ],
  }
}
