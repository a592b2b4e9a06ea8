// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { aCouncil } from '@mocks/returns/council'
import { isoDate } from '@mocks/returns/lives'
import { planReturns } from '@/importer/returns/plan-returns'
import { reconcile, type ReconciledFigure } from '@/importer/returns/reconcile/reconcile'
import { describeReconciled, reconciledLines } from '@/importer/returns/reconcile/words'
import type { ObservationFile } from '@/model/schema/observation'
import { areas, BUCKINGHAMSHIRE, catalogue, filesOf, releases } from '../../real-data'
import { textOf } from '@/importer/slices/keep-rows'
import { inBytes } from './counted'

const council = aCouncil(21, { first: 2025, children: 260, livedTo: '2025-10-31' })

const { worked } = planReturns(
  inBytes(council.files),
  { areas: areas.areas, releases, catalogue, tables: filesOf('children-looked-after') },
  { newest: council.newest, saved: isoDate(council.span.known), published: '2025-11-20' },
)
if (!worked) throw new Error('The returns were refused.')

const NEWEST = releases.find(({ id }) => id === 'dfe-cla-2025')!

/** A table of DfE’s, with one figure of the council’s. */
const published = (
  indicator: string,
  [category, value]: readonly [string, number | 'c'],
  measure = 'number',
): ObservationFile => ({
  release: NEWEST.id,
  indicator,
  measures: [measure],
  rows: [[BUCKINGHAMSHIRE, '2025', category, value, 1]],
})

const beside = (tables: readonly ObservationFile[]) =>
  reconcile({ worked, tables, releases }).filter(({ day }) => day === '2025-03-31')

/** What the returns say of 31 March 2025. */
const ours = (indicator: string, category: string, measure: string): unknown => {
  const table = worked.tables.find((one) => one.indicator === `${indicator}-monthly`)
  const row = table?.rows.find(
    ([, period, of]) => textOf(period).endsWith('2025-03-31') && of === category,
  )
  return row?.[3 + (table?.measures.indexOf(measure) ?? 0)]
}

const only = (figures: readonly ReconciledFigure[]): ReconciledFigure => {
  expect(figures).toHaveLength(1)
  return figures[0]!
}

describe('31 March beside DfE', () => {
  const total = Number(ours('children-looked-after', 'total', 'number'))

  it('is equal where the two figures are', () => {
    const one = only(beside([published('children-looked-after', ['total', total])]))
    expect(one).toMatchObject({ code: 'CLA-01', ours: total, theirs: total, difference: 0 })
    expect(one.reason).toBeUndefined()
    expect(one.source).toBe(NEWEST.title)
  })

  it('says by how many they differ, and why most likely', () => {
    const one = only(beside([published('children-looked-after', ['total', total + 4])]))
    expect(one).toMatchObject({ difference: -4, reason: { from: 'records' } })
    expect(reconciledLines([one])).toEqual([
      '31 March 2025 beside DfE: 0 of 1 figures that can be compared are equal.',
      expect.stringMatching(/^ {2}Where they differ: records were most likely/),
      expect.stringMatching(/^ {2}CLA-01 Children looked after, .*\(−4\)\.$/),
    ])
  })

  it('sets the year’s starts beside DfE’s, and not those of a month', () => {
    const id = 'children-started-to-be-looked-after'
    const year = Number(ours(id, 'total', 'since-april'))
    expect(only(beside([published(id, ['total', year])])).difference).toBe(0)
  })

  it('sets new placements and changes beside DfE’s, the changes by their reasons too', () => {
    const year = (indicator: string, category: string, measure: string) =>
      Number(ours(indicator, category, measure))
    const placed = year('new-placements', 'total', 'since-april')
    expect(only(beside([published('new-placement-location', ['total', placed])])).difference).toBe(
      0,
    )
    const id = 'placement-change-reasons'
    const moved = year(id, 'total', 'since-april')
    expect(only(beside([published(id, ['total', moved + 1])])).difference).toBe(-1)
    const reason = year(id, 'care-plan-change', 'twelve-months')
    expect(reason).toBeGreaterThan(5)
    const one = only(beside([published(id, ['care-plan-change', reason + 40])]))
    expect(one).toMatchObject({ label: 'Change to the care plan', difference: -40 })
    const recorded = moved - year(id, 'not-recorded', 'twelve-months')
    expect(only(beside([published(id, ['total', recorded])])).reason?.words).toBe(
      'Equal if changes without a recorded reason are left out: DfE most likely does that.',
    )
  })

  it('names the reading with which they would be equal', () => {
    const other = worked.others.find(
      (reading) => reading.annual === 'placement-stability' && reading.day === 20_178,
    )
    const counted = other?.counts.get('total')
    expect(counted).toBeGreaterThan(Number(ours('placement-stability', 'total', 'number')))
    const one = only(beside([published('placement-stability', ['total', counted!])]))
    expect(one.reason).toEqual({
      from: 'reading',
      words:
        'Equal if moves with the same carers are counted as other placements: DfE most likely does that.',
    })
  })

  it('compares nothing that one of them suppresses', () => {
    const one = only(beside([published('children-looked-after', ['total', 'c'])]))
    expect(one.difference).toBeUndefined()
    expect(one.reason).toBeUndefined()
    expect(describeReconciled([one])).toBe('no figure can be compared')
  })

  it('says of a day before the first return that its year is not covered', () => {
    const [one] = reconcile({
      worked,
      tables: [
        {
          ...published('children-looked-after', ['total', 1000]),
          rows: [[BUCKINGHAMSHIRE, '2024', 'total', 1000, 1]],
        },
      ],
      releases,
    })
    expect(one).toMatchObject({ day: '2024-03-31', reason: { from: 'next-year' } })
  })
})
