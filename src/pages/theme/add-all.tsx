import { useState } from 'react'
import { Link } from 'react-router'
import { failureWords } from '@/data/offline/failure-words'
import type { ThemeCards } from '@/model/overview/theme-cards'
import { useDashboard } from '../shared/dashboard/dashboard-context'
import { useToday } from '../shared/use-today'

// The code that keeps a report is fetched when a reader first adds to it.
const load = () =>
  Promise.all([
    import('../report-list/report-store'),
    import('@/model/report/report'),
    import('./report-items'),
  ])

const counted = (n: number) => `${n} ${n === 1 ? 'chart' : 'charts'}`

/**
 * Adds every chart of a theme to the reader's report, skipping those already in it, and gives the number
 * added; or presents them as a meeting.
 */
export function AddAllToReport({ cards: { trends, singles } }: { cards: ThemeCards }) {
  const dashboard = useDashboard()
  const today = useToday()
  const [message, setMessage] = useState('')
  const codes = [...new Set([...trends, ...singles].map(({ view }) => view.indicator.code))]
  const add = async () => {
    try {
      const [store, { chartCount, chartsIn, itemsNewTo, withItems }, made] = await load()
      const report = store.currentReport()
      const items = made.reportItems([...trends, ...singles], dashboard)
      const fresh = itemsNewTo(report, items)
      const next = withItems(report, fresh)
      const added = chartsIn(next).length - chartsIn(report).length
      if (added > 0) store.keepReport(next)
      const left = fresh.length - added
      const before = items.length - fresh.length
      setMessage(
        [
          added > 0 || left === 0
            ? `Added ${counted(added)}: ${chartCount(next)} in your report.`
            : '',
          before > 0 ? `${before} ${before === 1 ? 'was' : 'were'} in it already.` : '',
          left > 0 ? `Your report is full: ${left} ${left === 1 ? 'was' : 'were'} left out.` : '',
          store.reportNote(),
        ]
          .filter(Boolean)
          .join(' '),
      )
    } catch (error) {
      setMessage(await failureWords(error, 'They could not be added. Try again.'))
    }
  }
  return (
    <div className="menu theme-add">
      <span className="small" role="status">
        {message} {message !== '' && <Link to={dashboard.hrefTo('/report')}>Open the report</Link>}
      </span>
      <button
        type="button"
        className="pick"
        onClick={() => void add()}
        onPointerEnter={() => void load().catch(() => undefined)}
      >
        <span className="pick-text">Add all to report</span>
      </button>
      <Link
        className="pick"
        to={`${dashboard.hrefTo('/meeting')}#${encodeURIComponent(`${codes.join(', ')}; as known on ${today}`)}`}
      >
        <span className="pick-text">Present these</span>
      </Link>
    </div>
  )
}
