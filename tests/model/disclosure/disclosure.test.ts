// @vitest-environment node
import { anIndicator, aRelease } from '@mocks/builders'
import { describe, expect, it } from 'vitest'
import { discloses } from '@/model/disclosure/disclosure'
import type { FullIndicator } from '@/model/schema/indicator'
import { readObservations, type Value } from '@/model/schema/observation'
import type { Release } from '@/model/schema/release'

const paper = (over: Partial<Release> = {}): Release =>
  aRelease({ id: 'paper', standing: 'local', published: '2026-05-14', ...over })

const part = (id: string) => ({ id, label: id })
const indicator = (over: Partial<FullIndicator> = {}): FullIndicator =>
  anIndicator({
    periodType: 'financial-year',
    breakdowns: [
      { id: 'age', label: 'Age', categories: [part('young'), part('old')], additive: true },
    ],
    ...over,
  })

type Cells = Record<string, Value | null>
const AREA = 'E06000060'

/** Observations, given as "category" or "period category" and the printed value. */
function printed(cells: Cells, { measure = 'number', release = 'paper' } = {}) {
  const rows = Object.entries(cells).map(([name, value]) => {
    const [category, period = '2024-25'] = name.split(' ').toReversed()
    return [AREA, period, category ?? '', value, 1]
  })
  return readObservations({ release, indicator: 'children', measures: [measure], rows })
}

const said = (
  observations: ReturnType<typeof printed>,
  { release = paper(), of = indicator(), others = [] as ReturnType<typeof printed> } = {},
) => discloses(release, observations, { indicator: of, others })

const messages = (...args: Parameters<typeof said>) =>
  said(...args).map(({ category, message }) => `${category}: ${message}`)

describe('counts of children', () => {
  it.each([
    [4, 1],
    [1, 1],
    [5, 0],
    [0, 0],
    ['c' as const, 0],
  ])('%s is refused %d times', (value, times) => {
    expect(said(printed({ total: value }))).toHaveLength(times)
  })

  it('follow the threshold of their release', () => {
    expect(said(printed({ total: 8 }), { release: paper({ threshold: 10 }) })).toHaveLength(1)
    expect(said(printed({ total: 4 }), { release: paper({ threshold: 3 }) })).toEqual([])
  })

  it('of official releases are public already', () => {
    expect(said(printed({ total: 2 }), { release: paper({ standing: 'official' }) })).toEqual([])
  })

  it('are distinguished from counts of audits', () => {
    const audits = indicator({
      measures: indicator().measures.map((m) => ({ ...m, unit: 'audits' })),
    })
    expect(said(printed({ total: 2 }), { of: audits })).toEqual([])
  })
})

/** 45.0% of 601, the maximum for a quarter, is not a whole number, so that a search is needed. */
const BY_QUARTER = { indicator: indicator({ periodType: 'quarter' }), others: [] }
const QUARTERS_KEPT_BACK = [
  ...printed(
    Object.fromEntries(
      ['2024-25', ...[1, 2, 3, 4].map((n) => `2024-25-Q${n}`)].flatMap((period) =>
        ['total', 'young', 'old'].map((category) => [`${period} ${category}`, 'c']),
      ),
    ),
  ),
  ...printed({ '2024-25-Q1 young': 45 }, { measure: 'percent' }),
]

