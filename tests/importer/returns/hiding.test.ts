// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { aRelease } from '@mocks/builders'
import { auditCell } from '@/model/disclosure/attacker'
import type { Known } from '@/model/disclosure/known-cells'
import type { Relation } from '@/model/disclosure/relation'
import { dayOfIso, isoOf, monthEnds, type Day } from '@/importer/returns/day'
import type { Flow } from '@/importer/returns/measures/flows'
import { SAME_CHILDREN } from '@/importer/returns/measures/on-a-day'
import type { Monthly } from '@/importer/returns/measures/work-out'
import { hideFlows } from '@/importer/returns/release/hide-flows'
import { hideParts } from '@/importer/returns/release/hide-parts'
import { hideWindows } from '@/importer/returns/release/hide-windows'
import { randomFrom } from '../../random'

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
function aYear(
  before: number,
  starts: readonly number[],
  ceases: readonly number[],
  moves: readonly number[] = starts.map(() => 0),
): Monthly {
  const days = monthEnds(dayOfIso('2024-04-30'), dayOfIso('2025-03-31')).slice(0, starts.length)
  const sum = (all: readonly number[]) => all.reduce((total, n) => total + n, 0)
  const flow = (all: readonly number[]) =>
    days.map((day, i): Flow => {
      const sinceApril = sum(all.slice(0, i + 1))
      return {
        day,
        inMonth: all[i] ?? 0,
        monthDivided: new Map(),
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
    placed: flow(starts.map((count, index) => count + (moves[index] ?? 0))),
    moved: flow(moves),
    others: [],
    shortBreaks: [],
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

describe('placements of a year', () => {
  const STARTS = [9, 8, 7, 9, 12, 8, 9, 7, 8, 10, 9, 8]
  const MOVES = [14, 12, 15, 13, 2, 14, 12, 15, 13, 16, 14, 12]

  it('hide a small month in both flows, and in no others', () => {
    const { started, placed, moved } = hideFlows(
      aYear(500, STARTS, STARTS.toReversed(), MOVES),
      () => false,
    )
    expect(months(started)).toEqual([])
    expect(months(placed)).toEqual(months(moved))
    expect(months(moved)).toContain('2024-08')
    // The sum of the year would give away one month alone.
    expect(months(moved).length).toBe(2)
  })

  it('hide the months whose starts are hidden, as the two flows differ by them', () => {
    const { started, placed } = hideFlows(
      aYear(500, STARTS.with(4, 3).slice(0, 6), STARTS.slice(0, 6), MOVES.with(4, 14).slice(0, 6)),
      () => false,
    )
    expect(months(started)).toEqual(['2024-08'])
    expect(months(placed)).toEqual(['2024-08'])
  })
})

describe('twelve months by category', () => {
  const publishing = () => ({ release: RELEASE, area: 'E06000060', earlier: () => undefined })
  const ends = monthEnds(dayOfIso('2023-04-30'), dayOfIso('2025-03-31'))

  /** The windows of two years, from each category’s events in their months. */
  function windowed(events: Record<string, readonly number[]>) {
    const counts = (from: number, to: number) =>
      new Map(
        Object.entries(events).map(([category, all]) => [
          category,
          all.slice(from, to).reduce((sum, n) => sum + n, 0),
        ]),
      )
    return {
      division: 'age',
      months: ends.map((day, i) => ({ day, counts: counts(i, i + 1) })),
      windows: ends.flatMap((day, i) => {
        const own = counts(i - 11, i + 1)
        const total = [...own.values()].reduce((sum, n) => sum + n, 0)
        return i < 11 ? [] : [{ day, period: isoOf(day), total, counts: own }]
      }),
    }
  }
  const shown = (events: Record<string, readonly number[]>, before: readonly string[] = []) =>
    [...hideWindows(windowed(events), publishing, new Set(before.map(dayOfIso)))].map(
      ([day, counts]) => [isoOf(day), Object.fromEntries(counts)] as const,
    )
  const every = (pattern: readonly number[]) =>
    ends.map((_, index) => pattern[index % pattern.length] ?? 0)

  it('are printed for each month where the windows leave the months open', () => {
    const found = shown({ young: every([2, 3, 4]), old: every([9, 7, 8]) })
    expect(found.length).toBe(13)
    expect(found.at(-1)).toEqual(['2025-03-31', { young: 36, old: 96 }])
  })

  it('are printed for fewer windows where two of them would tell a single month', () => {
    // All that came before and after is known to be nothing, so the difference of two windows is one month.
    const young: number[] = ends.map((_, i) => ({ 4: 9, 14: 7, 20: 3 })[i] ?? 0)
    const old = every([9, 7, 8])
    expect(shown({ young: young.with(20, 8), old }).length).toBe(13)
    expect(shown({ young, old }).map(([day]) => day)).toEqual(['2024-03-31', '2025-03-31'])
  })

  it('are printed where a small month may be any of several', () => {
    const young = ends.map((_, i): number => (i % 12 === 4 ? 9 : 0)).with(20, 3)
    expect(shown({ young, old: every([9, 7, 8]) }).length).toBe(13)
  })

  it('hide in all of them what one of them hides', () => {
    const found = shown({
      young: ends.map((_, i) => (i < 14 ? 1 : 0)),
      middle: every([3, 2, 2]),
      old: every([9, 7, 8]),
    })
    expect(found.length).toBeGreaterThan(2)
    for (const [, counts] of found) expect(counts['young']).toBe('c')
  })

  it('stop where windows that were printed before would tell a month', () => {
    const young: number[] = ends.map((_, i) => ({ 4: 9, 14: 7, 20: 3 })[i] ?? 0)
    const old = every([9, 7, 8])
    expect(shown({ young, old }, ['2024-03-31']).length).toBe(2)
    expect(shown({ young, old }, ['2024-03-31', '2024-04-30'])).toEqual([])
  })

  it('leave every small month open, by the audit that releases must pass', () => {
    const random = randomFrom(4)
    let audited = 0
    for (let table = 0; table < 24; table += 1) {
      const busy = 1 + Math.floor(random() * 5)
      const events = Object.fromEntries(
        ['young', 'middle', 'old'].map((category, index) => [
          category,
          ends.map(() => Math.floor(random() * random() * busy * (index + 2))),
        ]),
      )
      const given = shown(events)
      const cell = (category: string, i: number) => ({
        period: isoOf(ends[i]!),
        category,
        measure: 'number',
      })
      const values = new Map<string, number>()
      const key = ({ period, category }: { period: string; category: string }) =>
        `${period}|${category}`
      // The total of every month is known, and every window that is printed.
      const relations = [
        ...ends.map((_, i) => ({
          whole: cell('total', i),
          parts: Object.keys(events),
          from: i,
          i,
        })),
        ...given.flatMap(([day, counts]) => {
          const i = ends.indexOf(dayOfIso(day))
          return Object.keys(counts).flatMap((category) =>
            counts[category] === 'c'
              ? []
              : [
                  {
                    whole: cell(`${category} in twelve months`, i),
                    parts: [category],
                    from: i - 11,
                    i,
                  },
                ],
          )
        }),
      ].map(({ whole, parts, from, i }): Relation => {
        const terms = parts.flatMap((category) =>
          Array.from({ length: i + 1 - from }, (_, n) => ({ category, month: from + n })),
        )
        values.set(
          key(whole),
          terms.reduce((sum, { category, month }) => sum + (events[category]?.[month] ?? 0), 0),
        )
        return {
          terms: [
            ...terms.map(({ category, month }) => ({ cell: cell(category, month), times: 1 })),
            { cell: whole, times: -1 },
          ],
          given: [],
          kind: 'equal',
          family: '',
        }
      })
      const known: Known = {
        area: '',
        periods: [],
        valueAt: (of) => values.get(key(of)),
        isHeld: () => true,
      }
      if (given.length < 3) continue
      for (const [category, all] of Object.entries(events))
        for (const [i, count] of all.entries()) {
          const total = values.get(key(cell('total', i))) ?? 0
          // A total this small is not printed, nor is a window with such a month in it.
          if (count === 0 || count > 5 || total < 6 || i % 5 > 0) continue
          audited += 1
          const left = auditCell(cell(category, i), relations, { known, narrow: 3 })
          expect(left?.verdict, `${category} in ${isoOf(ends[i]!)} of table ${table}`).toBe('safe')
        }
    }
    expect(audited).toBeGreaterThan(20)
  })
})
