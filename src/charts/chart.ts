import type { ComponentType } from 'react'
import type { Palette } from './drawing/palette'
import type { DataTable } from './data-table/data-table'
import type { Along, FocusPoints } from './navigation/focus-point'
import type { Handled, Hands } from './drawing/live/handled'
import type { ViewMode } from '@/model/view/selection'
import type { Sentence } from '@/model/sentences/parts'
import type { View } from '@/model/view/types'
import type { Size } from '@/ui/use-size'

export interface PictureProps {
  view: View
  width: number
  palette: Palette
  height?: number
  /** Its name for those who cannot see it; without one it is hidden from them. */
  label?: string
}

/**
 * All that generic code asks of a chart. Its picture is plain SVG or HTML, without Recharts and DOM: first
 * paint, cards, print and exports. Its live drawing (live.tsx) and its Office form (office.ts) are files beside
 * it, each loaded when it is needed.
 */
export interface Chart {
  /** The name of its folder. */
  id: string
  label: string
  /** Its place when the catalogue has no preference: the lowest number comes first. */
  order: number
  /** Only SVG pictures can be saved as a file of their own. */
  format: 'svg' | 'html'
  suits: (view: View) => boolean
  /** Whether it draws only the view's one period; without it, it draws all periods. */
  shows?: 'one-period'
  /** Which areas it draws: the council alone, or every authority; without it, those that are compared. */
  field?: 'own-area' | 'all-authorities'
  /** Whether it can draw a crossed breakdown; the other charts cannot. */
  crossed?: boolean
  /** Whether it can draw two figures against each other; the other charts cannot. */
  paired?: boolean
  /** Whether it is the one to draw where areas are compared over time. */
  compares?: true
  /** How it is offered where a page asks how the council stands among all authorities; without it, it is not. */
  standing?: Standing
  /** Whether it is drawn only where no other chart suits: elsewhere readers can switch to the table. */
  lastResort?: true
  /** Whether its picture is a table, which explains its own symbols. */
  isTable?: true
  /** Its annotations: all, with the numbers that it carries, or those of its period; all without it. */
  annotations?: 'numbered' | 'of-its-period'
  /** Names of the areas that stand in its table only. */
  leavesOut?: (view: View) => string[]
  /** Whether it hatches what is not published or lost to rounding, and says so in the picture. */
  hatches?: true
  /** Whether its files say its id: it draws more than the figures, whose files they must not replace. */
  idInFileName?: true
  /** Its title, where that is not the view's. */
  title?: (view: View) => string
  /** Its sentence, where that is not the verdict on the view. */
  sentence?: (view: View) => Sentence
  /** That its axis does not start at zero, and where it starts; without it, there is no choice of the two. */
  axisNote?: (view: View) => string[]
  /** Notes that stand under it besides those of every chart. */
  notes?: (view: View, mode: ViewMode) => string[]
  /** The height that its rows need, where they are many. */
  height?: (view: View, width: number) => number
  /** Its height as a page's main chart, in px, where that is not the usual one of its width. */
  leadHeight?: (width: number) => number
  /** The same figures as rows and columns. */
  dataTable: (view: View) => DataTable
  Picture: ComponentType<PictureProps>
  /** How it is walked by keys, mouse and touch; without it, it stands still. */
  walk?: Walk
}

interface Standing {
  label: string
  /** Its place among those offered: the lowest number comes first, and is drawn when none was chosen. */
  order: number
  /** Its sentence wherever it is shown; undefined when too few authorities have the figure. */
  sentence: (view: View) => Sentence | undefined
}

interface Walk extends Hands {
  along: Along
  /** Worked out when a reader first moves: a page of charts has hundreds of focus points. */
  focusPoints: (view: View, size: Size, handled?: Handled) => FocusPoints
}

export interface LiveProps {
  view: View
  width: number
  height?: number
  /** What the reader has done to it. */
  handled?: Handled
}

/** Default export of live.tsx: the drawing by Recharts, loaded when a reader turns to the chart. */
export type LiveDrawing = ComponentType<LiveProps>

/** The size of a layout, which has a height of its own unless one is given. */
export const sizeOf = (width: number, height?: number) =>
  height === undefined ? { width } : { width, height }

/** Default export of chart.tsx. */
export const defineChart = (chart: Chart): Chart => chart
