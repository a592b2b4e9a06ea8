// @vitest-environment node
import { describe, expect, it } from 'vitest'
import {
  aMeasure,
  anIndicator,
  aRateRow,
  aView,
  NUMBER,
  type Row,
  TEN_NEIGHBOURS,
  viewOf,
} from '@mocks/builders'
import { isNumber, type Value } from '@/model/schema/observation'
import { BUCKINGHAMSHIRE, ENGLAND, KINGSTON, realView, SOUTH_EAST } from '../../real-data'
import type { Role, View } from '@/model/view/types'

const roles = (view: View): Role[] => view.series.map((s) => s.role)
const valuesOf = (view: View, role: Role): Value[] =>
  [...(view.series.find((s) => s.role === role)?.points.values() ?? [])].map((p) => p.value)

describe('a view', () => {
  it('holds the council first, then its benchmarks, in the order chosen', () => {
    expect(roles(aView())).toEqual(['subject', 'region', 'england'])
    expect(roles(aView({ vs: [ENGLAND, 'E10000025', SOUTH_EAST] }))).toEqual([
      'subject',
      'england',
      'other',
      'region',
    ])
    expect(roles(aView({ vs: [] }))).toEqual(['subject'])
  })

  it('does not compare a council with itself', () => {
    expect(roles(aView({ vs: [BUCKINGHAMSHIRE, ENGLAND] }))).toEqual(['subject', 'england'])
  })

  it('is about the latest period with a value of the council’s own, even a suppressed one', () => {
    const rows: Row[] = [
      [BUCKINGHAMSHIRE, '2023', 'total', 40, 522, null, 130_000, 1],
      [BUCKINGHAMSHIRE, '2024', 'total', 'c', 'c', null, 130_000, 2],
      [ENGLAND, '2025', 'total', 67, 81_770, null, 12_000_000, 3],
    ]
    const view = viewOf({ rows })
    expect(view.periods).toEqual(['2023', '2024', '2025'])
    expect(view.period).toBe('2024')
  })

  it('keeps only the years asked for', () => {
    expect(aView({ from: 2019, to: 2021 }).periods).toEqual(['2019', '2020', '2021'])
    expect(aView({ from: 2019, to: 2021 }).annotations.map((a) => a.period)).toEqual([
      '2019',
      '2020',
    ])
  })

  it('shows all years, and says so, when none of those asked for has a figure', () => {
    const view = aView({ from: 2030 })
    expect(view.periods).toEqual(aView().periods)
    expect(view.notes).toContain('There are no figures in the years chosen: all years are shown.')
  })

  it('includes numerator and denominator with a rate', () => {
    expect(aView().series[0]?.points.get('2025')).toMatchObject({
      value: 40,
      count: 520,
      denominator: 130_000,
    })
  })

  it('draws no benchmark beside a council’s count, and keeps them in the table', () => {
    expect(roles(aView({ measure: 'number' }))).toEqual(['subject'])
    expect(roles(aView({ measure: 'number', view: 'table' }))).toEqual([
      'subject',
      'region',
      'england',
    ])
  })

  it('falls back to the first measure that is offered', () => {
    expect(aView({ measure: 'no-such' }).measure.id).toBe('rate')
    expect(aView({ measure: 'population' }).measure.id).toBe('rate')
  })

  it('of an area that does not exist is refused', () => {
    expect(() => aView({ area: 'E00000000' })).toThrow('No area has the code E00000000')
  })

  it('counts every other authority with a value, and marks neighbours and the region’s', () => {
    const { peers } = aView()
    expect(peers).toHaveLength(26)
    expect(peers.filter((p) => p.isSubject)).toHaveLength(1)
    expect(peers.filter((p) => p.isNeighbour)).toHaveLength(10)
    expect(peers.filter((p) => !isNumber(p.value)).map((p) => p.value)).toEqual(['c'])
  })

  it('leaves out authorities to which the figure does not apply', () => {
    const rows: Row[] = [
      [BUCKINGHAMSHIRE, '2025', 'total', 40, 522, null, 130_000, 1],
      ['E10000025', '2025', 'total', 'z', 'z', null, 'z', 2],
    ]
    expect(viewOf({ rows }).peers).toHaveLength(1)
  })
})

