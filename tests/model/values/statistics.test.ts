// @vitest-environment node
import { describe, expect, it } from 'vitest'
import {
  differenceInterval,
  mean,
  median,
  percentInterval,
  quartiles,
  rateInterval,
} from '@/model/values/statistics'
import { roundHalfUp } from '@/model/values/round'

describe('the interval of a rate', () => {
  // Garwood F (1936), Biometrika 28: the exact table that later Poisson tables repeat.
  it.each([
    { count: 0, lower: 0, upper: 3.689 },
    { count: 1, lower: 0.025, upper: 5.572 },
    { count: 2, lower: 0.242, upper: 7.225 },
    { count: 5, lower: 1.623, upper: 11.668 },
    { count: 9, lower: 4.115, upper: 17.085 },
  ])('is exact for $count events (Garwood 1936)', ({ count, lower, upper }) => {
    const interval = rateInterval(count, 1, 1)
    expect(interval.lower).toBeCloseTo(lower, 3)
    expect(interval.upper).toBeCloseTo(upper, 3)
  })

  // By hand, with z = 1.95996: 10 x (1 - 1/90 - z/(3 x 3.16228))^3 and 11 x (1 - 1/99 + z/(3 x 3.31662))^3.
  it('is Byar’s from 10 events (Breslow and Day 1987, formula 2.13)', () => {
    const interval = rateInterval(10, 1, 1)
    expect(interval.lower).toBeCloseTo(4.788, 2)
    expect(interval.upper).toBeCloseTo(18.391, 2)
  })

  // The exact limits for these counts in Documenta Geigy; Byar's method is known to be this close.
  it.each([
    { count: 10, lower: 4.795, upper: 18.39 },
    { count: 25, lower: 16.18, upper: 36.9 },
    { count: 100, lower: 81.36, upper: 121.63 },
  ])('by Byar’s method is close to the exact one for $count events', ({ count, lower, upper }) => {
    const interval = rateInterval(count, 1, 1)
    expect(Math.abs(interval.lower - lower)).toBeLessThan(0.02)
    expect(Math.abs(interval.upper - upper)).toBeLessThan(0.02)
  })

  // THINKINGGroup/analogy, tests/test_confidence_interval.py: Byar's limits
  // of 65 events; the exact ones are 50.1656 and 82.8478.
  it('is that of another implementation for 65 events', () => {
    const interval = rateInterval(65, 1, 1)
    expect(interval.lower).toBeCloseTo(50.1632, 4)
    expect(interval.upper).toBeCloseTo(82.8491, 4)
  })

  // Office for Health Improvement and Disparities, Technical Guide: Confidence intervals (2018),
  // appendix 1: at 95%, Byar's method is within 0.2% of the exact value for 10 events or more.
  it.each([10, 11, 15, 20, 37, 65, 90])(
    'by Byar’s method is within 0.2%% of the exact one for %s events, as published',
    (count) => {
      const interval = rateInterval(count, 1, 1)
      // At the exact lower limit the probability of the count or more is 2.5%; at the upper limit, that of
      // the count or less.
      const atMost = (n: number, expected: number) => {
        let [term, sum] = [Math.exp(-expected), Math.exp(-expected)]
        for (let k = 1; k <= n; k++) sum += term *= expected / k
        return sum
      }
      const crosses = (limit: number, share: (expected: number) => number) =>
        share(limit * 0.998) > 0.025 !== share(limit * 1.002) > 0.025
      expect(crosses(interval.lower, (expected) => 1 - atMost(count - 1, expected))).toBe(true)
      expect(crosses(interval.upper, (expected) => atMost(count, expected))).toBe(true)
    },
  )

  it('is in the unit of the rate: 522 of 130,466 children is 36.7 to 43.6 per 10,000', () => {
    const { lower, upper } = rateInterval(522, 130_466, 10_000)
    expect(roundHalfUp(lower, 1)).toBe(36.7)
    expect(roundHalfUp(upper, 1)).toBe(43.6)
  })
})

