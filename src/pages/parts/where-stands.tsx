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
  const breakdown = indicator.breakdowns[0]
  // One number an authority: with a breakdown, the category chosen, or the first one.
  const category = selection.category ?? breakdown?.categories[0]?.id
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
