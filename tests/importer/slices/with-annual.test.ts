import { describe, expect, it } from 'vitest'
import { annualBeside } from '@/importer/slices/with-annual'
import type { Catalogue, FullIndicator } from '@/model/schema/indicator'
import type { ObservationFile } from '@/model/schema/observation'
import { areas, BUCKINGHAMSHIRE, catalogue, releases } from '../../real-data'
import { figuresFrom } from '@/model/figures/figures'
import { buildView } from '@/model/view/build-view'
import { verdict } from '@/model/sentences/verdict'
import { textOf } from '@/model/sentences/parts'

const annual = catalogue.indicators.find(({ id }) => id === 'children-looked-after')!
const monthly: FullIndicator = {
  ...annual,
  id: 'months',
  periodType: 'date',
  local: true,
  annual: { indicator: annual.id },
  headlines: [],
}
const withMonths = (one: FullIndicator): Catalogue => ({
  ...catalogue,
  indicators: [...catalogue.indicators, one],
})

const months: ObservationFile = {
  release: 'own',
  indicator: 'months',
  measures: ['rate', 'number'],
  rows: ['2025-03-31', '2025-04-30', '2025-05-31'].map((day, index) => [
    BUCKINGHAMSHIRE,
    day,
    'total',
    41 + index,
    530 + index,
    '',
  ]),
}

/** A table of DfE’s for the council, England and a council elsewhere. */
const published: ObservationFile = {
  release: 'dfe-cla-2025',
  indicator: annual.id,
  measures: ['number', 'rate'],
  rows: [
    [BUCKINGHAMSHIRE, '2023', 'total', 510, 39, 1],
    [BUCKINGHAMSHIRE, '2025', 'total', 522, 40, 2],
    ['E92000001', '2025', 'total', 81_770, 67, 3],
    ['E09000001', '2025', 'total', 20, 30, 4],
  ],
  notes: [
    { row: 1, measure: 'rate', note: 'a note on the rate' },
    { row: 0, note: 'a note on a year that is left out' },
  ],
}

describe('the annual figures beside each month’s', () => {
  const beside = (one = monthly) =>
    annualBeside(withMonths(one), areas.areas, { tables: [months], published: [published] })

  it('are those of the council, its region and England since the first month, on their day', () => {
    expect(beside()).toEqual([
      {
        release: 'dfe-cla-2025',
        indicator: 'months',
        measures: ['rate', 'number'],
        rows: [
          [BUCKINGHAMSHIRE, '2025-03-31', 'total', 40, 522, 2],
          ['E92000001', '2025-03-31', 'total', 67, 81_770, 3],
        ],
        notes: [{ row: 0, measure: 'rate', note: 'a note on the rate' }],
      },
    ])
  })

  it('are of the measures that are named, where the two have other names', () => {
    const [table] = beside({
      ...monthly,
      annual: { indicator: annual.id, measures: [{ id: 'number', annual: 'rate' }] },
    })
    expect(table?.measures).toEqual(['number'])
    expect(table?.rows[0]).toEqual([BUCKINGHAMSHIRE, '2025-03-31', 'total', 40, 2])
  })

  it('are of the categories that the months have', () => {
    const divided = {
      ...published,
      rows: [
        ...published.rows.slice(1, 2),
        [BUCKINGHAMSHIRE, '2025', 'nearby', 40, 8, 5],
      ] satisfies ObservationFile['rows'],
      notes: [],
    }
    const [table] = annualBeside(withMonths(monthly), areas.areas, {
      tables: [months],
      published: [divided],
    })
    expect(table?.rows.map(([, , category]) => category)).toEqual(['total'])
  })

  it('stand on their day, and are compared with the latest month by their date', () => {
    const own = { ...releases[0]!, id: 'own', standing: 'local' as const, published: '2025-06-10' }
    const known = { indicator: monthly, areas, releases: [...releases, own] }
    const view = buildView(
      { ...known, figures: figuresFrom([months, ...beside()], known) },
      { area: BUCKINGHAMSHIRE, average: 'median', view: 'chart', axis: 'auto' },
    )
    const subject = view.series.find(({ role }) => role === 'subject')
    expect([...(subject?.points.values() ?? [])].map(({ value }) => value)).toEqual([40, 42, 43])
    expect(textOf(verdict(view))).toMatch(/67 \(31 March 2025, two months earlier\)/)
  })

  it('are none for an indicator that has no months', () => {
    const none = annualBeside(withMonths(monthly), areas.areas, {
      tables: [],
      published: [published],
    })
    expect(none).toEqual([])
  })
})
