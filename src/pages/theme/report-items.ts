import { chartFor, titleFor } from '@/charts/registry'
import type { HeadlineCard } from '@/model/overview/headline-cards'
import type { NewItem } from '@/model/report/report'
import { chartAddress } from '../chart-block/chart-address'
import type { Dashboard } from '../shared/dashboard/use-dashboard'

/** The charts of a theme's cards as a report keeps them; none of a figure that no chart shows. */
export const reportItems = (cards: readonly HeadlineCard[], dashboard: Dashboard): NewItem[] => {
  // A report holds charts only, as they are drawn without a choice of the reader's.
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