describe('a suppressed count', () => {
  it('is refused beside its total and the other parts, which the message names', () => {
    expect(messages(printed({ total: 30, young: 'c', old: 27 }))).toEqual([
      'young: it is suppressed, but can be worked out to be 3, from "number" of "old" (27), "number" of "total" (30).',
    ])
  })

  it('is safe with another that shares enough with it', () => {
    expect(said(printed({ total: 30, young: 'c', old: 'c' }))).toEqual([])
  })

  it('is refused where the suppressed parts together are too small to hide it', () => {
    expect(messages(printed({ total: 'c', young: 'c', old: 'c' }))).toEqual([])
    const three = indicator({
      breakdowns: [
        { id: 'age', label: 'Age', categories: ['a', 'b', 'rest'].map(part), additive: true },
      ],
    })
    const found = said(printed({ total: 42, a: 'c', b: 'c', rest: 40 }), { of: three })
    expect(found.map(({ category, low, high }) => [category, low, high])).toEqual([
      ['a', 0, 2],
      ['b', 0, 2],
    ])
    expect(said(printed({ total: 43, a: 'c', b: 'c', rest: 40 }), { of: three })).toEqual([])
  })

  it('is refused where two breakdowns of one whole together reveal it', () => {
    const of = indicator({
      breakdowns: [
        { id: 'age', label: 'Age', categories: [part('young'), part('old')], additive: true },
        { id: 'sex', label: 'Sex', categories: [part('girls'), part('boys')], additive: true },
      ],
    })
    expect(
      messages(printed({ young: 'c', old: 27, girls: 14, boys: 16 }), { of }).join(),
    ).toContain('young: it is suppressed, but can be worked out to be 3')
  })

  it('is refused where a finer breakdown reveals it', () => {
    const of = indicator({
      breakdowns: [
        { id: 'age', label: 'Age', categories: [part('young'), part('old')], additive: true },
        {
          id: 'band',
          label: 'Band',
          categories: [
            { ...part('baby'), within: ['young'] },
            { ...part('child'), within: ['young'] },
            { ...part('teen'), within: ['old'] },
          ],
          additive: true,
        },
      ],
    })
    expect(messages(printed({ young: 12, baby: 'c', child: 9 }), { of })).toEqual([
      'baby: it is suppressed, but can be worked out to be 3, from "number" of "child" (9), "number" of "young" (12).',
    ])
  })

  it('is refused where the quarters of a year reveal it', () => {
    const of = indicator({ periodType: 'quarter', breakdowns: [] })
    const quarters = {
      '2024-25-Q1 total': 9,
      '2024-25-Q2 total': 8,
      '2024-25-Q3 total': 'c',
    } as const
    const year = { ...quarters, '2024-25-Q4 total': 7 }
    expect(messages(printed({ '2024-25 total': 26, ...year }), { of })[0]).toContain(
      'to be 2, from',
    )
    expect(said(printed(year), { of })).toEqual([])
  })

  it('is refused in a crossed table whose sums reveal it', () => {
    const of = indicator({
      breakdowns: [
        { id: 'grade', label: 'Grade', categories: [part('x'), part('y')], additive: true },
        {
          id: 'team',
          label: 'Team',
          categories: [part('s'), part('t')],
          additive: false,
          across: 'grade',
        },
      ],
    })
    const cells = { x: 20, y: 21, 's.x': 'c', 's.y': 10, 't.x': 17, 't.y': 11 } as const
    expect(messages(printed(cells), { of })).toEqual([
      's.x: it is suppressed, but can be worked out to be 3, from "number" of "t.x" (17), "number" of "x" (20).',
    ])
  })

  it('is refused beside a percentage and its base', () => {
    const observations = [
      ...printed({ total: 60, young: 'c', old: 'c' }),
      ...printed({ young: 5 }, { measure: 'percent' }),
    ]
    expect(messages(observations)[0]).toBe(
      'young: it is suppressed, but can be worked out to be 3, from "number" of "total" (60), "percent" of "young" (5).',
    )
  })

  it('is refused beside a rate and the population', () => {
    const observations = [
      ...printed({ total: 'c' }),
      ...printed({ total: 10_000 }, { measure: 'population' }),
      ...printed({ total: 3 }, { measure: 'rate' }),
    ]
    expect(messages(observations)[0]).toContain('to be 3, from')
  })

  it('is refused where another release prints it', () => {
    const others = printed({ young: 3 }, { release: 'older' })
    expect(messages(printed({ young: 'c' }), { others })).toEqual([
      'young: it is suppressed, but older prints 3.',
    ])
  })

  it('is refused where another release publishes figures from which it can be calculated', () => {
    const others = printed({ total: 30, old: 27 }, { release: 'older' })
    expect(messages(printed({ young: 'c' }), { others })[0]).toContain('to be 3, from')
  })

  it('remains known where a newer release suppresses, for another reason, what an older one published', () => {
    const others = printed({ total: 30 }, { release: 'older' })
    expect(messages(printed({ total: 'x', young: 'c', old: 27 }), { others })).toEqual([
      'young: it is suppressed, but can be worked out to be 3, from "number" of "old" (27), "number" of "total" (30).',
    ])
  })

  it('is refused where the search gives up before it is shown to be safe', () => {
    const observations = [...QUARTERS_KEPT_BACK, ...printed({ '2024-25 total': 601 })]
    // The share itself is refused in any case.
    const counts = (effort = {}) =>
      discloses(paper(), observations, { ...BY_QUARTER, effort }).filter((o) => o.kind !== 'share')
    expect(counts()).toEqual([])
    for (const effort of [{ tries: 0 }, { steps: 0 }]) {
      const found = counts(effort)
      expect(found.length).toBeGreaterThan(0)
      expect(found.map(({ kind }) => kind)).toEqual(found.map(() => 'undecided'))
      expect(found[0]?.message).toMatch(/could not be decided/)
    }
  })

  it('is refused under another letter too, where so few are left', () => {
    expect(messages(printed({ total: 30, young: 'x', old: 27 }))).toEqual([
      'young: it is given as x, but can be worked out to be 3, from "number" of "old" (27), "number" of "total" (30).',
    ])
    expect(said(printed({ total: 40, young: 'x', old: 27 }))).toEqual([])
  })

  it('of a percentage is compared with the other percentages', () => {
    const observations = [
      ...printed({ total: 40 }),
      ...printed({ young: 'c', old: 95 }, { measure: 'percent' }),
    ]
    expect(messages(observations)[0]).toContain(
      'young: it is suppressed, but can be worked out to be 2',
    )
  })

  it('cannot be shown to be safe where sums contradict each other', () => {
    expect(said(printed({ total: 20, young: 'c', old: 27 }))[0]?.kind).toBe('contradicted')
  })
})

