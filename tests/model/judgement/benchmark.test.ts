// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { aMeasure, NUMBER, PERCENT } from '@mocks/builders'
import { compare, directionOf, intervalOf, rankOf } from '@/model/judgement/benchmark'

const HIGH = 'higher-is-better'
const LOW = 'lower-is-better'
const NEUTRAL = 'neutral'

describe('a value against a benchmark', () => {
  it.each([
    [40, 55, NEUTRAL, 'lower'],
    [70, 55, NEUTRAL, 'higher'],
    [40, 55, LOW, 'better'],
    [70, 55, LOW, 'worse'],
    [40, 55, HIGH, 'worse'],
    [70, 55, HIGH, 'better'],
    [55, 55, HIGH, 'similar'],
    [0, 0, LOW, 'similar'],
    [0, 5, LOW, 'better'],
  ] as const)('%s beside %s, where %s, is %s', (value, benchmark, polarity, outcome) => {
    expect(compare(value, benchmark, { polarity })).toMatchObject({
      outcome,
      tested: false,
      difference: value - benchmark,
    })
  })

  it.each([
    ['c', 55],
    [40, 'c'],
    [undefined, 55],
    [40, undefined],
    [{ text: 'met' }, 55],
  ] as const)('%j beside %j is not compared, and has no difference', (value, benchmark) => {
    expect(compare(value, benchmark, { polarity: LOW })).toEqual({
      outcome: 'not-compared',
      tested: false,
    })
  })

  it.each([
    ['inside it', { lower: 36, upper: 44 }, 'similar'],
    ['at its end', { lower: 36, upper: 43 }, 'similar'],
    ['beyond it', { lower: 36, upper: 42.9 }, 'better'],
  ])('is %s of the 95%% interval: %j is %s', (_, interval, outcome) => {
    expect(compare(40, 43, { polarity: LOW, interval })).toMatchObject({ outcome, tested: true })
  })
})

describe('an interval', () => {
  it('is made for rates and percentages of whole counts over a known denominator', () => {
    expect(intervalOf(aMeasure(), 522, 130_466)?.lower).toBeCloseTo(36.66, 1)
    expect(intervalOf(PERCENT, 297, 522)?.upper).toBeCloseTo(61.1, 1)
  })

  it.each([
    ['a count', NUMBER, 5, 100],
    ['a suppressed count', aMeasure(), 'c', 100],
    ['a denominator of zero', aMeasure(), 5, 0],
    ['an unknown denominator', aMeasure(), 5, undefined],
    ['full-time equivalents', PERCENT, 12.5, 100],
    ['more than all', PERCENT, 101, 100],
  ] as const)('is not made for %s', (_, measure, count, denominator) => {
    expect(intervalOf(measure, count, denominator)).toBeUndefined()
  })
})

describe('a change', () => {
  it.each([
    [5, HIGH, 0, 'improving'],
    [-5, HIGH, 0, 'worsening'],
    [5, LOW, 0, 'worsening'],
    [-5, LOW, 0, 'improving'],
    [5, NEUTRAL, 0, 'rising'],
    [-5, NEUTRAL, 0, 'falling'],
    [0, HIGH, 0, 'steady'],
    [1, HIGH, 1, 'steady'],
    [2, HIGH, 1, 'improving'],
    [undefined, HIGH, 0, 'unknown'],
  ] as const)(
    'of %s where %s, with rounding of %s, is %s',
    (change, polarity, noise, direction) => {
      expect(directionOf(change, polarity, noise)).toBe(direction)
    },
  )
})

describe('a rank', () => {
  const all = [10, 20, 20, 30]
  it.each([
    [10, LOW, 1],
    [20, LOW, 2],
    [30, LOW, 4],
    [30, HIGH, 1],
    [20, HIGH, 2],
    [10, HIGH, 4],
    [10, NEUTRAL, 1],
    [20, NEUTRAL, 2],
  ] as const)(
    'of %s where %s is %s; equal values share the better place',
    (value, polarity, rank) => {
      expect(rankOf(value, all, polarity)).toBe(rank)
    },
  )
})
