import { describe, expect, it } from 'vitest'
import { checkData } from '@/importer/check/check-data'
import { median, meets, type Figure } from './bench/figures'
import { AXES, growData } from './bench/grow-data'
import { limits, changes, table } from './bench/report'
import { dataFiles } from './real-data'

const figure = (over: Partial<Figure> = {}): Figure => ({
  of: 'Overview',
  under: 'slow',
  name: 'first paint',
  unit: 'ms',
  value: 800,
  ...over,
})

describe('the figures of the benchmark', () => {
  it('takes the middle run', () => {
    expect(median([9, 1, 5])).toBe(5)
    expect(median([4, 1, 3, 2])).toBe(2.5)
    expect(median([])).toBeUndefined()
  })

  it('tells "under" from "at most"', () => {
    expect(meets(figure({ limit: 800 }))).toBe(true)
    expect(meets(figure({ limit: 800, isUnder: true }))).toBe(false)
    expect(meets(figure())).toBeUndefined()
  })

  it('prints figures with their limits, and what has changed', () => {
    const slower = figure({ value: 1000, limit: 900 })
    expect(table([slower])).toContain('1,000 ms ✗')
    expect(limits([slower])).toContain('NOT MET  slow, Overview, first paint: 1,000 ms')
    expect(changes([slower], [figure()])).toContain('800 ms → 1,000 ms')
    expect(changes([figure({ value: 810 })], [figure()])).toContain('nothing')
  })
})

describe('the grown data', async () => {
  const files = await dataFiles()
  const before = checkData(files).checked

  it.each(AXES)('are as sound with twice the %s', { timeout: 60_000 }, (axis) => {
    const grown = growData(files, axis, 2)
    const { problems, checked } = checkData(grown)
    expect(problems).toEqual([])
    expect(checked.values).toBeGreaterThan(before.values * 1.7)
  })

  it('are the same each time', () => {
    const [axis] = AXES
    const [one, other] = [growData(files, axis, 2), growData(files, axis, 2)]
    expect([...other].filter(([path, text]) => one.get(path) !== text)).toEqual([])
    expect(other.size).toBe(one.size)
  })
})
