import type { ReactNode } from 'react'
import { annotationTick } from '@/model/view/annotation'
import { ConfidentialMark } from '@/ui/marks/confidential-mark'
import { Explained } from '@/ui/explained'
import { annotationsOf, notesOf, sourceLine } from './notes'
import type { ViewMode } from '@/model/view/selection'
import type { View } from '@/model/view/types'

interface FrameNotesProps {
  view: View
  chartId: string | undefined
  mode: ViewMode
  isQuiet: boolean
}

/** The list of breaks, events and cautions: open, or folded under a line that counts them. */
const Folded = ({ count, children }: { count: number; children: ReactNode }) => (
  <details className="chart-fold">
    <summary>
      {count === 1
        ? 'One thing to know about these figures'
        : `${count} things to know about these figures`}
    </summary>
    {children}
  </details>
)

/** Everything under the chart: axis, breaks and events, notes, source. */
export function FrameNotes({ view, chartId, mode, isQuiet }: FrameNotesProps) {
  const annotations = annotationsOf(view, { chartId, mode })
  const numbered = annotations.some(({ number }) => number !== undefined)
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
            <Explained text={annotation.text} />
          </span>
        </li>
      ))}
    </ul>
  )
  return (
    <div className="chart-notes">
      <ConfidentialMark level={view.confidentiality} />
      {notesOf(view, { chartId, mode }).map((note) => (
        <p key={note}>
          <Explained text={note} />
        </p>
      ))}
      {annotations.length > 0 &&
        (isQuiet ? <Folded count={annotations.length}>{list}</Folded> : list)}
      {source !== '' && (
        <p className="chart-source">
          <Explained text={source} />
        </p>
      )}
    </div>
  )
}
