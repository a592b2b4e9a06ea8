import { describe, expect, it } from 'vitest'
import { scaleOf } from '@/model/values/scale'

describe('the scale of a measure', () => {
  it.each([
    ['a percentage', { kind: 'percent' }, 100],
    ['a rate that does not say', { kind: 'rate' }, 10_000],
    ['a rate that says', { kind: 'rate', per: 1000 }, 1000],
    ['a ratio', { kind: 'ratio' }, 1],
  ] as const)('of %s', (_, measure, scale) => {
    expect(scaleOf(measure)).toBe(scale)
  })
})
