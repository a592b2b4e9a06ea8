import {
  cornerOf,
  type Effort,
  extremesOf,
  TooManySteps,
  type LinearRelation,
  type Range,
} from './linear-program'

/**
 * The limits of the search for either bound. Tables of a committee paper need a few tries and some
 * hundred steps; a table that needs more is refused rather than waited for.
 */
const MAX_EFFORT: Effort = { tries: 400, steps: 20_000 }
/** How far from a whole number a value may be, as digits are lost in the arithmetic. */
const TOLERANCE = 1e-5
const isWhole = (x: number): boolean => Math.abs(x - Math.round(x)) < TOLERANCE

/** The whole numbers that relations allow one unknown. */
export interface WholeBounds {
  /**
   * The least and greatest value not excluded; high is Infinity where nothing bounds the unknown.
   */
  low: number
  high: number
  /**
   * The least and greatest value for which a solution was found; undefined if none was. Where the
   * search gave up, they lie between `low` and `high`.
   */
  found: Range | undefined
}

/** Relations between whole numbers; relations with a single unknown are kept as its range. */
interface Problem {
  relations: readonly LinearRelation[]
  ranges: readonly Range[]
}

const within = (ranges: readonly Range[], unknown: number, narrower: Partial<Range>): Range[] =>
  ranges.map((range, i) => (i === unknown ? { ...range, ...narrower } : range))

/** Undefined if the relations with a single unknown contradict each other already. */
function problemOf(relations: readonly LinearRelation[], unknowns: number): Problem | undefined {
  const ranges = Array.from({ length: unknowns }, (): Range => ({ low: 0, high: Infinity }))
  const several: LinearRelation[] = []
  for (const relation of relations) {
    const { terms, kind, to } = relation
    const [first, ...rest] = [...terms].filter(([, times]) => times !== 0)
    if (rest.length > 0) several.push(relation)
    else if (!first && (to < -TOLERANCE || (kind === 'equal' && to > TOLERANCE))) return undefined
    const range = first && rest.length === 0 ? ranges[first[0]] : undefined
    if (!first || !range) continue
    const limit = to / first[1]
    if (kind === 'equal' || first[1] < 0)
      range.low = Math.max(range.low, Math.ceil(limit - TOLERANCE))
    if (kind === 'equal' || first[1] > 0)
      range.high = Math.min(range.high, Math.floor(limit + TOLERANCE))
  }
  return ranges.every(({ low, high }) => low <= high) ? { relations: several, ranges } : undefined
}

/** Whether values are whole, give or take lost digits, and satisfy the relations once rounded. */
function isSolution({ relations, ranges }: Problem, values: readonly number[]): boolean {
  const whole = values.map((x) => Math.round(x))
  return (
    values.every(isWhole) &&
    ranges.every(({ low, high }, i) => low <= (whole[i] ?? 0) && (whole[i] ?? 0) <= high) &&
    relations.every(({ terms, kind, to }) => {
      let off = -to
      for (const [unknown, times] of terms) off += times * (whole[unknown] ?? 0)
      return off < TOLERANCE && (kind === 'at-most' || off > -TOLERANCE)
    })
  )
}

/**
 * Whether any whole numbers satisfy the relations, by branch and bound (Land and Doig 1960).
 * @returns undefined where the search gives up
 */
function hasWhole(problem: Problem, effort: Effort): boolean | undefined {
  const { relations } = problem
  const open = [problem.ranges]
  while (open.length > 0) {
    if (effort.tries <= 0) return undefined
    effort.tries -= 1
    const ranges = open.pop() ?? []
    const values = cornerOf(relations, ranges, effort)
    if (!values) continue
    const broken = values.findIndex((x) => !isWhole(x))
    // Numbers that look whole only because digits were lost prove nothing.
    if (broken < 0) return isSolution({ relations, ranges }, values) ? true : undefined
    const below = Math.floor(values[broken] ?? 0)
    open.push(within(ranges, broken, { low: below + 1 }), within(ranges, broken, { high: below }))
  }
  return false
}

/**
 * Going from one end to the other, the first value that has a solution, and the first that is not
 * excluded.
 */
function firstFrom(
  [start, end]: readonly [number, number],
  can: (value: number, effort: Effort) => boolean | undefined,
  effort: Effort,
): { possible: number | undefined; found: number | undefined } {
  const step = start <= end ? 1 : -1
  let possible: number | undefined
  for (let value = start; (end - value) * step >= 0; value += step) {
    const answer = can(value, effort)
    if (answer === true) return { possible: possible ?? value, found: value }
    if (answer === undefined) possible ??= value
    if (effort.tries <= 0) return { possible: possible ?? value + step, found: undefined }
  }
  return { possible, found: undefined }
}

function search(problem: Problem, unknown: number, most: Effort): WholeBounds | undefined {
  const { relations, ranges } = problem
  const extremes = extremesOf(problem, unknown, { ...most })
  if (!extremes) return undefined
  const { least, greatest } = extremes
  const lowest = Math.max(0, Math.ceil((least[unknown] ?? 0) - TOLERANCE))
  const highest = greatest ? Math.floor((greatest[unknown] ?? 0) + TOLERANCE) : Infinity
  const can = (value: number, effort: Effort) =>
    hasWhole({ relations, ranges: within(ranges, unknown, { low: value, high: value }) }, effort)
  // A corner whose values are whole is itself a solution: most tables of sums have no other
  // corners.
  const endFrom = (first: number, last: number, corner: readonly number[]) =>
    isSolution(problem, corner)
      ? { possible: first, found: first }
      : firstFrom([first, last], can, { ...most })
  const low = endFrom(lowest, highest, least)
  if (low.possible === undefined) return undefined
  // Where the fractions have no upper bound, one whole solution leads to others without end.
  const high = greatest
    ? endFrom(highest, low.found ?? low.possible, greatest)
    : { possible: Infinity, found: low.found === undefined ? undefined : Infinity }
  const [first, last] = [low.found ?? high.found, high.found ?? low.found]
  return {
    low: low.possible,
    high: high.possible ?? low.possible,
    found: first === undefined || last === undefined ? undefined : { low: first, high: last },
  }
}

/**
 * The least and greatest whole number that relations allow one unknown. Unknowns are never below
 * zero.
 * @param unknowns the number of unknowns
 * @param unknown the index of the one to bound
 * @param effort how much the search for either bound may do before it gives up
 * @returns undefined when no whole numbers satisfy all relations; where the search gives up, only
 *   values shown to be impossible are excluded
 */
export function wholeBounds(
  relations: readonly LinearRelation[],
  unknowns: number,
  unknown: number,
  effort: Partial<Effort> = {},
): WholeBounds | undefined {
  const problem = problemOf(relations, unknowns)
  if (!problem) return undefined
  try {
    return search(problem, unknown, { ...MAX_EFFORT, ...effort })
  } catch (error) {
    if (!(error instanceof TooManySteps)) throw error
    return { low: 0, high: Infinity, found: undefined }
  }
}