describe('neighbours together', () => {
  const told = (values: readonly (number | string)[], average: 'median' | 'mean' = 'median') => {
    const rows = values.map((value, i) => aRateRow('2025', value, TEN_NEIGHBOURS[i]))
    const view = viewOf({
      rows: [aRateRow('2025', 40), ...rows],
      selection: { vs: ['neighbours'], average },
    })
    const series = view.series.find((s) => s.role === 'neighbours')
    return { label: series?.label, ...series?.points.get('2025') }
  }

  it.each([
    [[10, 20, 60], 'median', 20, 'median of 3 of 10 neighbours'],
    [[10, 20, 60], 'mean', 30, 'mean of 3 of 10 neighbours'],
    [[10, 20, 60, 61], 'median', 40, 'median of 4 of 10 neighbours'],
    [[10, 20, 'x'], 'median', 15, 'median of 2 of 10 neighbours'],
    [[0, 0, 0], 'median', 0, 'median of 3 of 10 neighbours'],
  ] as const)('%j have as their %s %s', (values, average, value, note) => {
    expect(told(values, average)).toMatchObject({ value, note })
  })

  it('are drawn only when some year has a number', () => {
    expect(told(['x', 'x']).label).toBeUndefined()
  })

  it('are suppressed when one of them is: the others could reveal it', () => {
    const rows = [
      aRateRow('2024', 41),
      aRateRow('2025', 40),
      aRateRow('2024', 10, TEN_NEIGHBOURS[0]),
      aRateRow('2025', 'c', TEN_NEIGHBOURS[0]),
      aRateRow('2025', 20, TEN_NEIGHBOURS[1]),
    ]
    const view = viewOf({ rows, selection: { vs: ['neighbours'] } })
    expect(valuesOf(view, 'neighbours')).toEqual([10, 'c'])
    expect(view.series[1]?.points.get('2025')?.note).toBe('1 of 10 neighbours suppressed')
  })
})

describe('a breakdown', () => {
  it('that adds up is shown without its whole, with another one beside it', () => {
    const rows: Row[] = [
      [BUCKINGHAMSHIRE, '2025', 'total', 10, 1],
      [BUCKINGHAMSHIRE, '2025', 'a', 4, 2],
    ]
    const story = (additive: boolean) =>
      viewOf({
        indicator: anIndicator({
          measures: [NUMBER],
          breakdowns: [{ id: 'b', label: 'B', additive, categories: [{ id: 'a', label: 'A' }] }],
        }),
        measures: ['number'],
        rows,
      }).series.map((s) => s.category?.id ?? 'total')
    expect(story(true)).toEqual(['a'])
    expect(story(false)).toEqual(['total', 'a'])
  })

  it('leaves sums of its own parts and empty parts out', () => {
    const categories = [
      { id: 'a', label: 'A' },
      { id: 'ab', label: 'A and B', subtotal: true },
      { id: 'empty', label: 'Empty' },
    ]
    const view = viewOf({
      indicator: anIndicator({
        measures: [aMeasure({ ...NUMBER })],
        breakdowns: [{ id: 'b', label: 'B', additive: true, categories }],
      }),
      measures: ['number'],
      rows: [
        [BUCKINGHAMSHIRE, '2025', 'a', 4, 1],
        [BUCKINGHAMSHIRE, '2025', 'ab', 4, 2],
      ],
    })
    expect(view.series.map((s) => s.category?.id)).toEqual(['a'])
  })

  it('of another measure leaves a measure without parts whole, by its own polarity', () => {
    const view = viewOf({
      indicator: anIndicator({
        measures: [NUMBER, aMeasure({ id: 'score', polarity: 'lower-is-better' })],
        breakdowns: [
          { id: 'b', label: 'B', additive: true, categories: [{ id: 'a', label: 'A' }] },
        ],
      }),
      measures: ['number', 'score'],
      rows: [
        [BUCKINGHAMSHIRE, '2025', 'a', 4, null, 1],
        [BUCKINGHAMSHIRE, '2025', 'total', 4, 15, 2],
      ],
      selection: { measure: 'score', category: 'a' },
    })
    expect(valuesOf(view, 'subject')).toEqual([15])
    expect(view.category).toBeUndefined()
    expect(view.polarity).toBe('lower-is-better')
  })

  it('that is named keeps a category which another one has too', () => {
    const categories = [{ id: 'not-known', label: 'Not known' }]
    const view = viewOf({
      indicator: anIndicator({
        measures: [NUMBER],
        breakdowns: [
          { id: 'short', label: 'In short', additive: true, categories },
          { id: 'full', label: 'In full', additive: true, categories },
        ],
      }),
      measures: ['number'],
      rows: [[BUCKINGHAMSHIRE, '2025', 'not-known', 4, 1]],
      selection: { breakdown: 'full', category: 'not-known' },
    })
    expect(view.breakdown?.id).toBe('full')
  })

  it('may be read one category at a time, by that category’s polarity', () => {
    const view = realView('placement-type', { category: 'foster' })
    expect(view.series.map((s) => s.category?.id)).toEqual(['foster', 'foster', 'foster'])
    expect(realView('placement-type', { category: 'total' }).category).toBeUndefined()
  })
})

