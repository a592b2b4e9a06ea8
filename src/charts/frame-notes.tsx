import { periodTick } from '@/model/period'
import type { View } from '@/model/view'
import { numberAnnotations } from './layout/annotations'
import { notesOf, sourceLine } from './note-lines'

interface FrameNotesProps {
  view: View
  chartId: string | undefined
  mode: 'chart' | 'table'
}

/** Everything under the chart: axis, breaks and events, notes, source. */
export function FrameNotes({ view, chartId, mode }: FrameNotesProps) {
  const annotations = numberAnnotations(view)
  const source = sourceLine(view)
  return (
    <div className="chart-notes">
      {notesOf(view, { chartId, mode }).map((note) => (
        <p key={note}>{note}</p>
      ))}
      {annotations.length > 0 && (
        <ul className="chart-annotations">
          {annotations.map(({ annotation, number }) => (
            <li key={`${annotation.kind}-${annotation.period}-${annotation.label}`}>
              <span className="chart-flag" data-none={number === undefined || undefined}>
                {number ?? ''}
              </span>
              <span>
                <b>{periodTick(annotation.period, view.indicator.periodType)}</b> {annotation.text}
              </span>
            </li>
          ))}
        </ul>
      )}
      {source !== '' && <p className="chart-source">{source}</p>}
    </div>
  )
}
