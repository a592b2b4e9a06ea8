import { annotationTick } from '@/model/view/annotation'
import { ConfidentialMark } from '@/ui/marks/confidential-mark'
import { Explained } from '@/ui/explained'
import {
  annotationsOf,
  commentNotes,
  furtherNotes,
  leftOutNote,
  openNotes,
  shorthandNotes,
  sourceLine,
} from './notes'
import type { ViewMode } from '@/model/view/selection'
import type { View } from '@/model/view/types'

interface FrameNotesProps {
  view: View
  chartId: string | undefined
  mode: ViewMode
}

/**
 * The notes under a chart: its source and, behind a line that counts them, everything else to know about the
 * figures.
 */
export function FrameNotes({ view, chartId, mode }: FrameNotesProps) {
  const annotations = annotationsOf(view, { chartId, mode })
  const numbered = annotations.some(({ number }) => number !== undefined)
  // The newest comment stands open under the chart; the others are among the notes.
  const [comment, ...earlier] = commentNotes(view, { chartId, mode })
  const signs = shorthandNotes(view, { chartId, mode })
  const further = furtherNotes(view, { chartId, mode }).filter((note) => !signs.includes(note))
  const notes = [...earlier, ...further]
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
            {/* There is room on a page for the label only, which explains the number on the chart. */}
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
      {comment !== undefined && (
        <p>
          <Explained text={comment} />
        </p>
      )}
      {signs.length > 0 && <p className="quiet">{signs.join(' ').replaceAll('] ', ']\u00a0')}</p>}
      {source !== '' && (
        <p className="chart-source">
          <Explained text={source} />
        </p>
      )}
      {count > 0 && (
        <details className="chart-fold">
          <summary>{count === 1 ? '1 note' : `${count} notes`}</summary>
          {notes.map((note) => (
            // On paper nobody can switch to the table.
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
