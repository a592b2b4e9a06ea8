import { showsAllAuthorities } from '@/charts/registry'
import type { Dashboard } from '../shared/dashboard/use-dashboard'
import type { View } from '@/model/view/types'

interface Shown {
  view: View
  /** The chart that is drawn. */
  chartId: string | undefined
  dashboard: Dashboard
}

/** The address that opens a chart as it is shown here. */
export function chartAddress({ view, chartId, dashboard }: Shown): string {
  const { hrefTo, selection, area } = dashboard
  const { indicator, measure, breakdown } = view
  return hrefTo(`/indicator/${indicator.id}`, {
    measure: measure.id === indicator.measures[0]?.id ? undefined : measure.id,
    breakdown: breakdown?.id === indicator.breakdowns[0]?.id ? undefined : breakdown?.id,
    category: breakdown ? (view.row ?? view.category)?.id : undefined,
    view: selection.view,
    axis: selection.axis,
    chart: chartId === selection.chart ? chartId : undefined,
    stands: showsAllAuthorities(chartId) ? selection.stands : undefined,
    area: area?.code ?? selection.area,
  })
}
