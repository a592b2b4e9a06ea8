import { countAt, type CellName, type Known } from './known-cells'
import type { Relation } from './relation'
import { wholeBounds, type WholeBounds } from './integer-bounds'
import type { Effort, LinearRelation } from './linear-program'

/** What published figures reveal of a count that is not published. */
export interface Left {
  low: number
  /** Infinity where the count has no upper bound. */
  high: number
  /** The published counts that bound it too closely; if undecided, all that may. */
  by: CellName[]
  /** Whether it is given away, safe, or neither could be shown before the search gave up. */
  verdict: 'given-away' | 'safe' | 'undecided'
}

export const nameOf = ({ period, category, measure }: CellName): string =>
  `${period}|${category}|${measure}`

/** The relations that bear on a count, directly or through other counts that are not published. */
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

/**
 * The relations that are needed, found by leaving out the others in order, as many at a time as
 * possible, after QuickXplain (Junker 2004). This takes a few times the logarithm of their number
 * in tries, instead of one try for each.
 * @param isEnough whether fewer relations still give the same result; adding a relation never turns
 *   a yes into a no
 */
function neededOf(
  relations: readonly Relation[],
  isEnough: (fewer: readonly Relation[]) => boolean,
): Relation[] {
  let needed = [...relations]
  const leaveOut = (block: readonly Relation[]): void => {
    const fewer = needed.filter((relation) => !block.includes(relation))
    if (isEnough(fewer)) needed = fewer
    else if (block.length > 1) {
      const half = Math.ceil(block.length / 2)
      leaveOut(block.slice(0, half))
      leaveOut(block.slice(half))
    }
  }
  if (relations.length > 0) leaveOut(relations)
  return needed
}

/**
 * A count is safe once two solutions are far enough apart, whether or not they are the extreme
 * ones.
 */
function verdictOf({ low, high, found }: WholeBounds, narrow: number): Left['verdict'] {
  if (high - low <= narrow) return 'given-away'
  return found && found.high - found.low > narrow ? 'safe' : 'undecided'
}

/**
 * Audits one unpublished count: finds its least and greatest value, in whole numbers, which are the
 * attacker’s two problems of Fischetti and Salazar (2001, “Solving the cell suppression problem on
 * tabular data with linear constraints”).
 * @param narrow the largest difference between the two that still gives the count away
 * @param effort how much the search for either value may do before it gives up
 * @returns the two values and a verdict, with the published counts that are needed to come so
 *   close, found by leaving out relations; undefined when the figures contradict each other
 */
export function auditCell(
  target: CellName,
  relations: readonly Relation[],
  { known, narrow, effort }: { known: Known; narrow: number; effort?: Partial<Effort> | undefined },
): Left | undefined {
  const bounds = (of: readonly Relation[]) => {
    const { rows, unknowns } = linear(of, target, known)
    return wholeBounds(rows, unknowns, 0, effort)
  }
  const all = around(target, relations, known)
  const left = bounds(all)
  if (!left) return undefined
  const { low, high } = left
  const verdict = verdictOf(left, narrow)
  if (verdict === 'safe') return { low, high, verdict, by: [] }
  const needed =
    verdict === 'undecided'
      ? all
      : neededOf(all, (fewer) => {
          const without = bounds(fewer)
          return without?.low === low && without.high === high
        })
  const cells = needed.flatMap(({ terms, given }) => [...terms.map(({ cell }) => cell), ...given])
  const by = new Map(
    cells
      .filter((cell) => nameOf(cell) !== nameOf(target) && known.valueAt(cell) !== undefined)
      .map((cell) => [nameOf(cell), cell]),
  )
  return { low, high, verdict, by: [...by.values()] }
}
