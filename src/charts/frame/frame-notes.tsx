import { annotationTick } from '@/model/view/annotation'
import { ConfidentialMark } from '@/ui/marks/confidential-mark'
import { Explained } from '@/ui/explained'
import { annotationsOf, furtherNotes, leftOutNote, openNotes, sourceLine } from './notes'
import type { ViewMode } from '@/model/view/selection'
import type { View } from '@/model/view/types'

interface FrameNotesProps {
  view: View
  chartId: string | undefined
  mode: ViewMode
}

/** What stands under the chart: its source, and all that must be known of the figures behind a line that counts it. */
export function FrameNotes({ view, chartId, mode }: FrameNotesProps) {
  const annotations = annotationsOf(view, { chartId, mode })
  const numbered = annotations.some(({ number }) => number !== undefined)
  const notes = furtherNotes(view, { chartId, mode })
  const leftOut = leftOutNote(view, { chartId, mode })
  const count = notes.length + annotations.length
  const source = sourceLine(view)
  const list = (
    <ul className="chart-annotations">
      {annotations.map(({ annotation, number }) => (
        <li key={`${annotation.kind}-${annotation.period}-${annotation.label}`}>
          {numbered && (
            <span className="chart-flag" data-none={number === undefined || undefined}>
              {number ?? ''}
            </span>
          )}
          <span>
            <b>{annotationTick(annotation, view.indicator.periodType)}</b>{' '}
            <span className="on-screen">
              <Explained text={annotation.text} />
            </span>
            {/* A page has room for the short form, which explains the numbers on the chart. */}
            <span className="on-paper">{annotation.label}.</span>
          </span>
        </li>
      ))}
    </ul>
  )
  return (
    <div className="chart-notes">
      <ConfidentialMark level={view.confidentiality} />
      {openNotes(view, { chartId, mode }).map((note) => (
        <p key={note}>
          <Explained text={note} />
        </p>
      ))}
      {source !== '' && (
        <p className="chart-source">
          <Explained text={source} />
        </p>
      )}
      {count > 0 && (
        <details className="chart-fold">
          <summary>{count === 1 ? '1 note' : `${count} notes`}</summary>
          {notes.map((note) => (
            // Nobody can turn to the table on paper.
            <p key={note} className={leftOut.includes(note) ? 'on-screen' : undefined}>
              <Explained text={note} />
            </p>
          ))}
          {annotations.length > 0 && list}
        </details>
      )}
    </div>
  )
}
