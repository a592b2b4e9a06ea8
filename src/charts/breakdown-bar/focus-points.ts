import { periodLabel } from '@/model/values/period'
import type { BreakdownLayout } from './layout'
import { styleSeries, orderAt } from '../drawing/series-style'
import { rowOf, type Sample, type FocusPoint } from '../navigation/focus-point'
import type { View } from '@/model/view/types'
import { isSubject } from '@/model/view/subject'

/** A focus point for each category: the council's value and the benchmarks', highest first. */
export function breakdownFocusPoints(view: View, layout: BreakdownLayout): FocusPoint[] {
  const styles = styleSeries(view.series)
  return layout.bars.map((bar) => {
    const name = bar.series.category?.label ?? bar.series.label
    const rows = orderAt([bar.series, ...bar.others], view.period).map((series) => {
      const style = styles.get(series.id)
      const sample: Sample =
        isSubject(series) || !style ? 'own' : { marker: style.marker, tone: style.tone }
      const row = rowOf(series, { view, period: view.period, sample })
      return { ...row, label: series.area?.name ?? series.label }
    })
    return {
      key: bar.key,
      at: bar.middle,
      heading: `${name}, ${periodLabel(view.period, view.indicator.periodType)}`,
      rows,
      says: `${name}: ${rows.map((r) => `${r.label} ${r.value}`).join('; ')}`,
      box: {
        left: bar.x,
        right: bar.x + Math.max(bar.width, 2),
        top: bar.y - 2,
        bottom: bar.y + bar.height + 2,
      },
    }
  })
}
