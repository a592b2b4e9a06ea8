import { Link } from 'react-router'
import { chartFor } from '@/charts/registry'
import type { View } from '@/model/view/types'
import { useDashboard } from '../shared/dashboard/dashboard-context'
import { useToday } from '../shared/use-today'
import { chartAddress } from './chart-address'

interface PresentLinkProps {
  view: View
  /** The chart that is drawn. */
  chartId: string
  /** Its address, where that is not the indicator's page. */
  page?: string
}

/** The address with the day on which the reader sees the chart, so that its figures stay as they are now. */
const pinned = (address: string, today: string): string =>
  /[?&]as-at=/.test(address)
    ? address
    : `${address}${address.includes('?') ? '&' : '?'}as-at=${today}`

/** Opens a meeting of this one chart. */
export function PresentLink({ view, chartId, page }: PresentLinkProps) {
  const dashboard = useDashboard()
  const today = useToday()
  const { chart: _, ...usual } = dashboard.selection
  const chart = chartFor(view)?.id === chartId ? {} : { chart: chartId }
  const selection = { ...usual, ...chart, view: 'chart' as const }
  const address = page ?? chartAddress({ view, chartId, dashboard: { ...dashboard, selection } })
  return (
    <div className="menu present">
      <Link className="pick" to={`${dashboard.hrefTo('/meeting')}#${pinned(address, today)}`}>
        <span className="visually-hidden">{view.indicator.name}: </span>
        <span className="pick-text">Present</span>
      </Link>
    </div>
  )
}
