import { mean } from './statistics'

/** Ranks from 1, lowest first; equal numbers share the mean of their ranks. */
function placesOf(values: readonly number[]): number[] {
  const sorted = values.toSorted((a, b) => a - b)
  const first = new Map<number, number>()
  sorted.forEach((value, index) => {
    if (!first.has(value)) first.set(value, index)
  })
  const count = new Map<number, number>()
  for (const value of values) count.set(value, (count.get(value) ?? 0) + 1)
  return values.map((value) => (first.get(value) ?? 0) + ((count.get(value) ?? 1) + 1) / 2)
}

/**
 * Spearman's rank correlation (Spearman, 1904), worked out as the correlation of the ranks, so that
 * ties need no correction.
 * @param x one number for each case
 * @param y another for each case, in the same order
 * @returns from -1 to 1; undefined where x or y is the same for every case, or there are fewer than
 *   three cases
 */
export function rankCorrelation(x: readonly number[], y: readonly number[]): number | undefined {
  if (x.length < 3 || x.length !== y.length) return undefined
  const [a, b] = [placesOf(x), placesOf(y)]
  const middle = mean(a)
  const product = (left: readonly number[], right: readonly number[]) =>
    left.reduce((sum, place, i) => sum + (place - middle) * ((right[i] ?? middle) - middle), 0)
  const spread = Math.sqrt(product(a, a) * product(b, b))
  return spread === 0 ? undefined : product(a, b) / spread
}

/**
 * How closely two figures go together, in words; the bounds are the usual ones of social research.
 */
export function strengthOf(correlation: number): 'hardly' | 'weakly' | 'moderately' | 'strongly' {
  const size = Math.abs(correlation)
  return size < 0.2 ? 'hardly' : size < 0.4 ? 'weakly' : size < 0.6 ? 'moderately' : 'strongly'
}
