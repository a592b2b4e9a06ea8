import { chartFor, titleFor } from '@/charts/registry'
import type { HeadlineCard } from '@/model/overview/headline-cards'
import type { NewItem } from '@/model/report/report'
import { chartAddress } from '../chart-block/chart-address'
import type { Dashboard } from '../shared/dashboard/use-dashboard'

/** The charts of a theme's cards as report items. Figures without a chart have none. */
export const reportItems = (cards: readonly HeadlineCard[], dashboard: Dashboard): NewItem[] => {
  // A report holds charts only, each of the default kind.
  const { chart: _, ...selection } = dashboard.selection
  const shown = { ...dashboard, selection: { ...selection, view: 'chart' as const } }
  return cards.flatMap(({ view }): NewItem[] => {
    const chart = chartFor(view)?.id
    return chart === undefined
      ? []
      : [
          {
            kind: 'chart',
            address: chartAddress({ view, chartId: chart, dashboard: shown }),
            chart,
            title: titleFor(view, chart),
          },
        ]
  })
}
