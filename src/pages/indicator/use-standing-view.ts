import type { Indicator } from '@/model/schema/indicator'
import { leadingCategory } from '@/model/sentences/verdict'
import type { View } from '@/model/view/types'
import { useDashboard } from '../shared/dashboard/dashboard-context'
import { usePeersView, useView } from '../shared/dashboard/use-view'

/**
 * The category that stands for an indicator where one number is asked for: the one chosen, the headline's, or the
 * one that the page's sentence is about; undefined for a whole.
 */
export function useLeadingCategory(indicator: Indicator): string | undefined {
  const dashboard = useDashboard()
  const categories = indicator.breakdowns[0]?.categories ?? []
  const headline = indicator.headlines.find((h) => categories.some((c) => c.id === h.category))
  const shown = useView(indicator, dashboard)
  return (
    dashboard.selection.category ??
    headline?.category ??
    leadingCategory(shown) ??
    categories[0]?.id
  )
}

/** One number an authority: all of them in the latest period, the council among them. */
export function useStandingView(indicator: Indicator): View {
  const dashboard = useDashboard()
  const category = useLeadingCategory(indicator)
  return usePeersView(indicator, dashboard, {
    ...(category === undefined ? {} : { category }),
    axis: 'zero',
  })
}
