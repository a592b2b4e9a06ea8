import type { MarkerShape } from '../drawing/series-style'
import type { View } from '@/model/view/types'
import type { Tone } from '../drawing/palette'
import { printPalette } from './print-palette'

/** The dashes of lines on the screen as presets of DrawingML, a different one for each. */
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

/** A line's dash for Office; none for a line that has none. */
export const presetDash = (dash: string | undefined): { dash?: string } =>
  dash === undefined ? {} : { dash: PRESETS[dash] ?? 'dash' }

/** Points (1/72 inch). */
export interface ChartSize {
  width: number
  height: number
}

/** RRGGBB. */
export type Colour = string

/** What a native chart is drawn for: how large it will stand, and in whose colours. */
export interface ChartSetting {
  /** The room that it is laid out in, for type of the usual sizes. */
  size: ChartSize
  theme: OfficeTheme
  /** How many times as large all of it will stand: on a slide, which is read from afar. */
  scale?: number
}

export interface ChartMarker {
  shape: MarkerShape
  /** Points. */
  size: number
  filled: boolean
  /** The fill of a marker that is only outlined; white without it. */
  fill?: Colour
}

/** A label at one point of a series. It follows the number when that is edited, unless it is words. */
export interface ChartLabel {
  at: number
  shows: 'value' | 'name-value' | 'category-value' | 'name' | { words: string }
  place: 'right' | 'left' | 'above' | 'below' | 'centre' | 'end'
  colour: Colour
  bold?: boolean
  /** Shares of the chart by which it is moved from its usual place. */
  move?: { x: number; y: number }
}

/** How one point of a series differs from the rest of it. */
interface PointLook {
  at: number
  colour: Colour
  marker?: ChartMarker
}

export interface ChartSeries {
  name: string
  form: 'line' | 'bar'
  /** A number a category; undefined is a gap. */
  values: readonly (number | undefined)[]
  colour: Colour
  /** Width of its line in points; none is no line. */
  width?: number
  /** A preset of DrawingML: dash, sysDot … */
  dash?: string
  /** A hatch of DrawingML over white, where a fill alone would not be told apart. */
  hatch?: string
  marker?: ChartMarker
  points?: readonly PointLook[]
  labels?: readonly ChartLabel[]
  /** A line from each of its points down to the axis. */
  down?: boolean
  /** Length of the line up from each of its points, in units of the axis. */
  up?: number
  /** How its numbers are written, where not as the chart's. */
  format?: string
  /** Left out of the legend. */
  notInLegend?: boolean
}

export interface ChartAxis {
  /** What it measures, with its unit: the head of its column on the data sheet. */
  name?: string
  /** The same in lines that fit along it; without them it has no title. */
  title?: readonly string[]
  lo: number
  hi: number
  step?: number
  format: string
  hidden?: boolean
}

/** Room in points around the plot, for what stands there. */
interface PlotRoom {
  left: number
  right: number
  top: number
  bottom: number
}

interface AnyChart {
  axis: ChartAxis
  room: PlotRoom
  /** How its values are written. */
  format: string
  legend?: 'top' | 'right'
  /** What must be said of it beside the notes of the picture. */
  notes: readonly string[]
}

/** Lines, columns or bars over categories. */
export interface CategoryChart extends AnyChart {
  kind: 'categories'
  corner: string
  categories: readonly string[]
  series: readonly ChartSeries[]
  /** Bars lie, and the first category is on top. */
  lying?: boolean
  stacked?: boolean
  /** Columns of different series stand in the same place; only one has a number there. */
  overlaid?: boolean
  /** Whether there are too many categories to name on the axis. */
  unnamed?: boolean
  /** Every how many categories one is named under the axis; without it, the program chooses. */
  nameEach?: number
  /** Width of a gap in percent of a bar. */
  gap?: number
  /** Why a category has no figure for some series, by its place. */
  reasons: ReadonlyMap<number, string>
  /** What has no number at all, and why: stands under the figures, outside the chart. */
  without: readonly { name: string; reason: string }[]
}

export interface DotGroup {
  name: string
  colour: Colour
  marker?: ChartMarker
  /** Of a line that joins its dots. */
  width?: number
  dash?: string
  dots: readonly { name: string; x: number; y: number }[]
  labels?: readonly ChartLabel[]
  notInLegend?: boolean
}

/** Dots along one axis, or between two. */
export interface DotChart extends AnyChart {
  kind: 'dots'
  corner: string
  /** Heights of the lowest and the highest thing drawn; they carry no value unless there is a vertical axis. */
  heights: { lo: number; hi: number }
  /** What the heights measure, and how they are written. */
  up?: ChartAxis & { values: string }
  groups: readonly DotGroup[]
  without: readonly { name: string; reason: string }[]
}

export type OfficeChart = CategoryChart | DotChart

/** Default export of a chart's office.ts: the view as a native chart. */
export type OfficeForm = (view: View, setting: ChartSetting) => OfficeChart

/** The colour of a tone in a file, the council's own as the reader's theme has it. */
export const colourOf = (tone: Tone, theme: OfficeTheme): Colour =>
  (
    (tone === 'own' ? theme.strong : tone === 'ink' ? theme.ink : undefined) ?? printPalette(tone)
  ).replace('#', '')

/** Sizes of type in points. */
export const TYPE = { tick: 11, label: 12, value: 11 } as const

/** The fonts and colours of the reader's own slides, where set: colours as RRGGBB. */
export interface OfficeTheme {
  headingFont?: string
  bodyFont?: string
  /** The council's series. */
  strong?: string
  ink?: string
}
