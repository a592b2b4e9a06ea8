import { boundsOf, cornerOf, TooManySteps, type LinearRelation } from './linear-bounds'

/** Linear problems that one search may solve; tables of a committee paper need a few. */
const MOST_TRIES = 400
const isWhole = (x: number): boolean => Math.abs(x - Math.round(x)) < 1e-5

/** The whole numbers that relations leave one unknown. */
export interface WholeBounds {
  /** The least and the greatest that are not excluded; high is Infinity where nothing bounds it. */
  low: number
  high: number
  /** The least and the greatest for which a solution was found; undefined where none was. */
  found: { low: number; high: number } | undefined
  /** False where the search gave up before `low` and `high` were certain. */
  isDecided: boolean
}

interface Effort {
  left: number
}

/**
 * Whether whole numbers fulfil the relations: branch and bound (Land and Doig 1960).
 * @returns undefined where the search gives up
 */
function hasWhole(
  relations: readonly LinearRelation[],
  unknowns: number,
  effort: Effort,
): boolean | undefined {
  const open = [relations]
  while (open.length > 0) {
    if (effort.left <= 0) return undefined
    effort.left -= 1
    const next = open.pop() ?? []
    const values = cornerOf(next, unknowns)
    if (!values) continue
    const broken = values.findIndex((x) => !isWhole(x))
    if (broken < 0) return true
    const below = Math.floor(values[broken] ?? 0)
    open.push(
      [...next, { terms: new Map([[broken, -1]]), kind: 'at-most', to: -below - 1 }],
      [...next, { terms: new Map([[broken, 1]]), kind: 'at-most', to: below }],
    )
  }
  return false
}

/** The first value from one end towards the other that has a solution, and the first not excluded. */
function firstFrom(
  [start, end]: readonly [number, number],
  can: (value: number, effort: Effort) => boolean | undefined,
  tries: number,
): { possible: number | undefined; found: number | undefined } {
  const step = start <= end ? 1 : -1
  const effort = { left: tries }
  let possible: number | undefined
  for (let value = start; (end - value) * step >= 0; value += step) {
    const answer = can(value, effort)
    if (answer === true) return { possible: possible ?? value, found: value }
    if (answer === undefined) possible ??= value
    if (effort.left <= 0) return { possible: possible ?? value + step, found: undefined }
  }
  return { possible, found: undefined }
}

function search(
  relations: readonly LinearRelation[],
  [unknowns, unknown]: readonly [number, number],
  tries: number,
): WholeBounds | undefined {
  const bounds = boundsOf(relations, unknowns, unknown)
  if (!bounds) return undefined
  const least = Math.max(0, Math.ceil(bounds.low - 1e-5))
  if (bounds.high === Infinity)
    return { low: least, high: Infinity, found: undefined, isDecided: true }
  const most = Math.max(0, Math.floor(bounds.high + 1e-5))
  const can = (value: number, effort: Effort) =>
    hasWhole(
      [...relations, { terms: new Map([[unknown, 1]]), kind: 'equal', to: value }],
      unknowns,
      effort,
    )
  const low = firstFrom([least, most], can, tries)
  if (low.possible === undefined) return undefined
  const high = firstFrom([most, low.found ?? low.possible], can, tries)
  const found =
    low.found === undefined && high.found === undefined
      ? undefined
      : { low: low.found ?? high.found ?? 0, high: high.found ?? low.found ?? 0 }
  return {
    low: low.possible,
    high: high.possible ?? low.possible,
    found,
    isDecided: low.possible === low.found && high.possible === high.found,
  }
}

/**
 * The least and the greatest whole number that relations leave one unknown.
 * @param tries how many linear problems the search for either may solve before it gives up
 * @returns undefined when no whole numbers fulfil them all; where the search gives up, no value is
 *   excluded that was not shown to be impossible
 */
export function wholeBounds(
  relations: readonly LinearRelation[],
  unknowns: number,
  unknown: number,
  tries = MOST_TRIES,
): WholeBounds | undefined {
  try {
    return search(relations, [unknowns, unknown], tries)
  } catch (error) {
    if (!(error instanceof TooManySteps)) throw error
    return { low: 0, high: Infinity, found: undefined, isDecided: false }
  }
}
