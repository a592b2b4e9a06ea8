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
  /** Accessible name. Without one the picture is hidden from screen readers. */
  label?: string
}

/**
 * Everything that generic code needs to know about a chart. The picture is plain SVG or HTML and needs
 * neither Recharts nor a DOM: it serves first paint, cards, print and exports. The live drawing (live.tsx)
 * and the Office form (office.ts) are files beside it, each loaded when needed.
 */
export interface Chart {
  /** The name of its folder. */
  id: string
  label: string
  /** Position when the catalogue states no preference: the lowest number comes first. */
  order: number
  /** Only SVG pictures can be saved as a file of their own. */
  format: 'svg' | 'html'
  suits: (view: View) => boolean
  /** Set if the chart draws the view's period alone; otherwise it draws all periods. */
  shows?: 'one-period'
  /** The areas drawn: the council alone, or every authority; if not set, the areas being compared. */
  field?: 'own-area' | 'all-authorities'
  /** Set if the chart can draw a crossed breakdown. No other chart is offered one. */
  crossed?: boolean
  /** Set if the chart can plot two figures against each other. No other chart is offered a pair. */
  paired?: boolean
  /** Set for the chart that compares areas over time. */
  compares?: true
  /**
   * How the chart is offered where a page shows the council's position among all authorities; not offered if
   * not set.
   */
  standing?: Standing
  /** Set if the chart is drawn only where no other one suits. Elsewhere readers can switch to the table. */
  lastResort?: true
  /** Set if the picture is a table, which explains its own symbols. */
  isTable?: true
  /**
   * Annotations listed under the chart: all, numbered as on the chart; or those of its period; all if not
   * set.
   */
  annotations?: 'numbered' | 'of-its-period'
  /** Names of areas that are in the data table but not on the chart. */
  leavesOut?: (view: View) => string[]
  /** Set if the chart hatches what is unpublished or lost to rounding, and explains the hatching itself. */
  hatches?: true
  /**
   * Set if the chart's id goes into its file names, because it draws more than the view's figures and its
   * files must not overwrite theirs.
   */
  idInFileName?: true
  /** Title, where it differs from the view's. */
  title?: (view: View) => string
  /** Sentence, where it is not the verdict on the view. */
  sentence?: (view: View) => Sentence
  /**
   * A note that the axis does not start at zero, and where it starts. If not set, the reader cannot choose
   * between the two.
   */
  axisNote?: (view: View) => string[]
  /** Notes under the chart, besides those that every chart has. */
  notes?: (view: View, mode: ViewMode) => string[]
  /** Height that the rows need, for a chart with many rows, in px. */
  height?: (view: View, width: number) => number
  /** Its height as a page's main chart, in px, where that is not the usual one of its width. */
  leadHeight?: (width: number) => number
  /** The same figures as rows and columns. */
  dataTable: (view: View) => DataTable
  Picture: ComponentType<PictureProps>
  /** Focus points for keys, mouse and touch. If not set, the chart is not interactive. */
  walk?: Walk
}

interface Standing {
  label: string
  /** Position among the charts offered: the lowest number comes first and is the default. */
  order: number
  /** Sentence of the chart; undefined when too few authorities have a figure. */
  sentence: (view: View) => Sentence | undefined
}

interface Walk extends Hands {
  along: Along
  /** Called when the reader first uses the chart, because a page of charts has hundreds of focus points. */
  focusPoints: (view: View, size: Size, handled?: Handled) => FocusPoints
}

export interface LiveProps {
  view: View
  width: number
  height?: number
  /** Changes that the reader has made to the chart. */
  handled?: Handled
}

/** Default export of live.tsx: the drawing by Recharts, loaded when a reader first uses the chart. */
export type LiveDrawing = ComponentType<LiveProps>

/** The size to lay a chart out in. Without a height the layout chooses one. */
export const sizeOf = (width: number, height?: number) =>
  height === undefined ? { width } : { width, height }

/** Default export of chart.tsx. */
export const defineChart = (chart: Chart): Chart => chart
