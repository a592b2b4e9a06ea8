/** A sum of unknowns that is equal to a number, or at most that. Unknowns are never below zero. */
export interface LinearRelation {
  /** How often each unknown is in the sum, by its index. */
  terms: ReadonlyMap<number, number>
  kind: 'equal' | 'at-most'
  to: number
}

/** The search for a bound gave up: nothing is known of it. */
class TooManySteps extends Error {}

const EPSILON = 1e-7
/** Bland's rule ends by itself; this is for numbers that have lost their digits. */
const MOST_STEPS = 20_000

interface Tableau {
  /** Coefficients of each column, the right-hand side last. */
  rows: number[][]
  basis: number[]
}

function pivot({ rows, basis }: Tableau, row: number, column: number): void {
  const by = rows[row]?.[column] ?? 1
  const lead = (rows[row] ?? []).map((x) => x / by)
  rows.forEach((other, i) => {
    const times = other[column] ?? 0
    rows[i] =
      i === row ? lead : times === 0 ? other : other.map((x, j) => x - times * (lead[j] ?? 0))
  })
  basis[row] = column
}

/** The row that leaves when a column enters: the first to reach zero, by Bland's rule. */
function leaving({ rows, basis }: Tableau, column: number): number {
  let best = -1
  let least = Infinity
  rows.forEach((row, i) => {
    const x = row[column] ?? 0
    if (x <= EPSILON) return
    const ratio = (row.at(-1) ?? 0) / x
    const isTie = Math.abs(ratio - least) <= EPSILON
    if (ratio < least - EPSILON || (isTie && (basis[i] ?? 0) < (basis[best] ?? 0))) {
      best = i
      least = Math.min(ratio, least)
    }
  })
  return best
}

/** The least value of a cost from a feasible tableau on, which it changes; -Infinity without one. */
function minimise(tableau: Tableau, costs: ReadonlyMap<number, number>, columns: number): number {
  const costAt = (column: number) => costs.get(column) ?? 0
  for (let step = 0; step < MOST_STEPS; step += 1) {
    let entering = -1
    for (let j = 0; j < columns && entering < 0; j += 1) {
      const reduced = tableau.rows.reduce(
        (left, row, i) => left - costAt(tableau.basis[i] ?? -1) * (row[j] ?? 0),
        costAt(j),
      )
      if (reduced < -EPSILON) entering = j
    }
    if (entering < 0)
      return tableau.rows.reduce(
        (sum, row, i) => sum + costAt(tableau.basis[i] ?? -1) * (row.at(-1) ?? 0),
        0,
      )
    const row = leaving(tableau, entering)
    if (row < 0) return -Infinity
    pivot(tableau, row, entering)
  }
  throw new TooManySteps('The bound was not found in so many steps.')
}

/** All that the relations allow, as a tableau to start from; undefined when they contradict each other. */
function feasible(relations: readonly LinearRelation[], unknowns: number) {
  const slacks = relations.filter(({ kind }) => kind === 'at-most').length
  const columns = unknowns + slacks
  const width = columns + relations.length
  let slack = unknowns
  const tableau: Tableau = { rows: [], basis: [] }
  const artificial = new Map<number, number>()
  relations.forEach(({ terms, kind, to }, i) => {
    const row = Array.from({ length: width + 1 }, () => 0)
    for (const [unknown, times] of terms) row[unknown] = times
    const own = kind === 'at-most' ? slack++ : undefined
    if (own !== undefined) row[own] = 1
    row[width] = to
    const isTurned = to < 0
    if (isTurned) row.forEach((x, j) => (row[j] = -x))
    const starts = own !== undefined && !isTurned ? own : columns + i
    if (starts >= columns) {
      row[starts] = 1
      artificial.set(starts, 1)
    }
    tableau.rows.push(row)
    tableau.basis.push(starts)
  })
  if (artificial.size > 0 && minimise(tableau, artificial, width) > 1e-5) return undefined
  // An artificial unknown that stays in at zero must never grow again.
  tableau.basis.forEach((column, i) => {
    if (column < columns) return
    const other = tableau.rows[i]?.findIndex((x, j) => j < columns && Math.abs(x) > EPSILON) ?? -1
    if (other >= 0) pivot(tableau, i, other)
  })
  const kept = tableau.basis.flatMap((column, i) => (column < columns ? [i] : []))
  const rows = kept.map((i) => {
    const row = tableau.rows[i] ?? []
    return [...row.slice(0, columns), row.at(-1) ?? 0]
  })
  return { tableau: { rows, basis: kept.map((i) => tableau.basis[i] ?? 0) }, columns }
}

/** The values of a corner of what the relations allow; undefined when they contradict each other. */
function cornerOf(relations: readonly LinearRelation[], unknowns: number) {
  const found = feasible(relations, unknowns)
  if (!found) return undefined
  const values = Array.from({ length: unknowns }, () => 0)
  found.tableau.basis.forEach((column, i) => {
    if (column < unknowns) values[column] = found.tableau.rows[i]?.at(-1) ?? 0
  })
  return values
}

/**
 * The least and the greatest value that relations leave one unknown, by the simplex method (Dantzig
 * 1963) with the pivoting rule of Bland (1977).
 * @returns undefined when the relations contradict each other; high is Infinity without a bound
 * @throws {TooManySteps} when it gives up
 */
function boundsOf(
  relations: readonly LinearRelation[],
  unknowns: number,
  unknown: number,
): { low: number; high: number } | undefined {
  const found = feasible(relations, unknowns)
  if (!found) return undefined
  const { tableau, columns } = found
  const low = minimise(tableau, new Map([[unknown, 1]]), columns)
  const high = -minimise(tableau, new Map([[unknown, -1]]), columns)
  return { low: Math.max(0, low), high }
}

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
