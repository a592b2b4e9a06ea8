import { confidentialLabel } from '@/model/schema/confidentiality'
import { comparePeriods } from '@/model/values/period'
import type { View } from '@/model/view/types'
import type { NumberedAnnotation } from '../drawing/annotations'
import {
  annotationLine,
  annotationsOf,
  axisNotes,
  commentNotes,
  furtherNotes,
  leftOutNote,
  openNotes,
  type Shown,
} from './notes'

/** Maximum number of notes beside a drawing that leaves the app. More would be taller than the chart. */
const MOST_NOTES = 3
/** Maximum number of characters of a comment beside a drawing. */
const MOST_BESIDE = 180
/** Stands beside a drawing in place of a longer comment. */
export const COMMENT_ELSEWHERE = 'The service’s own comment is with the notes.'

export interface FileNotes {
  /** The view to draw. It flags only those events that the notes beside it explain. */
  drawn: View
  /** Confidentiality label, unless the figures are public. */
  label?: string
  /** At most three short lines beside the drawing. */
  short: readonly string[]
  /** The same lines in full. */
  full: readonly string[]
  /** The newest comment by the service in full, which may be too long for the short lines. */
  comment?: string
  /** All other notes in full, for an appendix or the speaker. */
  rest: readonly string[]
}

/** "2 more notes are with the chart.": the line that says where the remaining notes are. */
export const moreNotes = ({ length }: FileNotes['rest'], place: string): string[] =>
  length === 0 ? [] : [`${length} more ${length === 1 ? 'note is' : 'notes are'} ${place}.`]

/** The annotations that are kept beside a drawing: breaks and cautions first, then the newest events drawn. */
function kept(all: readonly NumberedAnnotation[], view: View, room: number): Set<object> {
  const compare = comparePeriods(view.indicator.periodType)
  const drawn = all.filter(({ annotation }) => annotation.drawn !== false)
  const newest = drawn.toSorted(
    (a, b) =>
      Number(a.annotation.kind === 'event') - Number(b.annotation.kind === 'event') ||
      compare(b.annotation.period, a.annotation.period),
  )
  return new Set(newest.slice(0, Math.max(0, room)).map(({ annotation }) => annotation))
}

/**
 * The notes of a drawing that leaves the app. Those needed to read it come first, then breaks and cautions,
 * then events from the newest back. Three are kept beside the drawing; the rest are separate.
 * @param more notes of the drawing itself, which come first
 */
export function fileNotes(view: View, shown: Shown, more: readonly string[] = []): FileNotes {
  const open = [...more, ...axisNotes(view, shown), ...openNotes(view, shown)]
  const leftOut = leftOutNote(view, shown)
  const further = furtherNotes(view, shown).filter((note) => !leftOut.includes(note))
  const [comment, ...earlier] = commentNotes(view, shown)
  // A long comment beside a drawing would be taller than its notes.
  const said = comment === undefined ? [] : [comment]
  const inShort = said.map((one) => (one.length > MOST_BESIDE ? COMMENT_ELSEWHERE : one))
  const all = annotationsOf(view, shown)
  const grave = all.filter(({ annotation }) => annotation.kind !== 'event').length
  const beside = further.slice(0, Math.max(0, MOST_NOTES - open.length - said.length - grave))
  const stay = kept(all, view, MOST_NOTES - open.length - said.length - beside.length)
  // Breaks and cautions affect how the figures are read, so only events are left out of the drawing.
  const drawn = {
    ...view,
    annotations: view.annotations.filter((one) => one.kind !== 'event' || stay.has(one)),
  }
  const numbered = annotationsOf(drawn, shown)
  const near = numbered.filter(({ annotation }) => stay.has(annotation))
  const far = all.flatMap(({ annotation }) =>
    stay.has(annotation)
      ? []
      : [numbered.find((one) => one.annotation === annotation) ?? { annotation }],
  )
  const label = confidentialLabel(view.confidentiality)
  return {
    drawn,
    ...(label === undefined ? {} : { label }),
    ...(comment === undefined ? {} : { comment }),
    short: [
      ...open,
      ...inShort,
      ...beside,
      ...near.map((one) => annotationLine(one, view, 'label')),
    ],
    full: [...open, ...said, ...beside, ...near.map((one) => annotationLine(one, view))],
    rest: [
      ...earlier,
      ...further.slice(beside.length),
      ...far.map((one) => annotationLine(one, view)),
    ],
  }
}
