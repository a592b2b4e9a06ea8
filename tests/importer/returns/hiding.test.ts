// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { aRelease } from '@mocks/builders'
import { dayOfIso, isoOf, monthEnds, type Day } from '@/importer/returns/day'
import type { Flow } from '@/importer/returns/measures/flows'
import { SAME_CHILDREN } from '@/importer/returns/measures/on-a-day'
import type { Monthly } from '@/importer/returns/measures/work-out'
import { hideFlows } from '@/importer/returns/release/hide-flows'
import { hideParts } from '@/importer/returns/release/hide-parts'

const RELEASE = aRelease({ standing: 'local', threshold: 6 })

/** What may be printed of some divisions of a number of children. */
function printed(
  total: number,
  divisions: Record<string, Record<string, number>>,
  earlier: Record<string, number | 'c'> = {},
) {
  const found = hideParts(
    { period: '2025-10-31', total },
    Object.entries(divisions).map(([id, counts]) => ({
      id,
      counts: new Map(Object.entries(counts)),
    })),
    {
      same: SAME_CHILDREN,
      publishing: {
        release: RELEASE,
        area: 'E06000060',
        earlier: (_, category) => {
          const value = earlier[category]
          return value === undefined
            ? undefined
            : {
                area: 'E06000060',
                period: '2025-10-31',
                category,
                measure: 'number',
                value,
                release: 'earlier',
                at: '',
              }
        },
      },
    },
  )
  return Object.fromEntries([...found].map(([id, counts]) => [id, Object.fromEntries(counts)]))
}

describe('the parts of a number', () => {
  it('are printed where none is from 1 to 5', () => {
    const age = { young: 40, old: 60, none: 0 }
    expect(printed(100, { age })).toEqual({ age })
  })

  it('hide the next smallest with one that is', () => {
    expect(printed(100, { age: { a: 3, b: 30, c: 9, d: 58 } })).toEqual({
      age: { a: 'c', b: 30, c: 'c', d: 58 },
    })
  })

  it('hide a third where two are too few together', () => {
    expect(printed(100, { age: { a: 1, b: 2, c: 9, d: 88 } })).toEqual({
      age: { a: 'c', b: 'c', c: 'c', d: 88 },
    })
  })

  it('hide the same children in both divisions', () => {
    const found = printed(100, {
      'placement-type': { foster: 80, 'with-parents': 8, schools: 2, other: 10 },
      'placement-provider': { own: 60, private: 22, parents: 8, 'not-reported': 10 },
    })
    expect(found['placement-type']).toEqual({
      foster: 80,
      'with-parents': 'c',
      schools: 'c',
      other: 'c',
    })
    // Were private provision shown, parents and not reported would be 18 together, so that with parents
    // and other placements would be 18 too, and schools 2.
    expect(found['placement-provider']).toEqual({
      own: 60,
      private: 'c',
      parents: 'c',
      'not-reported': 'c',
    })
  })

  it('are left out where a few children are in none of them', () => {
    expect(printed(100, { sex: { male: 48, female: 50 } })).toEqual({})
    expect(printed(100, { sex: { male: 40, female: 50 } })).toEqual({
      sex: { male: 40, female: 50 },
    })
  })

  it('are left out where all of them are few', () => {
    expect(printed(5, { sex: { male: 0, female: 5 } })).toEqual({})
  })

  it('stay hidden where an earlier release hides them', () => {
    expect(printed(100, { age: { a: 7, b: 8, c: 85 } }, { a: 'c', b: 'c' })).toEqual({
      age: { a: 'c', b: 'c', c: 85 },
    })
  })
})

/** A year of starts and ceases, from a number on 31 March. */
function aYear(before: number, starts: readonly number[], ceases: readonly number[]): Monthly {
  const days = monthEnds(dayOfIso('2024-04-30'), dayOfIso('2025-03-31')).slice(0, starts.length)
  const sum = (all: readonly number[]) => all.reduce((total, n) => total + n, 0)
  const flow = (all: readonly number[]) =>
    days.map((day, i): Flow => {
      const sinceApril = sum(all.slice(0, i + 1))
      return {
        day,
        inMonth: all[i] ?? 0,
        sinceApril,
        ...(i === 11 ? { twelveMonths: sinceApril } : {}),
      }
    })
  const on = (day: Day, total: number) => ({
    day,
    total,
    parts: new Map<string, number>(),
    divided: new Map<string, Map<string, number>>(),
  })
  return {
    onDays: [
      on(dayOfIso('2024-03-31'), before),
      ...days.map((day, i) =>
        on(day, before + sum(starts.slice(0, i + 1)) - sum(ceases.slice(0, i + 1))),
      ),
    ],
    started: flow(starts),
    ceased: flow(ceases),
    others: [],
  }
}

const months = (flows: readonly { day: Day; inMonth: number | 'c' }[]) =>
  flows.flatMap(({ day, inMonth }) => (inMonth === 'c' ? [isoOf(day).slice(0, 7)] : []))

describe('the months of a year', () => {
  const MANY = [20, 21, 19, 22, 18, 20, 24, 9, 20, 23, 20, 21]

  it('are printed, with their sums, where none is from 1 to 5', () => {
    const year = aYear(500, MANY, MANY.toReversed())
    const { started, ceased } = hideFlows(year, () => false)
    expect([...months(started), ...months(ceased)]).toEqual([])
    expect(started.map(({ sinceApril }) => sinceApril)).toEqual(
      year.started.map(({ sinceApril }) => sinceApril),
    )
  })

  it('hide a small month in both flows, with another that the year’s sum would need', () => {
    const { started, ceased } = hideFlows(
      aYear(500, MANY.with(2, 3), MANY.toReversed()),
      () => false,
    )
    expect(months(started)).toEqual(months(ceased))
    expect(months(started)).toContain('2024-06')
    expect(months(started).length).toBe(2)
    // Sums are printed until the first hidden month, and of the whole year.
    expect(started.map(({ sinceApril }) => sinceApril === 'c')).toEqual(
      MANY.map((_, i) => i >= 2 && i < 11),
    )
    expect(started.at(-1)).toMatchObject({ sinceApril: 221, twelveMonths: 221 })
  })

  it('hide one month alone while the year is not over, as no sum of it is printed', () => {
    const { started } = hideFlows(aYear(500, [20, 2, 19], [20, 20, 20]), () => false)
    expect(months(started)).toEqual(['2024-05'])
    expect(started.map(({ sinceApril }) => sinceApril)).toEqual([20, 'c', 'c'])
  })

  it('hide the months by which a small number looked after could be worked out', () => {
    const { started, ceased } = hideFlows(aYear(10, [0, 9], [7, 0]), () => false)
    expect(months(started)).toEqual(['2024-04', '2024-05'])
    expect(months(ceased)).toEqual(['2024-04', '2024-05'])
  })

  it('stay hidden where an earlier release hides them', () => {
    const may = dayOfIso('2024-05-31')
    const { ceased } = hideFlows(aYear(500, MANY.slice(0, 3), MANY.slice(0, 3)), (kind, day) => {
      return kind === 'started' && day === may
    })
    expect(months(ceased)).toEqual(['2024-05'])
  })
})