describe('the interval of a percentage', () => {
  // Newcombe RG (1998), Statistics in Medicine 17, table I, method 3 (score without correction).
  it.each([
    { count: 81, denominator: 263, lower: 25.53, upper: 36.62 },
    { count: 15, denominator: 148, lower: 6.24, upper: 16.05 },
    { count: 0, denominator: 20, lower: 0, upper: 16.11 },
    { count: 1, denominator: 29, lower: 0.61, upper: 17.18 },
  ])(
    'of $count in $denominator is Wilson’s (Newcombe 1998)',
    ({ count, denominator, lower, upper }) => {
      const interval = percentInterval(count, denominator)
      expect(interval.lower).toBeCloseTo(lower, 2)
      expect(interval.upper).toBeCloseTo(upper, 2)
    },
  )

  it('of all of them ends at 100', () => {
    expect(percentInterval(20, 20).upper).toBeCloseTo(100, 9)
  })
})

describe('the interval of a difference', () => {
  const share = ([count, denominator]: readonly [number, number]) => ({
    value: (100 * count) / denominator,
    ...percentInterval(count, denominator),
  })

  // Newcombe RG (1998), Statistics in Medicine 17: 873-890, table II, method 10.
  it.each([
    { a: [56, 70], b: [48, 80], lower: 5.24, upper: 33.39 },
    { a: [9, 10], b: [3, 10], lower: 17.05, upper: 80.9 },
  ] as const)('of $a less $b is Newcombe’s', ({ a, b, lower, upper }) => {
    const interval = differenceInterval(share(a), share(b))
    expect(interval.lower).toBeCloseTo(lower, 2)
    expect(interval.upper).toBeCloseTo(upper, 2)
  })

  it('turns over with the two figures', () => {
    const [a, b] = [share([56, 70]), share([48, 80])]
    const there = differenceInterval(a, b)
    const back = differenceInterval(b, a)
    expect([back.lower, back.upper]).toEqual([-there.upper, -there.lower])
  })
})

describe('rounding', () => {
  it.each([
    [40.5, 0, 41],
    [2.5, 0, 3],
    [0.5, 0, 1],
    [48.45, 1, 48.5],
    [1.005, 2, 1.01],
    [40.499_999_999_99, 0, 41],
    [40.49, 0, 40],
    [-0.5, 0, 0],
    [12.34, 1, 12.3],
    [7, 1, 7],
  ])('of %s to %s decimals rounds half up, to %s', (value, decimals, rounded) => {
    expect(roundHalfUp(value, decimals) + 0).toBe(rounded)
  })
})

describe('the quartiles', () => {
  // Microsoft’s own example for QUARTILE (the same as QUARTILE.INC): the first quartile is 3.5.
  it('are a spreadsheet’s for the example that explains them', () => {
    expect(quartiles([1, 2, 4, 7, 8, 9, 10, 12])).toEqual({ lower: 3.5, median: 7.5, upper: 9.25 })
  })

  // GrapeCity’s example for QUARTILE.INC gives 20.25.
  it('do not mind the order', () => {
    expect(quartiles([11, 21, 42, 27, 18, 29, 32, 52]).lower).toBe(20.25)
  })

  // Hyndman and Fan (1996), type 7: the quantile p is at position 1 + (n - 1) p, with linear interpolation.
  it('are type 7 by its definition, calculated in a second way', () => {
    for (let n = 1; n < 40; n += 1) {
      const values = Array.from({ length: n }, (_, i) => ((i * 7919) % 101) / 3)
      const sorted = values.toSorted((a, b) => a - b)
      const at = (p: number) => {
        const place = (n - 1) * p
        const [under, over] = [sorted[Math.floor(place)] ?? 0, sorted[Math.ceil(place)] ?? 0]
        return under + (place - Math.floor(place)) * (over - under)
      }
      const found = quartiles(values)
      expect(found.lower).toBeCloseTo(at(0.25), 9)
      expect(found.median).toBeCloseTo(median(values), 9)
      expect(found.upper).toBeCloseTo(at(0.75), 9)
    }
  })
})

describe('the middle', () => {
  it('is the mean of the two middle ones among an even number', () => {
    expect(median([1, 9, 3, 4])).toBe(3.5)
    expect(mean([1, 9, 3, 4])).toBe(4.25)
  })

  it('of nothing is not a number', () => {
    expect(median([])).toBeNaN()
    expect(mean([])).toBeNaN()
  })
})
