// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { oneOfEachKind } from './one-of-each-kind'
import { catalogue } from './real-data'

describe('a sample of the indicators', () => {
  const { indicators, themes } = catalogue

  it('has every theme and kind of period, and is far smaller than all of them', () => {
    const sample = oneOfEachKind(indicators)
    expect(new Set(sample.map(({ theme }) => theme)).size).toBe(themes.length)
    expect(new Set(sample.map(({ periodType }) => periodType))).toEqual(
      new Set(indicators.map(({ periodType }) => periodType)),
    )
    expect(sample.length).toBeLessThan(indicators.length / 2)
  })

  it('is the same for the same seed, and another for another', () => {
    const ids = (seed?: number) => oneOfEachKind(indicators, seed).map(({ id }) => id)
    expect(ids(1)).toEqual(ids(1))
    expect(ids(1)).not.toEqual(ids(2))
  })
})