describe('a suppressed count of another release', () => {
  it('is not taken to be safe where the search gives up', () => {
    const year = printed({ '2024-25 total': 601 })
    const refused = (effort = {}) =>
      discloses(paper(), year, { ...BY_QUARTER, others: QUARTERS_KEPT_BACK, effort })
    expect(refused()).toEqual([])
    for (const effort of [{ tries: 0 }, { steps: 0 }]) {
      const [first] = refused(effort)
      expect(first).toMatchObject({ period: '2024-25', category: 'total', kind: 'undecided' })
      expect(first?.message).toMatch(/^it could not be decided .* which paper suppresses/)
    }
  })

  const suppressing = printed({ total: 'c', young: 'c', old: 27 }, { release: 'official' })

  it('must not be revealed by a figure of this release', () => {
    expect(messages(printed({ total: 30 }), { others: suppressing })).toEqual([
      'total: with it "number" of "young" in 2024-25, which official suppresses, can be worked out to be 3, from "number" of "old" (27), "number" of "total" (30).',
    ])
  })

  it('is not reported where others reveal it without this release', () => {
    const others = [...suppressing, ...printed({ total: 30 }, { release: 'older' })]
    expect(said(printed({ total: 30 }), { others })).toEqual([])
  })

  it('is allowed beside figures that leave enough possible values', () => {
    const others = printed({ total: 'c', young: 'c', old: 'c' }, { release: 'official' })
    expect(said(printed({ total: 30 }), { others })).toEqual([])
  })
})

describe('a part that is left out', () => {
  it('is as good as printed where the total and the others leave so few', () => {
    expect(messages(printed({ total: 30, old: 27 }))).toEqual([
      'total: "young" is left out, but can be worked out to be 3, from "number" of "old" (27), "number" of "total" (30).',
    ])
  })

  it('may be left out where it is large, or none', () => {
    expect(said(printed({ total: 37, old: 27 }))).toEqual([])
    expect(said(printed({ total: 27, old: 27 }))).toEqual([])
  })
})

describe('a category that a period does not list', () => {
  const of = indicator({ periodType: 'quarter' })
  const year = '2024-25'
  const quarter = (n: number) => `${year}-Q${n}`
  const totals = Object.fromEntries([1, 2, 3, 4].map((n) => [`${quarter(n)} total`, 40]))
  const byAge = (n: number, young: Value, old: Value): Cells => ({
    [`${quarter(n)} young`]: young,
    [`${quarter(n)} old`]: old,
  })
  const KEPT_BACK = Object.assign({}, ...[1, 2, 3, 4].map((n) => byAge(n, 'c', 'c')))

  it('is not taken for none of a year: its quarters are not revealed', () => {
    expect(messages(printed({ [`${year} total`]: 160, ...totals, ...KEPT_BACK }), { of })).toEqual(
      [],
    )
  })

  it('is not taken for none of a quarter that has no such table', () => {
    const inYear = (young: number) => ({ [`${year} young`]: young, [`${year} old`]: 160 - young })
    const halfYear = { ...totals, ...byAge(1, 'c', 'c'), ...byAge(2, 15, 25) }
    const among = (young: number) => messages(printed({ ...halfYear, ...inYear(young) }), { of })
    expect(among(22)).toEqual([])
    // The quarters that list it are still at most the year.
    expect(among(17)).toContain(
      'young: it is suppressed, but can be worked out to be from 0 to 2, from "number" of "young" in 2024-25-Q2 (15), "number" of "young" in 2024-25 (17).',
    )
  })

  it('is none in a quarter that lists the others', () => {
    const cells = {
      [`${year} young`]: 18,
      [`${year} old`]: 142,
      ...byAge(1, 'c', 'c'),
      ...byAge(2, 15, 25),
      [`${quarter(3)} old`]: 40,
      [`${quarter(4)} old`]: 40,
    }
    expect(messages(printed({ ...totals, ...cells }), { of })).toContain(
      'young: it is suppressed, but can be worked out to be 3, from "number" of "young" in 2024-25-Q2 (15), "number" of "young" in 2024-25 (18).',
    )
  })

  it('and is so few in the other quarters that it is as good as printed is named with its period', () => {
    const cells = { [`${year} young`]: 30, ...byAge(1, 12, 28), ...byAge(2, 15, 25) }
    expect(messages(printed({ ...totals, ...cells }), { of })).toEqual([
      'young: "young" in 2024-25-Q3, "young" in 2024-25-Q4 are left out, but can be worked out to be 3 together, from "number" of "young" in 2024-25-Q1 (12), "number" of "young" in 2024-25-Q2 (15), "number" of "young" (30).',
    ])
  })

  it('is not taken for none where cells or finer categories of it are listed', () => {
    const crossed = indicator({
      breakdowns: [
        { id: 'grade', label: 'Grade', categories: [part('x'), part('y')], additive: true },
        { id: 'team', label: 'Team', categories: [part('s')], additive: false, across: 'grade' },
      ],
    })
    expect(messages(printed({ total: 40, 's.x': 'c', 's.y': 'c' }), { of: crossed })).toEqual([])
    const finer = indicator({
      breakdowns: [
        ...indicator().breakdowns,
        {
          id: 'band',
          label: 'Band',
          categories: ['baby', 'child'].map((id) => ({ ...part(id), within: ['young'] })),
          additive: false,
        },
      ],
    })
    expect(messages(printed({ total: 40, baby: 'c', child: 'c' }), { of: finer })).toEqual([])
  })
})

