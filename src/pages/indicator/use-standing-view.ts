import type { Indicator } from '@/model/schema/indicator'
import { leadingCategory } from '@/model/sentences/verdict'
import type { View } from '@/model/view/types'
import { useDashboard } from '../shared/dashboard/dashboard-context'
import { usePeersView, useView } from '../shared/dashboard/use-view'

/**
 * One number for each authority, including the council, in the latest period. Of a breakdown it is the chosen
 * category, that of the headline, or that of the page's sentence.
 */
export function useStandingView(indicator: Indicator): View {
  const dashboard = useDashboard()
  const categories = indicator.breakdowns[0]?.categories ?? []
  const headline = indicator.headlines.find((h) => categories.some((c) => c.id === h.category))
  const shown = useView(indicator, dashboard)
  const category =
    dashboard.selection.category ??
    headline?.category ??
    leadingCategory(shown) ??
    categories[0]?.id
  return usePeersView(indicator, dashboard, {
    ...(category === undefined ? {} : { category }),
    axis: 'zero',
  })
}
