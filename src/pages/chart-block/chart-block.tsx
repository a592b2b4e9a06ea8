import { figureAge } from '@/model/overview/card-words'
import { dateLabel, periodEnd, periodLabel } from '@/model/values/period'
import { useToday } from '../shared/use-today'
import type { ReactNode } from 'react'
import { ChartFrame } from '@/charts/frame/chart-frame'
import { chartFor, sentenceFor } from '@/charts/registry'
import type { DataTable } from '@/charts/data-table/data-table'
import { useDashboard } from '../shared/dashboard-context'
import { AddToReport } from './add-to-report'
import { DownloadMenu } from './download-menu'
import { textOf, type Sentence } from '@/model/sentences/parts'
import type { View } from '@/model/view/types'
import './chart-block.css'

/** The latest figure of a chart, and when the next is announced for or else how old it is; nothing of a plan that is still to come. */
function FigureAge({ view }: { view: View }) {
  const today = useToday()
  const { period, indicator } = view
  if (period === '' || periodEnd(period, indicator.periodType) > today) return null
  const next = view.releases.find(
    (release) => release.next !== undefined && release.next > today,
  )?.next
  return (
    <p className="quiet small">
      Latest: {periodLabel(period, indicator.periodType)}
      {next === undefined ? `, ${figureAge(view, today)}` : `. Next due: ${dateLabel(next)}`}
    </p>
  )
}

interface ChartBlockProps {
  view: View
  /** Its sentence, when it is not the verdict on the view. */
  caption?: string | Sentence
  chartId?: string
  toolbar?: ReactNode
  /** A link to more, under the chart. */
  more?: ReactNode
  /** The page's main chart: its sentence is set larger. */
  lead?: boolean
  /** Its table, when it is not that of its picture. */
  dataTable?: DataTable
  /** Where a copied link leads, when not to the indicator's page. */
  address?: string
  /** The indicator's page with what is shown, for a report, when the selection does not say it. */
  page?: string
}

/** A chart with its sentence, its downloads and its source. */
export function ChartBlock({
  view,
  caption,
  chartId,
  toolbar,
  more,
  lead,
  dataTable,
  address,
  page,
}: ChartBlockProps) {
  const dashboard = useDashboard()
  const { selection } = dashboard
  const chart = chartId ?? selection.chart
  const picture = chartFor(view, chart)
  const sentence = caption ?? sentenceFor(view, chart)
  return (
    <div className={lead === true ? 'chart-block chart-block-lead' : 'chart-block'}>
      <ChartFrame
        view={view}
        caption={sentence}
        mode={selection.view}
        quietNotes={lead !== true}
        {...(dataTable === undefined ? {} : { dataTable })}
        {...(chart === undefined ? {} : { chartId: chart })}
        toolbar={
          <div className="toolbar">
            {toolbar}
            <DownloadMenu
              view={view}
              sentence={textOf(sentence)}
              {...(address === undefined ? {} : { address })}
              {...(chart === undefined ? {} : { chartId: chart })}
            />
            {/* A report has no place for what says nothing. */}
            {picture && (
              <AddToReport
                view={view}
                {...(page === undefined ? {} : { page })}
                {...(chart === undefined ? {} : { chartId: chart })}
              />
            )}
          </div>
        }
      />
      {/* Two figures may be of two days: their axes say of which. */}
      {!view.scatter && <FigureAge view={view} />}
      {more !== undefined && <p className="more">{more}</p>}
    </div>
  )
}
