/** A sum of unknowns that equals a number, or is at most that number. */
export interface LinearRelation {
  /** The coefficient of each unknown, by its index. */
  terms: ReadonlyMap<number, number>
  kind: 'equal' | 'at-most'
  to: number
}

/** The values that one unknown may take by itself, including both ends; high may be Infinity. */
export interface Range {
  low: number
  high: number
}

/** What a search may still do before it gives up. It shrinks as the search goes on. */
export interface Effort {
  /** Linear problems that may be solved. */
  tries: number
  /** Steps of the simplex method in all of them. */
  steps: number
}

/** The simplex method gave up, so nothing is known about the bound. */
export class TooManySteps extends Error {}

const EPSILON = 1e-7
/** What rounding can leave of a coefficient that should be zero. */
const DUST = 1e-12
/** How far off the relations may be in total and still count as satisfied. */
const TOLERANCE = 1e-5
/** Steps without progress before Bland's rule takes over, which cannot go round in circles. */
const STALLED = 40
/**
 * A corner of the region that the relations allow. Every column outside the basis is at zero, which
 * stands for the lowest value of its unknown or, once the column is turned, for the highest.
 */
interface Tableau {
  /**
   * The coefficients of each column and, last, the right-hand side: the value of the row's basis
   * column.
   */
  rows: Float64Array[]
  /** The column whose value each row gives; from `columns` on they are artificial. */
  basis: number[]
  columns: number
  /** How far above zero each column can go. */
  widths: Float64Array
  isTurned: boolean[]
}

const at = (line: Float64Array | readonly number[] | undefined, i: number): number => line?.[i] ?? 0

function pivot(lines: readonly Float64Array[], row: number, column: number): void {
  const lead = lines[row] ?? new Float64Array()
  const by = at(lead, column)
  const filled: number[] = []
  for (let j = 0; j < lead.length; j += 1) {
    const x = at(lead, j) / by
    lead[j] = x
    if (x !== 0) filled.push(j)
  }
  for (const line of lines) {
    const times = at(line, column)
    if (line === lead || times === 0) continue
    for (const j of filled) {
      const x = at(line, j) - times * at(lead, j)
      line[j] = Math.abs(x) < DUST ? 0 : x
    }
    line[column] = 0
  }
}

/** Turns a column that is at zero, so that it is counted from its other end. */
function turn({ columns, widths, isTurned }: Tableau, lines: Float64Array[], column: number): void {
  const width = at(widths, column)
  for (const line of lines) {
    line[columns] = at(line, columns) - at(line, column) * width
    line[column] = -at(line, column)
  }
  isTurned[column] = isTurned[column] !== true
}

/** Turns a column in the basis, within its own row. */
function turnBasic({ basis, columns, widths, isTurned, rows }: Tableau, row: number): void {
  const column = at(basis, row)
  const line = rows[row]
  if (!line) return
  const value = at(widths, column) - at(line, columns)
  for (let j = 0; j < columns; j += 1) line[j] = -at(line, j)
  line[column] = 1
  line[columns] = value
  isTurned[column] = isTurned[column] !== true
}

/**
 * The column whose growth lowers the cost fastest or, by Bland's rule, the first that lowers it; -1
 * if none does.
 */
function entering({ columns, widths }: Tableau, cost: Float64Array, isBland: boolean): number {
  let best = -1
  let least = -EPSILON
  for (let j = 0; j < columns; j += 1) {
    if (at(cost, j) >= least || at(widths, j) <= EPSILON) continue
    best = j
    if (isBland) return j
    least = at(cost, j)
  }
  return best
}

/**
 * How far a column can go, and the row that stops it; row -1 where it reaches its own other end
 * first.
 */
function stopOf(tableau: Tableau, column: number, isBland: boolean) {
  const { rows, basis, columns, widths } = tableau
  const found = { step: at(widths, column), row: -1, isAtTop: false }
  let size = 0
  rows.forEach((line, row) => {
    const x = at(line, column)
    if (Math.abs(x) <= EPSILON) return
    const own = at(basis, row)
    const width = own < columns ? at(widths, own) : Infinity
    const room = x > 0 ? at(line, columns) : width - at(line, columns)
    if (room === Infinity) return
    const step = Math.max(0, room) / Math.abs(x)
    const isTie = Math.abs(step - found.step) <= EPSILON && found.row >= 0
    const isFirst = isBland ? own < at(basis, found.row) : Math.abs(x) > size
    if (isTie ? !isFirst : step >= found.step) return
    size = Math.abs(x)
    Object.assign(found, { step: Math.min(step, found.step), row, isAtTop: x < 0 })
  })
  return found
}

/**
 * Lowers a cost as far as possible, starting from the tableau's current corner.
 * @param cost what each column adds to the cost and, last, the cost so far with its sign changed
 * @returns false where the cost has no lower bound
 */
function minimise(tableau: Tableau, cost: Float64Array, effort: Effort): boolean {
  const { rows, basis } = tableau
  const lines = [...rows, cost]
  let stalled = 0
  for (; effort.steps > 0; effort.steps -= 1) {
    const isBland = stalled > STALLED
    const column = entering(tableau, cost, isBland)
    if (column < 0) return true
    const stop = stopOf(tableau, column, isBland)
    if (stop.step === Infinity) return false
    stalled = stop.step > EPSILON ? 0 : stalled + 1
    if (stop.row < 0) turn(tableau, lines, column)
    else {
      if (stop.isAtTop) turnBasic(tableau, stop.row)
      pivot(lines, stop.row, column)
      basis[stop.row] = column
    }
  }
  throw new TooManySteps('The bound was not found in so many steps.')
}

