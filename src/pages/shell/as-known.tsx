import { Link } from 'react-router'
import { dateLabel } from '@/model/values/period'
import { useDay } from '@/selection/use-day'
import { useDashboard } from '../shared/dashboard/dashboard-context'

/** Says on every page that the figures are those of an earlier day, and leads to today’s. */
export function AsKnown() {
  const dashboard = useDashboard()
  const hrefOn = useDay()
  const { selection, hrefTo } = dashboard
  const day = selection.asAt
  if (day === undefined) return null
  const changes = hrefTo('/changes', { asAt: undefined })
  return (
    <p>
      <b>The figures as they were known on {dateLabel(day)}.</b> Later releases are left out.{' '}
      <Link to={`${changes}${changes.includes('?') ? '&' : '?'}since=${day}`}>
        Compare with today
      </Link>{' '}
      <Link to={hrefOn(undefined)}>Show the latest figures</Link>
    </p>
  )
}
