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

/** What a series is to the view: the chosen council, or what it is compared with. */
export type Role = 'subject' | 'region' | 'england' | 'neighbours' | 'other'

/** One value with everything a label, a table cell or a record needs. */
export interface Point {
  period: string
  value: Value
  /** Numerator and denominator, where the measure has them. */
  count?: Value
  denominator?: Value
  /** Absent for what is worked out here (neighbours' median). */
  observation?: Observation
  /** Of what is worked out here: the average of whose neighbours it is, named as an address names it. */
  average?: Pick<Observation, 'area' | 'period' | 'category'>
  earlier: readonly Observation[]
  /** Releases of its numerator and denominator, or of the neighbours that it is the average of. */
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
  /** Of its figures, where they are not of the view's own measure. */
  measure?: Measure
  points: ReadonlyMap<string, Point>
}

/** Another authority's value in the view's period. */
export interface Peer {
  area: Area
  value: Value
  observation: Observation
  isOwn: boolean
  isNeighbour: boolean
  inRegion: boolean
}

/** All that a chart, a sentence, a table or an export may know. */
export interface View {
  indicator: Indicator
  measure: Measure
  polarity: Polarity
  breakdown?: Breakdown
  /** The one category shown; absent when the whole or all categories are. */
  category?: Category
  /** When every category of the breakdown is shown by the parts of another. */
  cross?: Cross
  /** The one category of a crossed breakdown that is shown by its parts. */
  row?: Category
  area: Area
  /** Periods on the axis, oldest first; those between that nobody published too. */
  periods: readonly string[]
  /** The period the view is about: the latest with a value of the area's own. */
  period: string
  series: readonly Series[]
  peers: readonly Peer[]
  annotations: readonly Annotation[]
  /** What its one series is held to; a view of several categories draws none. */
  targets: readonly ViewTarget[]
  /** Releases that the shown values come from, newest first. */
  releases: readonly Release[]
  /** Who may see it: the strictest of the releases that any of it is from. */
  confidentiality: Confidentiality
  axis: 'zero' | 'fit'
  /** Drawn thin and unnamed behind the rest: each of the neighbours whose average is one of the series. */
  background?: readonly Series[]
  /** Numbers of other charts that the axis includes too, where several share one. */
  axisIncludes?: readonly number[]
  average: 'median' | 'mean'
  asAt?: string
  /** The two figures that are held against each other; all else is empty then, and says what they have in common. */
  scatter?: Scatter
  /** What the reader must know of how it was put together: a joint return, a missing neighbour. */
  notes: readonly string[]
}

export interface ViewSources {
  indicator: Indicator
  figures: Figures
  areas: Areas
  releases: readonly Release[]
}

/** One of the two figures: every authority in one period. */
export interface Axis {
  name: string
  /** With all authorities as its peers. */
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

/** Two figures held against each other over all authorities. */
export interface Scatter {
  x: Axis
  y: Axis
  dots: readonly Dot[]
  /** Authorities without one of the two figures, by reason. */
  missing: { suppressed: number; rounded: number; joint: number; unpublished: number }
  correlation: number | undefined
  /** The own council's, which some of the dots lie in. */
  region?: Area
  /** Releases that the figures come from, newest first. */
  releases: readonly Release[]
  /** Who may see it. */
  confidentiality: Confidentiality
}

/** A target that a view draws, with its figure as known. */
export interface ViewTarget {
  target: Target
  value: number
}
