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
  /** The verdict sentence: visible caption and text alternative in one. */
  caption: string | Sentence
  title?: string
  /** Instead of the measure's label and what its periods are. */
  unitLine?: string
  /** What stands beside that. */
  unitMore?: ReactNode
  mode?: ViewMode
  chartId?: string
  headingLevel?: 2 | 3 | 4
  /** Between the sentence and the chart. */
  toolbar?: ReactNode
  /** The page's main chart: as tall as the screen allows, and what its sentence says stands beside it. */
  isLead?: boolean
  /** Its table, when it is not that of its chart. */
  dataTable?: DataTable
}

/** A chart or its table with everything that must stand beside it: sentence, unit, notes, source. */
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
            {/* Without scripts nobody can ask for the table: it stands below the picture. */}
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
