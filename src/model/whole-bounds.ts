import { boundsOf, cornerOf, type LinearRelation } from './linear-bounds'

/** After so many tries a whole solution is taken to exist; tables of a committee paper need a few. */
const MOST_TRIES = 80
const isWhole = (x: number): boolean => Math.abs(x - Math.round(x)) < 1e-5

/** Whether whole numbers fulfil the relations: branch and bound (Land and Doig 1960). */
function hasWhole(relations: readonly LinearRelation[], unknowns: number): boolean {
  const open = [relations]
  for (let tries = 0; open.length > 0; tries += 1) {
    if (tries > MOST_TRIES) return true
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

/**
 * The least and the greatest whole number that relations leave one unknown.
 * @returns undefined when no whole numbers fulfil them all
 */
export function wholeBounds(
  relations: readonly LinearRelation[],
  unknowns: number,
  unknown: number,
): { low: number; high: number } | undefined {
  const bounds = boundsOf(relations, unknowns, unknown)
  if (!bounds) return undefined
  if (bounds.high === Infinity)
    return { low: Math.max(0, Math.ceil(bounds.low - 1e-5)), high: Infinity }
  const can = (value: number) =>
    hasWhole([...relations, { terms: new Map([[unknown, 1]]), kind: 'equal', to: value }], unknowns)
  let low = Math.max(0, Math.ceil(bounds.low - 1e-5))
  let high = Math.max(0, Math.floor(bounds.high + 1e-5))
  for (let tries = 0; tries < MOST_TRIES && low <= high && !can(low); tries += 1) low += 1
  for (let tries = 0; tries < MOST_TRIES && low < high && !can(high); tries += 1) high -= 1
  return low > high ? undefined : { low, high }
}
