import { countsChildren } from '../overview/affected'
import type { CellName, Known } from './known-cells'
import type { Indicator } from '../schema/indicator'
import { isNumber, type Value } from '../schema/observation'

/** One area of a release, as the checks look at it. */
export interface Scene {
  indicator: Indicator
  known: Known
  threshold: number
  /** What this release itself says about a cell. */
  own: (cell: CellName) => Value | undefined
}

export const measureOf = ({ indicator }: Scene, { measure }: CellName) =>
  indicator.measures.find(({ id }) => id === measure)

export const isOfChildren = (scene: Scene, cell: CellName): boolean => {
  const measure = measureOf(scene, cell)
  return measure?.kind === 'count' && countsChildren(measure.unit)
}

export const isSmall = ({ threshold }: Scene, value: Value | undefined): boolean =>
  isNumber(value) && value > 0 && value < threshold

/** A figure of a release that describes so few children that one of them could be identified. */
export interface Disclosure extends CellName {
  area: string
  /**
   * What is wrong: a small count itself, a share of few children, or a suppressed count that other
   * figures give away or that cannot be shown to be safe.
   */
  kind: 'small' | 'share' | 'printed' | 'given-away' | 'contradicted' | 'undecided'
  message: string
  remedy: string
  /** The least and greatest value the count can have, where that is what is wrong. */
  low?: number
  high?: number
}

export type Found = Omit<Disclosure, 'area'>