/** The relations as rows, with an artificial column in the basis where a slack cannot be. */
function start(relations: readonly LinearRelation[], ranges: readonly Range[]): Tableau {
  const slacks = relations.filter(({ kind }) => kind === 'at-most').length
  const columns = ranges.length + slacks
  const widths = new Float64Array(columns).fill(Infinity)
  ranges.forEach(({ low, high }, j) => (widths[j] = high - low))
  const basis: number[] = []
  let slack = ranges.length
  const rows = relations.map(({ terms, kind, to }, i) => {
    const line = new Float64Array(columns + 1)
    let left = to
    for (const [unknown, times] of terms) {
      line[unknown] = times
      left -= times * (ranges[unknown]?.low ?? 0)
    }
    const own = kind === 'at-most' ? slack++ : undefined
    if (own !== undefined) line[own] = 1
    line[columns] = left
    const isNegative = left < 0
    if (isNegative) line.forEach((x, j) => (line[j] = -x))
    basis.push(own !== undefined && !isNegative ? own : columns + i)
    return line
  })
  return { rows, basis, columns, widths, isTurned: Array.from({ length: columns }, () => false) }
}

/**
 * Takes artificial columns that stayed at zero out of the basis, and drops rows that add nothing
 * new.
 */
function withoutArtificial(tableau: Tableau): Tableau {
  const { rows, basis, columns } = tableau
  rows.forEach((line, row) => {
    if (at(basis, row) < columns) return
    line[columns] = 0
    let best = -1
    for (let j = 0; j < columns; j += 1)
      if (Math.abs(at(line, j)) > Math.max(EPSILON, Math.abs(at(line, best)))) best = j
    if (best < 0) return
    pivot(rows, row, best)
    basis[row] = best
  })
  const kept = basis.flatMap((column, row) => (column < columns ? [row] : []))
  return {
    ...tableau,
    rows: kept.flatMap((row) => rows[row] ?? []),
    basis: kept.map((row) => at(basis, row)),
  }
}

/**
 * A corner of the region that relations and ranges allow; undefined where they contradict each
 * other.
 */
function feasible(
  relations: readonly LinearRelation[],
  ranges: readonly Range[],
  effort: Effort,
): Tableau | undefined {
  if (ranges.some(({ low, high }) => low > high)) return undefined
  const tableau = start(relations, ranges)
  const { rows, basis, columns } = tableau
  const cost = new Float64Array(columns + 1)
  rows.forEach((line, row) => {
    if (at(basis, row) >= columns) line.forEach((x, j) => (cost[j] = at(cost, j) - x))
  })
  minimise(tableau, cost, effort)
  const off = rows.reduce(
    (sum, line, row) => (at(basis, row) < columns ? sum : sum + at(line, columns)),
    0,
  )
  return off > TOLERANCE ? undefined : withoutArtificial(tableau)
}

/** The value of each unknown at the tableau's current corner. */
function valuesOf(tableau: Tableau, ranges: readonly Range[]): number[] {
  const { rows, basis, columns, widths, isTurned } = tableau
  const counted = new Float64Array(columns)
  basis.forEach((column, row) => (counted[column] = at(rows[row], columns)))
  return ranges.map(({ low }, j) => {
    const x = at(counted, j)
    return low + (isTurned[j] === true ? at(widths, j) - x : x)
  })
}

/** Moves one unknown as far down (1) or up (-1) as it can go. */
function push(
  tableau: Tableau,
  { unknown, sign }: { unknown: number; sign: 1 | -1 },
  effort: Effort,
): boolean {
  const { rows, basis, columns, isTurned } = tableau
  const weight = isTurned[unknown] === true ? -sign : sign
  const cost = new Float64Array(columns + 1)
  const row = basis.indexOf(unknown)
  if (row < 0) cost[unknown] = weight
  else rows[row]?.forEach((x, j) => (cost[j] = j === unknown ? 0 : -weight * x))
  return minimise(tableau, cost, effort)
}

/**
 * Values of all unknowns that satisfy the relations, not necessarily whole numbers.
 * @returns undefined where the relations contradict each other
 * @throws {TooManySteps} when it gives up
 */
export function cornerOf(
  relations: readonly LinearRelation[],
  ranges: readonly Range[],
  effort: Effort,
): number[] | undefined {
  const tableau = feasible(relations, ranges, effort)
  return tableau && valuesOf(tableau, ranges)
}

/**
 * The corners at which one unknown is least and greatest, by the simplex method (Dantzig 1963) for
 * bounded unknowns (Dantzig 1955, “Upper bounds, secondary constraints, and block triangularity”),
 * with the pivoting rule of Bland (1977) where it makes no progress.
 * @returns the values of all unknowns at both corners, `greatest` being undefined where there is no
 *   upper bound; undefined where the relations contradict each other
 * @throws {TooManySteps} when it gives up
 */
export function extremesOf(
  { relations, ranges }: { relations: readonly LinearRelation[]; ranges: readonly Range[] },
  unknown: number,
  effort: Effort,
): { least: number[]; greatest: number[] | undefined } | undefined {
  const tableau = feasible(relations, ranges, effort)
  if (!tableau) return undefined
  push(tableau, { unknown, sign: 1 }, effort)
  const least = valuesOf(tableau, ranges)
  const isBounded = push(tableau, { unknown, sign: -1 }, effort)
  return { least, greatest: isBounded ? valuesOf(tableau, ranges) : undefined }
}
