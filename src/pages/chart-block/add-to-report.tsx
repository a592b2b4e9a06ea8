import { areaInSentence } from '@/model/schema/area'
import { useState } from 'react'
import { Link } from 'react-router'
import { chartFor, showsAllAuthorities, titleFor } from '@/charts/registry'
import { failureWords } from '@/data/offline/failure-words'
import { useDashboard } from '../shared/dashboard/dashboard-context'
import { chartAddress } from './chart-address'
import type { View } from '@/model/view/types'

interface AddToReportProps {
  view: View
  chartId?: string
  /** Its address, if it is not on the indicator's page. */
  page?: string
}

// The code that keeps a report is fetched when a reader first adds to it.
const load = () =>
  Promise.all([import('../report-list/report-store'), import('@/model/report/report')])

/** Adds a chart to the reader's report, as it is shown. */
export function AddToReport({ view, chartId: asked, page }: AddToReportProps) {
  const dashboard = useDashboard()
  const [message, setMessage] = useState('')
  const add = async () => {
    const chart = chartFor(view, asked)?.id
    // A report holds charts only, so the address is that of the chart even where the table is open.
    const shown = { ...dashboard, selection: { ...dashboard.selection, view: 'chart' as const } }
    const item = {
      kind: 'chart' as const,
      address: page ?? chartAddress({ view, chartId: chart, dashboard: shown }),
      ...(chart === undefined ? {} : { chart }),
      title: showsAllAuthorities(chart)
        ? `Where does ${areaInSentence(view.area)} stand? ${view.indicator.name}`
        : titleFor(view, chart),
    }
    try {
      const [{ currentReport, keepReport, reportNote }, { chartCount, holds, isFull, withItems }] =
        await load()
      const report = currentReport()
      if (holds(report, item)) return setMessage('It is in your report already.')
      if (isFull(report)) return setMessage('Your report is full: remove a chart first.')
      const next = withItems(report, [item])
      keepReport(next)
      setMessage(`Added: ${chartCount(next)} in your report. ${reportNote()}`)
    } catch (error) {
      setMessage(await failureWords(error, 'It could not be added. Try again.'))
    }
  }
  return (
    <div className="menu add">
      <button
        type="button"
        className="pick"
        onClick={() => void add()}
        onPointerEnter={() => void load().catch(() => undefined)}
      >
        <span className="visually-hidden">{view.indicator.name}: </span>
        <span className="pick-text">Add to report</span>
      </button>
      <span className="small" role="status">
        {message} {message !== '' && <Link to={dashboard.hrefTo('/report')}>Open the report</Link>}
      </span>
    </div>
  )
}
