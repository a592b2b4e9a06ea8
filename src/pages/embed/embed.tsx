import { useEffect } from 'react'
import { useParams } from 'react-router'
import { ChartFrame } from '@/charts/frame/chart-frame'
import { chartFor, sentenceFor, showsAllAuthorities, titleFor } from '@/charts/registry'
import type { FullIndicator } from '@/model/schema/indicator'
import { addressWith } from '@/selection/indicator-address'
import { NotFound } from '../shared/not-found'
import { Notices } from '../shared/notices'
import { PageTitle } from '../shared/page-title'
import { siteAddress } from '../shared/save-and-copy'
import { ViewSwitch } from '../shared/choices/view-switch'
import { DashboardProvider, useDashboard } from '../shared/dashboard/dashboard-context'
import { usePeersView, useView } from '../shared/dashboard/use-view'
import type { View } from '@/model/view/types'

/**
 * Posts the chart's height to the embedding page, whatever its origin, because a height is not confidential.
 */
function usePostedHeight() {
  useEffect(() => {
    if (parent === globalThis.window || typeof ResizeObserver === 'undefined') return undefined
    const observer = new ResizeObserver(() => {
      const chartHeight = Math.ceil(document.body.getBoundingClientRect().height)
      parent.postMessage({ chartHeight }, '*')
    })
    observer.observe(document.body)
    return () => observer.disconnect()
  }, [])
}

interface ChartProps {
  indicator: FullIndicator
}

/** The chart or table with its sentence, its source and a link to its page. */
function Framed({ view, indicator }: ChartProps & { view: View }) {
  const dashboard = useDashboard()
  const { catalogue, selection } = dashboard
  const chartId = chartFor(view, selection.chart)?.id
  const page = addressWith(indicator.id, selection, catalogue)
  return (
    <>
      {dashboard.notices.length > 0 && <Notices notices={dashboard.notices} />}
      <PageTitle text={titleFor(view, chartId)} site={catalogue.title} />
      <ChartFrame
        view={view}
        caption={sentenceFor(view, chartId)}
        mode={selection.view}
        {...(chartId === undefined ? {} : { chartId })}
        toolbar={<ViewSwitch />}
      />
      <p className="embed-more">
        {/* The whole site would be too small inside the frame. */}
        <a
          href={typeof location === 'undefined' ? page : siteAddress(page)}
          suppressHydrationWarning
          target="_blank"
          rel="noopener"
        >
          {indicator.code} on {catalogue.title} (opens in a new tab)
        </a>
      </p>
    </>
  )
}

const OverTime = ({ indicator }: ChartProps) => (
  <Framed indicator={indicator} view={useView(indicator, useDashboard())} />
)
const AmongAll = ({ indicator }: ChartProps) => (
  <Framed indicator={indicator} view={usePeersView(indicator, useDashboard())} />
)

function Figure() {
  const { indicator, selection } = useDashboard()
  if (!indicator) return null
  const Chart = showsAllAuthorities(selection.chart) ? AmongAll : OverTime
  return <Chart indicator={indicator} />
}

/** A single chart, for a frame on another site. */
export function Embed() {
  const { code = '' } = useParams()
  const dashboard = useDashboard()
  usePostedHeight()
  const found = dashboard.catalogue.indicators.find(
    (indicator) => indicator.code.toLowerCase() === code.toLowerCase(),
  )
  if (!found) return <NotFound text={`There is no figure with the code “${code}”.`} />
  return (
    <div className="embed">
      <DashboardProvider indicatorId={found.id}>
        <Figure />
      </DashboardProvider>
    </div>
  )
}
