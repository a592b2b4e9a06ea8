import { countsChildren } from '../overview/affected'
import type { CellName, Known } from './known-cells'
import type { Indicator } from '../schema/indicator'
import { isNumber, type Value } from '../schema/observation'

/** One area of a release, as the checks look at it. */
export interface Scene {
  indicator: Indicator
  known: Known
  threshold: number
  /** What this release itself says of a cell. */
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
