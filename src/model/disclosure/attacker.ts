import { countAt, type CellName, type Known } from './known-cells'
import type { Relation } from './relations'
import { type LinearRelation, wholeBounds, type WholeBounds } from './integer-bounds'

/** What published figures leave of a count that is not published. */
export interface Left {
  low: number
  /** Infinity where nothing bounds it. */
  high: number
  /** The published counts that bound it, once it is bounded too closely. */
  by: CellName[]
  /** Whether it is given away, safe, or neither could be shown before the search gave up. */
  verdict: 'given-away' | 'safe' | 'undecided'
}

export const nameOf = ({ period, category, measure }: CellName): string =>
  `${period}|${category}|${measure}`

/** The relations that a count hangs together with, through counts that are not published either. */
function around(target: CellName, relations: readonly Relation[], known: Known): Relation[] {
  const reached = new Set([nameOf(target)])
  const found = new Set<Relation>()
  for (let before = -1; before < found.size;) {
    before = found.size
    for (const relation of relations) {
      const unknown = relation.terms.filter(({ cell }) => countAt(known, cell) === 'unknown')
      if (found.has(relation) || !unknown.some(({ cell }) => reached.has(nameOf(cell)))) continue
      found.add(relation)
      for (const { cell } of unknown) reached.add(nameOf(cell))
    }
  }
  return [...found]
}

/** The relations with the published counts put in, and how many unknowns they have. */
function linear(relations: readonly Relation[], target: CellName, known: Known) {
  const index = new Map([[nameOf(target), 0]])
  const rows = relations.map(({ terms, kind }): LinearRelation => {
    const left = new Map<number, number>()
    let to = 0
    for (const { cell, times } of terms) {
      const count = countAt(known, cell)
      if (count === 'unknown') {
        const name = nameOf(cell)
        const unknown = index.get(name) ?? index.size
        index.set(name, unknown)
        left.set(unknown, (left.get(unknown) ?? 0) + times)
      } else to -= times * count
    }
    return { terms: left, kind, to }
  })
  return { rows, unknowns: index.size }
}

/** A range is safe once two solutions stand far enough apart, whether or not they are its ends. */
function verdictOf({ low, high, found, isDecided }: WholeBounds, narrow: number): Left['verdict'] {
  if (high - low <= narrow) return 'given-away'
  if (isDecided || (found && found.high - found.low > narrow)) return 'safe'
  return 'undecided'
}

/**
 * What is left of one unpublished count: the attacker’s two problems of Fischetti and Salazar
 * (2001, “Solving the cell suppression problem on tabular data with linear constraints”), its least
 * and its greatest value, in whole numbers.
 * @param narrow the greatest difference of the two that gives it away
 * @param tries how much the search may do before it gives up
 * @returns with the counts that it takes to come so near, found by leaving out relation after
 *   relation; undefined when the figures contradict each other
 */
export function auditCell(
  target: CellName,
  relations: readonly Relation[],
  { known, narrow, tries }: { known: Known; narrow: number; tries?: number | undefined },
): Left | undefined {
  const bounds = (of: readonly Relation[]) => {
    const { rows, unknowns } = linear(of, target, known)
    return wholeBounds(rows, unknowns, 0, tries)
  }
  let needed = around(target, relations, known)
  const left = bounds(needed)
  if (!left) return undefined
  const { low, high } = left
  const verdict = verdictOf(left, narrow)
  if (verdict !== 'given-away') return { low, high, verdict, by: [] }
  for (const relation of needed) {
    const fewer = needed.filter((other) => other !== relation)
    const without = bounds(fewer)
    if (without?.low === low && without.high === high) needed = fewer
  }
  const cells = needed.flatMap(({ terms, given }) => [...terms.map(({ cell }) => cell), ...given])
  const by = new Map(
    cells
      .filter((cell) => nameOf(cell) !== nameOf(target) && known.valueAt(cell) !== undefined)
      .map((cell) => [nameOf(cell), cell]),
  )
  return { low, high, verdict, by: [...by.values()] }
}
