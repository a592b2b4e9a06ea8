import type { Box } from '../scene'

/** Changes that a reader has made to a chart. They last as long as the chart is on the page. */
export interface Handled {
  /** The area being marked: a range of years, or a rectangle of the plot, in px. */
  band?: Box
  /** Whether the tooltip is hidden until the area is marked. */
  isMarking?: boolean
  /** Id of the series whose line is emphasised. */
  forward?: string
  /** The part of the plot that is shown, as shares of the whole from its left and its top. */
  zoom?: Box
  /** Keys of the dots whose names stay visible. */
  named?: readonly string[]
  /** Announcement of the last change for screen readers, until the reader moves the focus point. */
  said?: string
}

/** A change to `Handled`. An undefined property is reset. */
export type Handling = { [K in keyof Handled]?: Handled[K] | undefined }

/** What a reader can do to a chart besides reading it. */
export interface Hands {
  /** What dragging across the plot chooses: the years that are shown, or a part of the plot. */
  drag?: 'years' | 'part'
  /** Whether a line can be emphasised. */
  lifts?: true
  /** Whether dots can be named individually. */
  names?: true
}

/** The series that a label or a rule belongs to, from its key: an end label, or an entry of the legend. */
export const namedBy = (key: string): string | undefined =>
  /^(?:end|legend)-(.*?)(?:-\d+)?$/.exec(key)?.[1]
