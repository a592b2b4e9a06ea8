import type { CellName, Known } from './known-cells'

/**
 * A relation between counts of one area: a weighted sum that equals a number, or is at most that
 * number.
 */
export interface Relation {
  terms: readonly { cell: CellName; times: number }[]
  /** Published figures, other than counts, that the relation comes from: the percentage itself. */
  given: readonly CellName[]
  kind: 'equal' | 'at-most'
  /** Relations that hold or fail together: the same sum in other periods. */
  family: string
  /**
   * Whether parts that are not listed can be any number, so that the listed ones are at most the
   * whole.
   */
  mayLack?: boolean
}

const one = (cell: CellName) => ({ cell, times: 1 })
const minus = (cell: CellName) => ({ cell, times: -1 })

/**
 * The parts of a whole add up to it; parts that overlap are each at most the whole. A whole that
 * its period does not list can be any number, so nothing follows from it.
 * @param adds whether the parts add up to the whole; otherwise they may overlap
 * @param mayLack whether a part that is not listed can also be any number, instead of zero
 */
export function wholeAndParts(
  known: Known,
  { whole, parts }: { whole: CellName; parts: readonly CellName[] },
  { adds, family, mayLack = false }: { adds: boolean; family: string; mayLack?: boolean },
): Relation[] {
  if (whole.category !== 'total' && !known.isHeld(whole.period, whole.category)) return []
  const made = (terms: Relation['terms'], kind: Relation['kind']): Relation => ({
    terms,
    given: [],
    kind,
    family,
    mayLack,
  })
  return adds
    ? [made([...parts.map(one), minus(whole)], 'equal')]
    : parts.map((part) => made([one(part), minus(whole)], 'at-most'))
}
