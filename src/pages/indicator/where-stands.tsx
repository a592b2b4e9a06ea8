import { areaInSentence } from '@/model/schema/area'
import { standingCharts } from '@/charts/registry'
import { inSentence } from '@/model/values/format'
import type { Indicator } from '@/model/schema/indicator'
import { useDashboard } from '../shared/dashboard/dashboard-context'
import { ChartBlock } from '../chart-block/chart-block'
import { Notices } from '../shared/notices'
import { Segments } from '../shared/choices/view-switch'
import { useStandingView } from './use-standing-view'

/** All authorities in the latest period, from lowest to highest, with the council marked. Not a league table. */
export function WhereStands({ indicator }: { indicator: Indicator }) {
  const dashboard = useDashboard()
  const { selection } = dashboard
  const view = useStandingView(indicator)
  const charts = standingCharts()
  const [usual] = charts
  const shownChart = charts.find(({ id }) => id === selection.stands) ?? usual
  const sentence = shownChart?.standing.sentence(view)
  if (!usual || !shownChart || sentence === undefined) return null
  return (
    <section>
      <h2>Where does {areaInSentence(view.area)} stand?</h2>
      {selection.stands !== undefined && selection.stands !== shownChart.id && (
        <Notices
          notices={[
            `There is no such chart as “${selection.stands}”: the ${inSentence(usual.standing.label)} is shown.`,
          ]}
        />
      )}
      <ChartBlock
        view={view}
        chartId={shownChart.id}
        caption={sentence}
        toolbar={
          selection.view === 'chart' && (
            <Segments
              name="How all authorities are shown"
              choices={charts.map(({ id, standing }) => ({
                label: standing.label,
                patch: { stands: id === usual.id ? undefined : id },
                isCurrent: id === shownChart.id,
              }))}
            />
          )
        }
      />
    </section>
  )
}