describe('a joint return', () => {
  it('represents the council that files it, and says so', () => {
    const view = realView('agency-social-workers', { area: KINGSTON })
    expect(view.area.name).toBe('Kingston upon Thames / Richmond upon Thames')
    expect(view.notes).toEqual([
      'Kingston upon Thames sends this return together with another council: the figures are for Kingston upon Thames and Richmond upon Thames.',
    ])
  })

  it('is compared with the neighbours of the council asked for', () => {
    const view = realView('agency-social-workers', { area: KINGSTON, vs: ['neighbours'] })
    expect(view.area.neighbours).toHaveLength(10)
    expect(view.peers.filter((p) => p.isNeighbour).length).toBeGreaterThan(5)
  })

  it('is not used where the council has figures of its own', () => {
    const view = realView('children-looked-after', { area: KINGSTON })
    expect(view.area.name).toBe('Kingston upon Thames')
    expect(view.notes).toEqual([])
  })
})

describe('figures as known on a date', () => {
  it('are those of the releases published by then, and the view says the date', () => {
    const then = realView('children-looked-after', { asAt: '2023-09-07', measure: 'number' })
    expect(then.asAt).toBe('2023-09-07')
    expect(then.period).toBe('2022')
    expect(valuesOf(then, 'subject')).toEqual([472, 514, 484, 510, 502])
    expect(valuesOf(realView('children-looked-after', { measure: 'number' }), 'subject')).toEqual([
      472, 514, 484, 510, 500, 496, 520, 522,
    ])
  })

  it('break where the population base changed in the release that they come from', () => {
    const breaks = (asAt?: string) =>
      realView('children-looked-after', asAt === undefined ? {} : { asAt }).annotations.flatMap(
        ({ kind, period }) => (kind === 'break' ? period : []),
      )
    expect(breaks('2023-09-07')).toEqual(['2022'])
    expect(breaks()).toEqual(['2019'])
  })

  it('name the releases that they come from, newest first', () => {
    expect(realView('children-looked-after').releases.map((r) => r.id)).toEqual([
      'dfe-cla-2025',
      'dfe-cla-2023',
      'dfe-cla-2022',
    ])
  })

  it('as known on a day tells of nothing that came after its last figure', () => {
    const events = (asAt?: string) =>
      realView('children-looked-after', asAt === undefined ? {} : { asAt }).annotations.map(
        (a) => a.period,
      )
    expect(events()).toContain('2025')
    expect(events('2023-09-07').toSorted().at(-1)).toBe('2022')
  })
})
