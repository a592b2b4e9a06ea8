// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { rankCorrelation, strengthOf } from '@/model/values/correlation'

/** The rank of each number, with ties shared, by counting instead of sorting. */
const placesByCounting = (values: readonly number[]): number[] =>
  values.map(
    (value) =>
      values.filter((other) => other < value).length +
      (values.filter((other) => other === value).length + 1) / 2,
  )

/** The coefficient by another method: Pearson's formula applied to the ranks. */
function byCounting(x: readonly number[], y: readonly number[]): number {
  const [a, b] = [placesByCounting(x), placesByCounting(y)]
  const n = a.length
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
  const product = (p: readonly number[], q: readonly number[]) =>
    n * sum(p.map((value, i) => value * (q[i] ?? 0))) - sum(p) * sum(q)
  return product(a, b) / Math.sqrt(product(a, a) * product(b, b))
}

const IQ = [106, 86, 100, 101, 99, 103, 97, 113, 112, 110]
const HOURS = [7, 0, 27, 50, 28, 29, 20, 12, 6, 17]
const RATES = [40, 42, 38, 38, 55, 61, 61, 61, 70, 29, 33, 47, 52, 52, 90, 40, 66, 72, 58, 44]
const SHARES = [
  23.2, 17.5, 9, 9, 20.1, 13.3, 11, 13.3, 5.2, 30.4, 28.8, 16.1, 16.1, 12, 2.4, 25.6, 16.1, 8, 19.9,
  21,
]

describe('the rank correlation', () => {
  it('is that of the published example: intelligence and hours of television, −29/165', () => {
    expect(rankCorrelation(IQ, HOURS)).toBeCloseTo(-29 / 165, 12)
  })

  // Both values are from scipy.stats.spearmanr 1.17.1.
  it('shares places where figures are equal, as rounded ones are', () => {
    expect(rankCorrelation([1, 2, 3, 4], [1, 2, 2, 3])).toBeCloseTo(0.948_683_298_050_513_9, 12)
    expect(rankCorrelation(RATES, SHARES)).toBeCloseTo(-0.618_058_223_176_021_8, 12)
  })

  it.each([
    ['the example', IQ, HOURS],
    ['many equal figures', RATES, SHARES],
    ['only two different figures', [1, 1, 1, 2, 2], [3, 3, 4, 4, 4]],
  ])('agrees with another method: %s', (_, x, y) => {
    expect(rankCorrelation(x, y)).toBeCloseTo(byCounting(x, y), 12)
  })

  it('is 1 and −1 for the same and the opposite order, whatever the distances', () => {
    expect(rankCorrelation([1, 2, 3, 1000], [0.1, 0.2, 0.3, 0.31])).toBe(1)
    expect(rankCorrelation([1, 2, 3, 1000], [9, 8, 2, -4])).toBe(-1)
  })

  it.each([
    ['two cases', [1, 2], [2, 1]],
    ['a figure that is the same for all', [5, 5, 5, 5], [1, 2, 3, 4]],
    ['lists of different length', [1, 2, 3], [1, 2, 3, 4]],
  ])('is undefined for %s', (_, x, y) => {
    expect(rankCorrelation(x, y)).toBeUndefined()
  })

  it.each([
    [0, 'hardly'],
    [-0.199, 'hardly'],
    [0.2, 'weakly'],
    [-0.4, 'moderately'],
    [0.6, 'strongly'],
    [-1, 'strongly'],
  ])('of %d is described as “%s together”', (correlation, words) => {
    expect(strengthOf(correlation)).toBe(words)
  })
})
