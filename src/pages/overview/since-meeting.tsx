import { Link } from 'react-router'
import {
  headlineInWords,
  headlinesInWords,
  knownValue,
  periodOfKnown,
  SAME,
} from '@/model/changes/words'
import type { HeadlineChange } from '@/model/changes/changes'
import { dateLabel } from '@/model/values/period'
import { OVERVIEW } from '@/model/schema/slice'
import { FigureLink } from '@/ui/figure-link'
import { keepMeeting, useLastMeeting } from './last-meeting'
import { useChanges } from '../shared/changes/use-changes'
import { lastPaper } from '../shared/changes/use-change-span'
import { useDashboard } from '../shared/dashboard/dashboard-context'
import { useToday } from '../shared/use-today'

/** Headlines listed at most; the changes page lists the rest. */
const MOST_HEADLINES = 3

function Moved({ change }: { change: HeadlineChange }) {
  const { name, area, indicator, measure, category, before, after } = change
  if (!before) return null
  const cell = { indicator: indicator.id, area, measure: measure.id, category }
  return (
    <li>
      {name}: {knownValue(before, measure)} ({periodOfKnown(before, indicator)}), now{' '}
      <FigureLink cell={{ ...cell, period: after.period }}>{knownValue(after, measure)}</FigureLink>{' '}
      ({periodOfKnown(after, indicator)}). {headlineInWords(change)}.
    </li>
  )
}

/** Headline figures that are new or changed since the reader's last meeting. */
export function SinceMeeting() {
  const dashboard = useDashboard()
  const { selection, releases, hrefTo } = dashboard
  const today = useToday()
  const until = selection.asAt ?? today
  const since = useLastMeeting() ?? lastPaper(releases) ?? today
  const found = useChanges([OVERVIEW], { since, until }, dashboard)
  const headlines = found.flatMap((one) => one.headlines)
  const moved = headlines.filter((change) => change.before && headlineInWords(change) !== SAME)
  const page = hrefTo('/changes')
  return (
    <>
      <h2>Since the last meeting</h2>
      <p className="prose">
        {since < until
          ? `Since ${dateLabel(since)}, ${headlinesInWords(headlines)}.`
          : `${dateLabel(since)} is not before the day that is shown: choose an earlier one.`}
      </p>
      <ul>
        {moved.slice(0, MOST_HEADLINES).map((change) => (
          <Moved
            key={`${change.indicator.id}${change.measure.id}${change.category}`}
            change={change}
          />
        ))}
      </ul>
      <p className="save">
        <label className="choose">
          <span>The last meeting was on</span>
          <input
            type="date"
            value={since}
            max={today}
            onChange={(event) => {
              if (event.target.value !== '') keepMeeting(event.target.value)
            }}
          />
        </label>
        <Link to={`${page}${page.includes('?') ? '&' : '?'}since=${since}`}>
          What changed, figure by figure
        </Link>
      </p>
    </>
  )
}
