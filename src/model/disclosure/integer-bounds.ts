import {
  cornerOf,
  type Effort,
  extremesOf,
  TooManySteps,
  type LinearRelation,
  type Range,
} from './linear-program'

/**
 * What the search for either end may do. Tables of a committee paper need a few tries and some hundred
 * steps; one that needs more is refused rather than waited for.
 */
const MAX_EFFORT: Effort = { tries: 400, steps: 20_000 }
/** How far from a whole number one that has lost some digits can be. */
const TOLERANCE = 1e-5
const isWhole = (x: number): boolean => Math.abs(x - Math.round(x)) < TOLERANCE

/** The whole numbers that relations leave one unknown. */
export interface WholeBounds {
  /** The least and the greatest that are not excluded; high is Infinity where nothing bounds it. */
  low: number
  high: number
  /**
   * The least and the greatest for which a solution was found; undefined where none was. Where the search
   * gave up they lie further in than `low` and `high`.
   */
  found: Range | undefined
}

/** Relations between whole numbers, those of a single unknown as its range. */
interface Problem {
  relations: readonly LinearRelation[]
  ranges: readonly Range[]
}

const within = (ranges: readonly Range[], unknown: number, narrower: Partial<Range>): Range[] =>
  ranges.map((range, i) => (i === unknown ? { ...range, ...narrower } : range))

/** Undefined where what is said of a single unknown is a contradiction already. */
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

/** Whether values that should be whole are, and fulfil the relations once they are rounded. */
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
 * Whether whole numbers fulfil the relations: branch and bound (Land and Doig 1960).
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
    // Numbers that are only whole because digits were lost show nothing.
    if (broken < 0) return isSolution({ relations, ranges }, values) ? true : undefined
    const below = Math.floor(values[broken] ?? 0)
    open.push(within(ranges, broken, { low: below + 1 }), within(ranges, broken, { high: below }))
  }
  return false
}

/** The first value from one end towards the other that has a solution, and the first not excluded. */
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
  // A corner of whole numbers is a solution by itself: most tables of sums have no other corners.
  const endFrom = (first: number, last: number, corner: readonly number[]) =>
    isSolution(problem, corner)
      ? { possible: first, found: first }
      : firstFrom([first, last], can, { ...most })
  const low = endFrom(lowest, highest, least)
  if (low.possible === undefined) return undefined
  // From one solution on there are others without end, where nothing bounds the fractions.
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
 * The least and the greatest whole number that relations leave one unknown. Unknowns are never below zero.
 * @param unknowns how many there are
 * @param unknown the index of the one
 * @param effort how much the search for either end may do before it gives up
 * @returns undefined when no whole numbers fulfil them all; where the search gives up, no value is
 *   excluded that was not shown to be impossible
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
