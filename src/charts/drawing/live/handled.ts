import type { Box } from '../scene'

/** What a reader does to a chart besides reading it; it goes when the chart does. */
export interface Handled {
  /** What is being marked: a stretch of the plot, or a rectangle of it, in px. */
  band?: Box
  /** Whether reading waits until the marking is done. */
  isMarking?: boolean
  /** Id of the series whose line stands out from the rest. */
  forward?: string
  /** The part of the plot that is shown, in shares of the whole from its left and its top. */
  zoom?: Box
  /** Keys of the dots whose names stay. */
  named?: readonly string[]
  /** What was done last, for those who listen; until they read on. */
  said?: string
}

/** Undefined takes a part of it back. */
export type Handling = { [K in keyof Handled]?: Handled[K] | undefined }

/** How a reader stands to a chart that is drawn: on which points, and with which keys beyond reading. */
export interface Hands {
  /** What a drag across the plot chooses: the years that are shown, or the part of the plot. */
  drag?: 'years' | 'part'
  /** Whether its lines can be brought forward, one at a time. */
  lifts?: true
  /** Whether its dots can be named, one by one. */
  names?: true
}

/** The series that a label or a rule names, by its key: at the end of its line, or in the legend. */
export const namedBy = (key: string): string | undefined =>
  /^(?:end|legend)-(.*?)(?:-\d+)?$/.exec(key)?.[1]
