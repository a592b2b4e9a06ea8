import { useId, type ReactNode } from 'react'
import type { Chart } from '../chart'
import { Caption } from './caption'
import { ChartTable } from '../data-table/chart-table'
import { ChartBody } from './chart-body'
import { FrameNotes } from './frame-notes'
import { axisNotes } from './notes'
import { chartFor } from '../registry'
import type { DataTable } from '../data-table/data-table'
import { subtitleOf } from './unit-line'
import type { ViewMode } from '@/model/view/selection'
import type { Sentence } from '@/model/sentences/parts'
import type { View } from '@/model/view/types'

export interface ChartFrameProps {
  view: View
  /** The verdict sentence, both as visible caption and as text alternative. */
  caption: string | Sentence
  title?: string
  /** Replaces the measure's label and the description of the periods. */
  unitLine?: string
  /** Controls beside the unit line. */
  unitMore?: ReactNode
  mode?: ViewMode
  chartId?: string
  headingLevel?: 2 | 3 | 4
  /** Between the sentence and the chart. */
  toolbar?: ReactNode
  /**
   * Set for the page's main chart: as tall as the screen allows, with the content of its sentence beside it.
   */
  isLead?: boolean
  /** The data table, if it differs from the chart's own. */
  dataTable?: DataTable
}

/** A chart or its table with everything that belongs to it: sentence, unit, notes and source. */
export function ChartFrame(props: ChartFrameProps) {
  const { view, caption, title, mode = 'chart', headingLevel = 3 } = props
  const id = useId()
  const chart = chartFor(view, props.chartId)
  const dataTable = (shown: Chart): DataTable => props.dataTable ?? shown.dataTable(view)
  const Heading = `h${headingLevel}` as const
  return (
    <figure className="chart-frame" aria-labelledby={id}>
      <figcaption className={props.isLead ? 'on-paper' : undefined}>
        {title !== undefined && <Heading className="chart-title">{title}</Heading>}
        <p className="chart-verdict" id={id}>
          <Caption text={caption} />
        </p>
      </figcaption>
      <div className="chart-head">
        {props.toolbar}
        <p className="chart-unit">
          {[
            props.unitLine ?? subtitleOf(view, chart?.id),
            ...axisNotes(view, { chartId: chart?.id, mode }),
          ].join('. ')}{' '}
          {props.unitMore}
        </p>
      </div>
      {chart ? (
        mode === 'table' ? (
          <ChartTable view={view} dataTable={dataTable(chart)} />
        ) : (
          <>
            <ChartBody
              view={view}
              chart={chart}
              label={title ?? view.indicator.name}
              isMain={props.isLead === true}
            />
            {/* Without scripts nobody can switch to the table, so it follows the picture. */}
            {chart.format === 'svg' && (
              <noscript>
                <ChartTable view={view} dataTable={dataTable(chart)} />
              </noscript>
            )}
          </>
        )
      ) : view.scatter ? null : (
        <p className="chart-empty">
          {view.asAt === undefined
            ? 'No figure has been published for this choice.'
            : 'No figure was known then for this choice.'}
        </p>
      )}
      <FrameNotes
        view={view}
        chartId={chart?.id}
        // A picture that is a table explains its own symbols.
        mode={chart?.isTable ? 'table' : mode}
      />
    </figure>
  )
}
