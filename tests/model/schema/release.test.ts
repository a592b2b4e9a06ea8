// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { aRelease } from '@mocks/builders'
import type { Observation, Value } from '@/model/schema/observation'
import { cellKey, knownFrom, releasesKnownOn, resolve, type Release } from '@/model/schema/release'
import { valueAt } from '@/model/figures/figures'
import { BUCKINGHAMSHIRE, figuresOf } from '../../real-data'

const observed = (release: string, value: Value): Observation => ({
  area: BUCKINGHAMSHIRE,
  period: '2022',
  category: 'total',
  measure: 'number',
  value,
  release,
  at: 1,
})
const FIRST = aRelease({ id: 'first', published: '2022-11' })
const SECOND = aRelease({ id: 'second', published: '2023-11' })
const PAPER = aRelease({ id: 'paper', published: '2024-09-07', standing: 'local' })

/** The cell under test: its current value and earlier ones. */
function cell(observations: Observation[], releases: Release[], asAt?: string) {
  const found = [...resolve(observations, releases, asAt).values()][0]
  return (
    found && {
      value: found.current.value,
      note: found.current.note,
      earlier: found.earlier.map((o) => o.value),
    }
  )
}

describe('the current value', () => {
  it('is the newest official one, with the older ones behind it', () => {
    const found = cell([observed('first', 502), observed('second', 500)], [SECOND, FIRST])
    expect(found).toEqual({ value: 500, note: undefined, earlier: [502] })
  })

  it('is the older one as known before the newer release', () => {
    expect(
      cell([observed('first', 502), observed('second', 500)], [FIRST, SECOND], '2023-09-07')?.value,
    ).toBe(502)
  })

  it('is nothing before anything was published', () => {
    expect(cell([observed('first', 502)], [FIRST], '2022-01-01')).toBeUndefined()
  })

  it('is never a council paper’s while an official one exists, however new the paper', () => {
    expect(cell([observed('paper', 499), observed('first', 502)], [FIRST, PAPER])).toMatchObject({
      value: 502,
      earlier: [499],
    })
  })

  it('is the paper’s where nothing official exists', () => {
    expect(cell([observed('paper', 503)], [FIRST, PAPER])?.value).toBe(503)
  })

  it('may be a reason that replaces a number', () => {
    expect(cell([observed('first', 4), observed('second', 'c')], [FIRST, SECOND])).toMatchObject({
      value: 'c',
      earlier: [4],
    })
  })

  it('may be a true zero', () => {
    expect(cell([observed('first', 3), observed('second', 0)], [FIRST, SECOND])?.value).toBe(0)
  })
})

describe('a withdrawal', () => {
  const taking = (over: object) =>
    aRelease({
      id: 'third',
      published: '2024-11',
      withdraws: [{ release: 'second', indicator: 'children', reason: 'counted twice', ...over }],
    })

  it('restores the value of an earlier release', () => {
    const found = cell(
      [observed('first', 502), observed('second', 500)],
      [FIRST, SECOND, taking({})],
    )
    expect(found).toEqual({ value: 502, note: undefined, earlier: [500] })
  })

  it('leaves “not available” with its reason where there is no other value', () => {
    const found = cell([observed('second', 500)], [SECOND, taking({ period: '2022' })])
    expect(found).toEqual({ value: 'x', note: 'Withdrawn: counted twice', earlier: [500] })
  })

  it('applies only to what it names', () => {
    expect(cell([observed('second', 500)], [SECOND, taking({ period: '2021' })])?.value).toBe(500)
    expect(cell([observed('second', 500)], [SECOND, taking({ area: 'E06000042' })])?.value).toBe(
      500,
    )
    expect(cell([observed('second', 500)], [SECOND, taking({ measure: 'rate' })])?.value).toBe(500)
  })

  it('is not yet known before it was made', () => {
    expect(cell([observed('second', 500)], [SECOND, taking({})], '2024-06-01')?.value).toBe(500)
  })
})

describe('publication', () => {
  it.each([
    ['2023-09-07', '2023-09-07'],
    ['2022-11', '2022-11-30'],
    ['2026-02', '2026-02-28'],
    ['2024-02', '2024-02-29'],
    ['2025-12', '2025-12-31'],
    ['2025', '2025-12-31'],
  ])('in %s is surely known from %s', (published, from) => {
    expect(knownFrom(published)).toBe(from)
  })

  it('in a month counts from its last day', () => {
    expect(releasesKnownOn([FIRST], '2022-11-29')).toEqual([])
    expect(releasesKnownOn([FIRST], '2022-11-30')).toEqual([FIRST])
  })

  it('puts releases in order, oldest first', () => {
    expect(releasesKnownOn([SECOND, PAPER, FIRST]).map((r) => r.id)).toEqual([
      'first',
      'second',
      'paper',
    ])
  })
})

describe('Buckinghamshire’s children looked after on 31 March 2022', () => {
  const at = { area: BUCKINGHAMSHIRE, period: '2022', category: 'total', measure: 'number' }

  it('are 500 today, first published as 502 by the department and by the council’s paper', () => {
    const found = figuresOf('children-looked-after').get(cellKey(at))
    expect(found?.current).toMatchObject({ value: 500, release: 'dfe-cla-2025' })
    expect(found?.earlier.map((o) => `${o.release} ${JSON.stringify(o.value)}`)).toEqual([
      'dfe-cla-2023 500',
      'dfe-cla-2022 502',
      'bucks-select-committee-2023-09-07 502',
    ])
  })

  it.each([
    ['2022-11-29', undefined],
    ['2022-11-30', 502],
    ['2023-09-07', 502],
    ['2023-11-30', 500],
  ])('are as known on %s: %s', (asAt, value) => {
    expect(valueAt(figuresOf('children-looked-after', asAt), at)).toBe(value)
  })

  it('had a rate on the older population base until the newer one was published', () => {
    const rate = { ...at, period: '2020', measure: 'rate' }
    expect(valueAt(figuresOf('children-looked-after', '2023-09-07'), rate)).toBe(38)
    expect(valueAt(figuresOf('children-looked-after'), rate)).toBe(40)
  })
})
