import type { Indicator } from '@/model/indicator'
import { standing } from '@/model/standing'
import type { Dashboard } from '../use-dashboard'
import { usePeersView } from '../use-view'
import { ChartBlock } from './chart-block'

/** All authorities in the latest period, the council marked: from lowest to highest, not a league. */
export function WhereStands({
  indicator,
  dashboard,
}: {
  indicator: Indicator
  dashboard: Dashboard
}) {
  const { selection } = dashboard
  const categories = indicator.breakdowns[0]?.categories ?? []
  const headline = indicator.headlines.find((h) => categories.some((c) => c.id === h.category))
  // One number an authority: with a breakdown, the category chosen, the headline's, or the first.
  const category = selection.category ?? headline?.category ?? categories[0]?.id
  const view = usePeersView(indicator, dashboard, {
    ...(category ? { category } : {}),
    axis: 'zero',
  })
  const sentence = standing(view)
  if (sentence === undefined) return null
  return (
    <section>
      <h2>Where does {view.area.name} stand?</h2>
      <ChartBlock view={view} dashboard={dashboard} chartId="rank" caption={sentence} />
    </section>
  )
}
