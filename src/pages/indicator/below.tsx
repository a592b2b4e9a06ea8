import { useContext, useDeferredValue } from 'react'
import { Link } from 'react-router'
import { UsualWidthContext } from '@/charts/frame/sized-body'
import type { FullIndicator, Indicator } from '@/model/schema/indicator'
import { hasPeers } from '@/model/view/peers'
import { FirstPageContext } from '@/ui/first-page'
import { ChartBlock } from '../chart-block/chart-block'
import { ChartBoundary } from '../shared/chart-boundary'
import { useDashboard } from '../shared/dashboard/dashboard-context'
import { useView } from '../shared/dashboard/use-view'
import { EarlierReleases } from './earlier-releases'
import { IndicatorNotes } from './indicator-notes'
import { WhereStands } from './where-stands'

function Breakdown({ indicator }: { indicator: Indicator }) {
  const dashboard = useDashboard()
  const first = indicator.measures[0]
  const view = useView(indicator, dashboard, {
    ...(first ? { measure: first.id } : {}),
    category: '',
    axis: 'zero',
  })
  return (
    <section>
      <h2>
        <Link to={dashboard.hrefTo(`/indicator/${indicator.id}`)}>
          {indicator.breakdowns[0]?.question ?? indicator.question}
        </Link>
      </h2>
      <ChartBlock view={view} />
    </section>
  )
}

/** The composition that belongs to an indicator: its own, or that of the first related one. */
function MadeUpOf() {
  const dashboard = useDashboard()
  const composed = ({ breakdowns }: Indicator) => breakdowns.some((b) => b.additive)
  const related = dashboard.related.find((i) => composed(i) && i.local !== true)
  if (!related) return null
  return <Breakdown indicator={related} />
}

/** Width of one of two columns on a page of full width, in px. */
const COLUMN = 580

/** The sections below the chart, which are rendered after it unless the page came as finished HTML. */
export function Below({ indicator }: { indicator: FullIndicator }) {
  const isFirst = useContext(FirstPageContext)
  const isDue = useDeferredValue(true, isFirst)
  if (!isDue) return null
  return (
    <>
      {hasPeers(indicator) && (
        <UsualWidthContext value={COLUMN}>
          <div className="two two-wide">
            <ChartBoundary>
              <WhereStands indicator={indicator} />
            </ChartBoundary>
            <ChartBoundary>
              <MadeUpOf />
            </ChartBoundary>
          </div>
        </UsualWidthContext>
      )}
      <IndicatorNotes indicator={indicator} />
      <ChartBoundary tall={false}>
        <EarlierReleases indicator={indicator} />
      </ChartBoundary>
    </>
  )
}
