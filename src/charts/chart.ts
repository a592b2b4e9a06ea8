import type { ComponentType } from 'react'
import type { Palette } from './drawing/palette'
import type { Sheet } from './data-table/data-table'
import type { Along, Stops } from './navigation/focus-point'
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

/** A chart as plain SVG or HTML: no Recharts, no DOM. First paint, cards, print and exports. */
export interface Picture {
  id: string
  label: string
  /** Its place when the catalogue has no preference; small comes first. */
  place: number
  /** Only SVG pictures can be saved as a file of their own. */
  format: 'svg' | 'html'
  suits: (view: View) => boolean
  /** Whether it may be asked about a crossed breakdown, which says nothing to the other charts. */
  crossed?: boolean
  /** Whether it may be asked about two figures held against each other, which say nothing to the other charts. */
  paired?: boolean
  /** Its title, when it states something else than the view's. */
  title?: (view: View) => string
  /** Its sentence, when it says something else than the verdict on the view. */
  sentence?: (view: View) => Sentence
  /** What must be said under it, apart from what every chart says. */
  notes?: (view: View, mode: 'chart' | 'table') => string[]
  /** The height that its rows need, where they are many. */
  height?: (view: View, width: number) => number
  /** The same figures as rows and columns. */
  sheet: (view: View) => Sheet
  Picture: ComponentType<PictureProps>
  /** How it is walked by keys, mouse and touch; without it, it stands still. */
  walk?: Walk
}

interface Walk {
  along: Along
  /** Worked out when a reader first moves: a page of charts has hundreds of stops. */
  stops: (view: View, size: Size) => Stops
}

export interface ChartProps {
  view: View
  width: number
  height?: number
}

/** The drawing by Recharts of the picture with the same id; loaded when a reader turns to it. */
export interface Chart {
  id: string
  Component: ComponentType<ChartProps>
}

/** A layout's size: of a height of its own unless one is given. */
export const sizeOf = (width: number, height?: number) =>
  height === undefined ? { width } : { width, height }

/** Default export of a file in pictures/. */
export const definePicture = (picture: Picture): Picture => picture

/** Default export of a file in kinds/. */
export const defineChart = (chart: Chart): Chart => chart

const PEERS = ['distribution', 'rank']

const OF_ONE_PERIOD = [...PEERS, 'breakdown-bar', 'mix-by-group', 'moderation']

/** Whether a chart shows all authorities, not only those that the reader compares with. */
export const showsPeers = (chartId: string | undefined): boolean =>
  chartId !== undefined && PEERS.includes(chartId)

/** Whether a chart shows the view's one period. */
export const isOfOnePeriod = (chartId: string | undefined): boolean =>
  chartId !== undefined && OF_ONE_PERIOD.includes(chartId)
