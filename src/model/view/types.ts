import type { Area, Areas } from '../schema/area'
import type { Cross } from '../figures/crossed-breakdown'
import type { Confidentiality } from '../schema/confidentiality'
import type { Figures } from '../figures/figures'
import type {
  Annotation,
  Breakdown,
  Category,
  Indicator,
  Measure,
  Polarity,
} from '../schema/indicator'
import type { Observation, Value } from '../schema/observation'
import type { Release } from '../schema/release'
import type { Target } from '../schema/target'

/** The part a series plays in a view: the chosen council, or a benchmark. */
export type Role = 'subject' | 'region' | 'england' | 'neighbours' | 'other'

/** One value with everything a label, a table cell or a record needs. */
export interface Point {
  period: string
  value: Value
  /** Numerator and denominator, where the measure has them. */
  count?: Value
  denominator?: Value
  /** For a number in one category, the published number in all categories together. */
  whole?: Value
  /** Absent where the value is worked out here, as the neighbours' median is. */
  observation?: Observation
  /** For a neighbours' average: its area, period and category as written in an address. */
  average?: Pick<Observation, 'area' | 'period' | 'category'>
  earlier: readonly Observation[]
  /** Releases of the numerator and denominator, or of the neighbours that an average covers. */
  partsFrom?: readonly string[]
  note?: string
}

/** One line, or one set of bars: an area and a category. */
export interface Series {
  id: string
  label: string
  role: Role
  area?: Area
  category?: Category
  /** The measure of its figures, where it is not the view's own. */
  measure?: Measure
  points: ReadonlyMap<string, Point>
}

/** Another authority's value in the view's period. */
export interface Peer {
  area: Area
  value: Value
  observation: Observation
  isSubject: boolean
  isNeighbour: boolean
  inRegion: boolean
}

/** Everything that a chart, sentence, table or export is made from. */
export interface View {
  indicator: Indicator
  measure: Measure
  polarity: Polarity
  breakdown?: Breakdown
  /** The one category shown; absent when the total or all categories are shown. */
  category?: Category
  /** Set when every category of the breakdown is split by the categories of another. */
  cross?: Cross
  /** The one category of a crossed breakdown that is shown, split into its parts. */
  row?: Category
  area: Area
  /** Periods on the axis, oldest first, with those in between for which nothing was published. */
  periods: readonly string[]
  /** The period the view is about: the latest with a value of the area's own. */
  period: string
  series: readonly Series[]
  peers: readonly Peer[]
  annotations: readonly Annotation[]
  /** Targets for its one series; none where several categories are shown. */
  targets: readonly ViewTarget[]
  /** Releases that the shown values come from, newest first. */
  releases: readonly Release[]
  /** Who may see it: the strictest confidentiality among its releases. */
  confidentiality: Confidentiality
  /** Where the value axis of lines over time starts: as suits the figures, at zero, or near the lowest figure. */
  axis: 'auto' | 'zero' | 'fit'
  /**
   * Drawn thin and unnamed behind the rest: each of the neighbours whose average is one of the
   * series.
   */
  background?: readonly Series[]
  /** Numbers of other charts that the axis includes too, where several share one. */
  axisIncludes?: readonly number[]
  average: 'median' | 'mean'
  /** When the newest of all releases known came out, as exactly as it is known; empty without any. */
  newest: string
  asAt?: string
  /** The two figures of a scatter chart; the other fields then hold only what the two share. */
  scatter?: Scatter
  /**
   * The same view with the years before the chosen ones: what is usual for a figure is judged from
   * all of them.
   */
  withEarlier?: View
  /** Notes on how the figures were put together: a joint return, a missing neighbour. */
  notes: readonly string[]
}

export interface ViewSources {
  indicator: Indicator
  figures: Figures
  areas: Areas
  releases: readonly Release[]
}

/** One of the two figures of a scatter chart: every authority in one period. */
export interface Axis {
  name: string
  /** The figure's view, with all authorities as its peers. */
  view: View
}

/** An authority with both figures. */
export interface Dot {
  area: Area
  x: number
  y: number
  kind: 'subject' | 'chosen' | 'neighbour' | 'other'
  inRegion: boolean
}

/** Two figures plotted against each other for all authorities. */
export interface Scatter {
  x: Axis
  y: Axis
  dots: readonly Dot[]
  /** Authorities without one of the two figures, by reason. */
  missing: { suppressed: number; rounded: number; joint: number; unpublished: number }
  correlation: number | undefined
  /** The council's own region, which some of the dots belong to. */
  region?: Area
  /** Releases that the figures come from, newest first. */
  releases: readonly Release[]
  /** Who may see the chart. */
  confidentiality: Confidentiality
}

/** A target that a view shows, with its value. */
export interface ViewTarget {
  target: Target
  value: number
}
