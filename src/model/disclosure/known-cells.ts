import type { Indicator } from '../schema/indicator'
import { isNumber, type Observation, type Value } from '../schema/observation'
import { cellKey } from '../schema/release'

/** What a reader can know of one area's cells, from all that is published. */
export interface Known {
  area: string
  periods: readonly string[]
  /** The value as published; undefined where nothing is. */
  valueAt: (cell: CellName) => Value | undefined
  /** Whether any measure of it is published, so that an unpublished count is not simply none. */
  isHeld: (period: string, category: string) => boolean
}

export interface CellName {
  period: string
  category: string
  measure: string
}

/** A count as a reader takes it: a number, none, or something that is there and not said. */
export function countAt({ valueAt, isHeld }: Known, cell: CellName): number | 'unknown' {
  const value = valueAt(cell)
  if (isNumber(value)) return value
  // Not applicable and none recorded are nothing in a sum.
  if (value === 'z' || value === 'w') return 0
  // The parts that a table does not list are none; a share without its count is a count unsaid.
  return value === undefined && cell.category !== 'total' && !isHeld(cell.period, cell.category)
    ? 0
    : 'unknown'
}

/**
 * What is known of each area, where later observations of the list outrank earlier ones. A number that
 * was printed once stays known where a later release keeps it back.
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
