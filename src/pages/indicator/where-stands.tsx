import type { Indicator } from '@/model/schema/indicator'
import { spreadSentence, standing } from '@/model/judgement/standing'
import { leadingCategory } from '@/model/sentences/verdict'
import { useDashboard } from '../shared/dashboard-context'
import { usePeersView, useView } from '../shared/use-view'
import { ChartBlock } from '../chart-block/chart-block'
import { Segments } from '../shared/view-switch'

const KINDS = [
  { id: 'distribution', label: 'Strip of dots' },
  { id: 'rank', label: 'All authorities ranked' },
] as const

/** All authorities in the latest period, the council marked: from lowest to highest, not a league. */
export function WhereStands({ indicator }: { indicator: Indicator }) {
  const dashboard = useDashboard()
  const { selection } = dashboard
  const categories = indicator.breakdowns[0]?.categories ?? []
  const headline = indicator.headlines.find((h) => categories.some((c) => c.id === h.category))
  const shown = useView(indicator, dashboard)
  // One number an authority: with a breakdown, the category chosen, the headline's, or the one that
  // the page's sentence is about.
  const category =
    selection.category ?? headline?.category ?? leadingCategory(shown) ?? categories[0]?.id
  const view = usePeersView(indicator, dashboard, {
    ...(category ? { category } : {}),
    axis: 'zero',
  })
  const sentence = standing(view)
  if (sentence === undefined) return null
  const chartId = selection.stands ?? 'distribution'
  return (
    <section>
      <h2>Where does {view.area.name} stand?</h2>
      <ChartBlock
        view={view}
        chartId={chartId}
        caption={chartId === 'rank' ? sentence : `${sentence} ${spreadSentence(view)}`}
        toolbar={
          selection.view === 'chart' && (
            <Segments
              name="How all authorities are shown"
              choices={KINDS.map(({ id, label }) => ({
                label,
                patch: { stands: id },
                isCurrent: id === chartId,
              }))}
            />
          )
        }
      />
    </section>
  )
}
