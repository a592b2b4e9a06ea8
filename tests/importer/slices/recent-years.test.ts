// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { earlierPeriods, filesOfSlice, RECENT_YEARS } from '@/importer/slices/recent-years'
import { anIndicator } from '@mocks/builders'

const LAST = 2025
const FIRST = LAST - RECENT_YEARS + 1

const table = (indicator: string, periods: readonly string[]) => ({
  release: 'r',
  indicator,
  measures: ['number'],
  rows: periods.map((period) => ['E1', period, 'total', 1, 2]),
})
const yearsFrom = (first: number) =>
  Array.from({ length: LAST - first + 1 }, (_, index) => String(first + index))

const LONG = table('long', yearsFrom(FIRST - 2))
const SHORT = table('short', yearsFrom(FIRST))
const INDICATORS = [anIndicator({ id: 'long' }), anIndicator({ id: 'short' })]
const FILES = [LONG, SHORT]
const filesOf = (id: string) => FILES.filter(({ indicator }) => indicator === id)

describe('the years that a page opens with', () => {
  it('leave earlier figures to a file of their own', () => {
    const earlier = earlierPeriods(INDICATORS, filesOf)
    expect([...earlier.keys()]).toEqual(['long'])
    const files = new Map(filesOfSlice({ set: 'a', area: 'E1', files: FILES }, earlier))
    expect([...files.keys()]).toEqual(['slices/a/E1.json', 'slices/a/E1-earlier.json'])
    const recent = files.get('slices/a/E1.json')
    expect(recent?.earlier).toBe(FIRST - 2)
    expect(recent?.files.map(({ rows }) => rows.length)).toEqual([RECENT_YEARS, RECENT_YEARS])
    const before = files.get('slices/a/E1-earlier.json')
    expect(before?.files).toEqual([{ ...LONG, rows: LONG.rows.slice(0, 2) }])
  })

  it('are the same for every area, whichever has the latest figure', () => {
    const earlier = earlierPeriods(INDICATORS, filesOf)
    const old = { set: 'a', area: 'E2', files: [{ ...LONG, rows: LONG.rows.slice(0, 1) }] }
    const files = new Map(filesOfSlice(old, earlier))
    expect(files.get('slices/a/E2.json')).toEqual({
      set: 'a',
      area: 'E2',
      earlier: FIRST - 2,
      files: [],
    })
    expect(files.get('slices/a/E2-earlier.json')?.files).toEqual(old.files)
  })

  it('leave a slice as it is where there are no others', () => {
    const slice = { set: 'a', area: 'E1', files: [SHORT] }
    expect(filesOfSlice(slice, earlierPeriods(INDICATORS, filesOf))).toEqual([
      ['slices/a/E1.json', slice],
    ])
  })
})
