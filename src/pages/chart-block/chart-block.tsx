import { figureAge } from '@/model/overview/figure-age'
import { nextFigures } from '@/model/record/next-figures'
import { dateLabel, periodEnd, periodLabel } from '@/model/values/period'
import { useToday } from '../shared/use-today'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { ChartFrame } from '@/charts/frame/chart-frame'
import { chartFor, isOfOnePeriod, sentenceFor } from '@/charts/registry'
import type { DataTable } from '@/charts/data-table/data-table'
import { useDashboard } from '../shared/dashboard/dashboard-context'
import { ChartBoundary } from '../shared/chart-boundary'
import { AddToReport } from './add-to-report'
import { PresentLink } from './present-link'
import { textOf, type Sentence } from '@/model/sentences/parts'
import type { View } from '@/model/view/types'
import './chart-block.css'
import { later } from '@/ui/later'
import { ChooseYearsContext } from '@/ui/shown-years'
import { Picker } from '@/ui/pickers/picker'
import type { DownloadMenuProps } from './download-items'

/**
 * The period of a chart's latest figure, and when the next one is due or how old this one is; nothing for a
 * plan that still lies ahead.
 */
function FigureAge({ view }: { view: View }) {
  const today = useToday()
  const { period, indicator } = view
  if (period === '' || periodEnd(period, indicator.periodType) > today) return null
  const next = nextFigures(view.releases, indicator.id, today)
  return (
    <p className="quiet">
      Latest: {periodLabel(period, indicator.periodType)}
      {next === undefined
        ? `, ${figureAge(view, today)}`
        : `. Next figures: ${dateLabel(next.date)}, announced by ${next.by}`}
    </p>
  )
}

/** Shows all years again when only some are shown. */
function AllYears() {
  const { selection, hrefWith } = useDashboard()
  if (selection.from === undefined && selection.to === undefined) return null
  return (
    <Link
      className="unit-link"
      to={hrefWith({ from: undefined, to: undefined })}
      preventScrollReset
    >
      Show all years
    </Link>
  )
}

/** Switches between an axis from zero and a fitted one. */
function AxisSwitch({ isFitted }: { isFitted: boolean }) {
  const { hrefWith } = useDashboard()
  return (
    <p className="axis-switch">
      <Link to={hrefWith({ axis: isFitted ? 'zero' : 'fit' })} preventScrollReset>
        {isFitted ? 'Start the axis at zero' : 'Fit the axis to the figures'}
      </Link>
    </p>
  )
}

// The code that makes files is fetched when a reader opens the menu.
const DownloadItems = later(
  () => import('./download-items'),
  (m) => m.DownloadItems,
)

/** Saves or copies a chart: its figures, its picture or its address. */
const DownloadMenu = (props: DownloadMenuProps) => (
  <div className="menu menu-download">
    <Picker text="Download" label={props.view.indicator.name}>
      {() => (
        <ChartBoundary waiting={<p role="status">Loading</p>}>
          <DownloadItems {...props} />
        </ChartBoundary>
      )}
    </Picker>
  </div>
)

interface ChartBlockProps {
  view: View
  /** Its sentence, if it is not the verdict on the view. */
  caption?: string | Sentence
  chartId?: string
  toolbar?: ReactNode
  /** Description of the unit and dates, where a heading has named the indicator. */
  unitLine?: string
  /** A link under the chart. */
  more?: ReactNode
  /** The page's main chart. Its sentence is larger. */
  lead?: boolean
  /** Its data table, if it is not the chart's own. */
  dataTable?: DataTable
  /** Target of a copied link, if it is not the indicator's page. */
  address?: string
  /** Address of the chart for a report, if the selection alone does not determine it. */
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
  unitLine,
}: ChartBlockProps) {
  const dashboard = useDashboard()
  const { selection } = dashboard
  const chart = chartId ?? selection.chart
  const picture = chartFor(view, chart)
  const sentence = caption ?? sentenceFor(view, chart)
  const startsAbove = (one: View) => (picture?.axisNote?.(one) ?? []).length > 0
  const isFitted = startsAbove(view)
  // If the figures are near zero there is no choice.
  const canSwitch =
    selection.view === 'chart' && (isFitted || startsAbove({ ...view, axis: 'fit' }))
  const isOverTime = !view.scatter && !isOfOnePeriod(picture?.id)
  return (
    <div className={lead === true ? 'chart-block chart-block-lead' : 'chart-block'}>
      <ChooseYearsContext value={dashboard.select}>
        <ChartFrame
          view={view}
          caption={sentence}
          mode={selection.view}
          unitMore={isOverTime && <AllYears />}
          {...(lead === true ? { isLead: true } : {})}
          {...(dataTable === undefined ? {} : { dataTable })}
          {...(unitLine === undefined ? {} : { unitLine })}
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
              {/* Without a drawing there is nothing to add to a report. */}
              {picture && (
                <AddToReport
                  view={view}
                  {...(page === undefined ? {} : { page })}
                  {...(chart === undefined ? {} : { chartId: chart })}
                />
              )}
              {picture && (
                <PresentLink
                  view={view}
                  chartId={picture.id}
                  {...(page === undefined ? {} : { page })}
                />
              )}
            </div>
          }
        />
      </ChooseYearsContext>
      <div className="chart-foot small">
        {/* The two figures of a scatter may be of different periods, which its axes name. */}
        {!view.scatter && <FigureAge view={view} />}
        {canSwitch && <AxisSwitch isFitted={isFitted} />}
        {more !== undefined && <p className="more">{more}</p>}
      </div>
    </div>
  )
}
