import { Link } from 'react-router'
import { headlinesInWords } from '@/model/changes/words'
import { OVERVIEW } from '@/model/schema/slice'
import { dateLabel } from '@/model/values/period'
import { useDashboard } from '../shared/dashboard/dashboard-context'
import { useChanges } from '../shared/changes/use-changes'
import { useToday } from '../shared/use-today'
import { useMeeting } from './meeting-day'
import './on-paper.css'

/** The number of headline figures that are new or different since the reader's last meeting. */
export function SinceMeeting() {
  const dashboard = useDashboard()
  const today = useToday()
  const until = dashboard.selection.asAt ?? today
  const since = useMeeting()
  const found = useChanges([OVERVIEW], { since, until }, dashboard)
  const page = dashboard.hrefTo('/changes')
  return (
    <>
      {since < until
        ? `Since ${dateLabel(since)}, ${headlinesInWords(found.flatMap((one) => one.headlines))}. `
        : `${dateLabel(since)} is not before the day that is shown: choose an earlier one. `}
      <Link to={`${page}${page.includes('?') ? '&' : '?'}since=${since}`}>
        What changed, figure by figure
      </Link>
    </>
  )
}
