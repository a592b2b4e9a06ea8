import type { MarkerShape } from '../drawing/series-style'
import type { View } from '@/model/view/types'
import type { Tone } from '../drawing/palette'
import { printPalette } from './print-palette'

/** DrawingML presets for the dashes used on the screen, each different. */
const PRESETS: Record<string, string> = {
  '7 4': 'dash',
  '8 4': 'dash',
  '5 5': 'dash',
  '2 3': 'sysDot',
  '1 4 6 4': 'dashDot',
  '12 4': 'lgDash',
  '10 3 2 3': 'lgDashDot',
  '12 3 2 3': 'lgDashDot',
  '4 2': 'sysDash',
  '5 3': 'sysDash',
  '6 4': 'sysDash',
  '14 4 2 4 2 4': 'lgDashDotDot',
}

/** A line's dash for Office; empty for a solid line. */
export const presetDash = (dash: string | undefined): { dash?: string } =>
  dash === undefined ? {} : { dash: PRESETS[dash] ?? 'dash' }

/** Size in points (1/72 inch). */
export interface ChartSize {
  width: number
  height: number
}

/** A colour as RRGGBB. */
export type Colour = string

/** The size and theme for which a native chart is drawn. */
export interface ChartSetting {
  /** The size in which it is laid out, with type of the usual sizes. */
  size: ChartSize
  theme: OfficeTheme
  /** Factor by which the whole chart is enlarged, as on a slide, which is read from a distance. */
  scale?: number
}

export interface ChartMarker {
  shape: MarkerShape
  /** Size in points. */
  size: number
  filled: boolean
  /** Fill of a marker that is only outlined; white if not set. */
  fill?: Colour
}

/** A label at one point of a series. It follows the number when that is edited, unless it is fixed words. */
export interface ChartLabel {
  at: number
  shows: 'value' | 'name-value' | 'category-value' | 'name' | { words: string }
  place: 'right' | 'left' | 'above' | 'below' | 'centre' | 'end'
  colour: Colour
  bold?: boolean
  /** Offset from its usual position, as shares of the chart. */
  move?: { x: number; y: number }
}

/** Style of a single point, where it differs from its series. */
interface PointLook {
  at: number
  colour: Colour
  marker?: ChartMarker
}

export interface ChartSeries {
  name: string
  form: 'line' | 'bar'
  /** A number for each category; undefined is a gap. */
  values: readonly (number | undefined)[]
  /** Indexes of the values that no line joins to the one before: there, a series is broken. */
  breaks?: readonly number[]
  colour: Colour
  /** Width of its line in points; without one there is no line. */
  width?: number
  /** A DrawingML preset: dash, sysDot … */
  dash?: string
  /** A DrawingML hatch over white, where a fill alone could not be distinguished. */
  hatch?: string
  marker?: ChartMarker
  points?: readonly PointLook[]
  labels?: readonly ChartLabel[]
  /** Whether a line runs from each of its points down to the axis. */
  down?: boolean
  /** Length of the line upwards from each of its points, in units of the axis. */
  up?: number
  /** Number format, if it differs from the chart's. */
  format?: string
  /** Set if it is not in the legend. */
  notInLegend?: boolean
}

export interface ChartAxis {
  /** The measure with its unit, as the heading of its column on the data sheet. */
  name?: string
  /** The title in lines that fit along the axis; no title if not set. */
  title?: readonly string[]
  lo: number
  hi: number
  step?: number
  format: string
  hidden?: boolean
}

/** Space around the plot for labels, in points. */
interface PlotRoom {
  left: number
  right: number
  top: number
  bottom: number
}

interface AnyChart {
  axis: ChartAxis
  room: PlotRoom
  /** Number format of its values. */
  format: string
  legend?: 'top' | 'right'
  /** Notes in addition to those of the picture. */
  notes: readonly string[]
}

/** Lines, columns or bars over categories. */
export interface CategoryChart extends AnyChart {
  kind: 'categories'
  corner: string
  categories: readonly string[]
  series: readonly ChartSeries[]
  /** Whether bars are horizontal, with the first category on top. */
  lying?: boolean
  stacked?: boolean
  /** Whether columns of different series share a position; only one of them has a number there. */
  overlaid?: boolean
  /** Whether there are too many categories to name on the axis. */
  unnamed?: boolean
  /** Number of categories from one label on the axis to the next; the program chooses if not set. */
  nameEach?: number
  /** Gap between bars, in percent of a bar's width. */
  gap?: number
  /** Why a category has no figure for some series, by its index. */
  reasons: ReadonlyMap<number, string>
  /** Names without any number and the reasons, listed under the figures, outside the chart. */
  without: readonly { name: string; reason: string }[]
}

export interface DotGroup {
  name: string
  colour: Colour
  marker?: ChartMarker
  /** Width of a line that joins its dots, in points. */
  width?: number
  dash?: string
  dots: readonly { name: string; x: number; y: number }[]
  labels?: readonly ChartLabel[]
  notInLegend?: boolean
}

/** Dots along one axis, or between two axes. */
export interface DotChart extends AnyChart {
  kind: 'dots'
  corner: string
  /** Vertical extent of the drawing. The heights have no meaning unless there is a vertical axis. */
  heights: { lo: number; hi: number }
  /** The vertical axis, and the number format of its values. */
  up?: ChartAxis & { values: string }
  groups: readonly DotGroup[]
  without: readonly { name: string; reason: string }[]
}

export type OfficeChart = CategoryChart | DotChart

/** Default export of a chart's office.ts: the view as a native chart. */
export type OfficeForm = (view: View, setting: ChartSetting) => OfficeChart

/** The colour of a tone in a file; the council's own colour comes from the reader's theme. */
export const colourOf = (tone: Tone, theme: OfficeTheme): Colour =>
  (
    (tone === 'own' ? theme.strong : tone === 'ink' ? theme.ink : undefined) ?? printPalette(tone)
  ).replace('#', '')

/** Type sizes in points. */
export const TYPE = { tick: 11, label: 12, value: 11 } as const

/** The fonts and colours of the reader's own slides, where set; colours as RRGGBB. */
export interface OfficeTheme {
  headingFont?: string
  bodyFont?: string
  /** Colour of the council's series. */
  strong?: string
  ink?: string
}