describe('an average', () => {
  const of = indicator({
    local: true,
    measures: [
      ...indicator().measures.filter(({ id }) => id === 'number'),
      {
        id: 'weeks',
        label: 'Weeks',
        kind: 'duration',
        unit: 'weeks',
        decimals: 1,
        says: '{value}',
      },
    ],
  })
  const average = (children: Value) =>
    messages([...printed({ total: children }), ...printed({ total: 12.5 }, { measure: 'weeks' })], {
      of,
    })

  it('of a suppressed number of children is refused, as it may be that of one', () => {
    expect(average('c')).toEqual([
      'total: 12.5 is of so few children that it could identify one ("number" of "total" ([c])).',
    ])
    expect(average(30)).toEqual([])
  })
})

describe('a share of few children', () => {
  const share = (value: Value, base: Value) =>
    messages([...printed({ total: base }), ...printed({ young: value }, { measure: 'percent' })])

  it('is refused where its base is below the threshold, or suppressed', () => {
    expect(share(50, 4)).toEqual([
      'total: 4 is a count of children from 1 to 4.',
      'young: 50 is a share of very few ("number" of "total" (4)).',
    ])
    expect(share(50, 'c')).toEqual([
      'young: 50 is a share of a suppressed number ("number" of "total" ([c])).',
    ])
  })

  it('is refused where it represents 1 to 4 children', () => {
    expect(share(5, 60)).toEqual([
      'young: 5 of "number" of "total" (60) can be worked out to be 3 children.',
    ])
    expect(share(1, 200)).toEqual([
      'young: 1 of "number" of "total" (200) can be worked out to be from 1 to 3 children.',
    ])
  })

  it('is allowed where it represents more, or none', () => {
    expect(share(50, 60)).toEqual([])
    expect(share(0, 60)).toEqual([])
  })
})

describe('a suppressed percentage', () => {
  const shares = (cells: Cells, base: Cells = {}) =>
    messages([...printed(base), ...printed(cells, { measure: 'percent' })])

  it('is refused where the others determine it, and the number behind it is unknown', () => {
    expect(shares({ young: 'c', old: 97 })).toEqual([
      'young: it is suppressed, but is what is left of 100 after the other percentages: "percent" of "old" (97).',
    ])
    expect(shares({ young: 'c', old: 'c' })).toEqual([])
  })

  it('is judged by its count where the base is known', () => {
    expect(shares({ young: 'c', old: 97 }, { total: 1000 })).toEqual([])
    expect(shares({ young: 'c', old: 97 }, { total: 100 })[0]).toContain('to be 3, from')
  })
})

describe('a subtotal', () => {
  const of = indicator({
    breakdowns: [
      {
        id: 'age',
        label: 'Age',
        categories: [
          { ...part('baby'), within: ['young'] },
          { ...part('child'), within: ['young'] },
          part('old'),
          { ...part('young'), subtotal: true },
        ],
        additive: true,
      },
    ],
  })

  it('reveals a member that is suppressed alone', () => {
    expect(messages(printed({ baby: 'c', child: 9, young: 12 }), { of })[0]).toContain('to be 3')
    expect(said(printed({ baby: 'c', child: 'c', young: 12 }), { of })).toEqual([])
  })

  it('given with the total reveals the remainder', () => {
    expect(messages(printed({ total: 15, young: 12, old: 'c' }), { of })[0]).toContain('to be 3')
  })
})
