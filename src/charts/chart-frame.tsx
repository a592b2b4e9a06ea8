import { useId, useState, type ReactNode } from 'react'
import type { View } from '@/model/view'
import { ChartTable } from './chart-table'
import type { Picture } from './chart'
import { FrameNotes } from './frame-notes'
import { LiveChart } from './live-chart'
import { screenPalette } from './palette'
import { pictureFor } from './registry'
import { unitLineOf } from './unit-line'
import { useNear } from './use-near'
import { useSize } from './use-size'

export interface ChartFrameProps {
  view: View
  /** The verdict sentence: visible caption and text alternative in one. */
  caption: string
  title?: string
  /** Instead of the measure's label and what its periods are. */
  unitLine?: string
  mode?: 'chart' | 'table'
  chartId?: string
  headingLevel?: 2 | 3 | 4
  /** Between the sentence and the chart. */
  toolbar?: ReactNode
  /** Breaks, events and cautions fold away, where the chart is one of many. */
  quietNotes?: boolean
}

/** A chart or its table with everything that must stand beside it: sentence, unit, notes, source. */
export function ChartFrame(props: ChartFrameProps) {
  const { view, caption, title, mode = 'chart', headingLevel = 3 } = props
  const id = useId()
  const picture = pictureFor(view, props.chartId)
  const Heading = `h${headingLevel}` as const
  return (
    <figure className="chart-frame" aria-labelledby={id}>
      <figcaption>
        {title !== undefined && <Heading className="chart-title">{title}</Heading>}
        <p className="chart-verdict" id={id}>
          {caption}
        </p>
      </figcaption>
      <div className="chart-head">
        {props.toolbar}
        <p className="chart-unit">{props.unitLine ?? unitLineOf(view, picture?.id)}</p>
      </div>
      {picture ? (
        mode === 'table' ? (
          <ChartTable view={view} sheet={picture.sheet(view)} />
        ) : (
          <>
            <ChartBody view={view} picture={picture} label={title ?? view.indicator.name} />
            {/* Without scripts nobody can ask for the table: it stands below the picture. */}
            {picture.format === 'svg' && (
              <noscript>
                <ChartTable view={view} sheet={picture.sheet(view)} />
              </noscript>
            )}
          </>
        )
      ) : (
        <p className="chart-empty">No figure has been published for this choice.</p>
      )}
      <FrameNotes
        view={view}
        chartId={picture?.id}
        isQuiet={props.quietNotes === true}
        // A picture that is a table explains its own symbols.
        mode={picture?.format === 'html' && picture.id !== 'figure-panel' ? 'table' : mode}
      />
    </figure>
  )
}

/** Widths that stand in until the real one is known: a phone, a column, a whole page; CSS shows the one that fits. */
const UNMEASURED = [
  { width: 354, className: 'chart-when-narrow' },
  { width: 760, className: 'chart-when-wide' },
  { width: 1216, className: 'chart-when-full' },
]

function ChartBody({ view, picture, label }: { view: View; picture: Picture; label: string }) {
  const [body, setBody] = useState<HTMLDivElement | null>(null)
  const size = useSize(body)
  // A page of many charts brings each to life when the reader comes to it.
  const isNear = useNear(body)
  const name = `${label}: ${picture.label.toLowerCase()}, ${view.measure.label}`
  return (
    <div className="chart-body" data-chart={picture.id} ref={setBody}>
      {size !== undefined && isNear ? (
        <LiveChart view={view} {...size} picture={picture} label={name} />
      ) : size !== undefined ? (
        <picture.Picture view={view} {...size} palette={screenPalette} label={name} />
      ) : picture.format === 'html' ? (
        <picture.Picture view={view} width={760} palette={screenPalette} label={name} />
      ) : (
        UNMEASURED.map((guess) => (
          <div key={guess.width} className={guess.className}>
            <picture.Picture view={view} width={guess.width} palette={screenPalette} label={name} />
          </div>
        ))
      )}
    </div>
  )
}
