import type { Indicator } from '../schema/indicator'
import { isNumber, type Observation, type Value } from '../schema/observation'
import { cellKey } from '../schema/release'

/** What a reader can know of one area's cells, from all that is published. */
export interface Known {
  area: string
  periods: readonly string[]
  /** The value as published; undefined where there is none. */
  valueAt: (cell: CellName) => Value | undefined
  /**
   * Whether any measure of the category is published, so that an unpublished count cannot be taken
   * as zero.
   */
  isHeld: (period: string, category: string) => boolean
}

export interface CellName {
  period: string
  category: string
  measure: string
}

/**
 * A count as a reader takes it: a number, or unknown where there is a count but it is not given.
 */
export function countAt({ valueAt, isHeld }: Known, cell: CellName): number | 'unknown' {
  const value = valueAt(cell)
  if (isNumber(value)) return value
  // Counts that do not apply, or of which none were recorded, add nothing to a sum.
  if (value === 'z' || value === 'w') return 0
  // Parts that a table does not list count as zero; where only a share is listed, the count is
  // unknown.
  return value === undefined && cell.category !== 'total' && !isHeld(cell.period, cell.category)
    ? 0
    : 'unknown'
}

/**
 * What is known of each area, where later observations in the list outrank earlier ones. A number
 * that was once printed stays known even if a later release withholds it.
 */
export function knownOf(observations: readonly Observation[]): Known[] {
  const areas = new Map<string, Map<string, Observation>>()
  for (const one of observations) {
    const cells = areas.get(one.area) ?? new Map<string, Observation>()
    const key = cellKey(one)
    const isKeptBack = !isNumber(one.value) && isNumber(cells.get(key)?.value)
    if (!isKeptBack) cells.set(key, one)
    areas.set(one.area, cells)
  }
  return [...areas].map(([area, cells]) => {
    const held = new Set([...cells.values()].map((o) => `${o.period}|${o.category}`))
    return {
      area,
      periods: [...new Set([...cells.values()].map(({ period }) => period))],
      valueAt: (cell) => cells.get(cellKey({ area, ...cell }))?.value,
      isHeld: (period, category) => held.has(`${period}|${category}`),
    }
  })
}

export const countMeasures = ({ measures }: Indicator): string[] =>
  measures.filter(({ kind }) => kind === 'count').map(({ id }) => id)
