import { cardSentence } from '@/model/overview/card-sentence'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { viewOf, type Row } from '@mocks/builders'
import { layoutTrend } from '@/charts/trend/layout'
import { trendFocusPoints } from '@/charts/trend/focus-points'
import { fileName } from '@/export/file-name'
import { csvText } from '@/export/formats/csv'
import { rowsOf } from '@/export/rows'
import { compare, intervalOf } from '@/model/judgement/benchmark'
import { formatValue } from '@/model/values/format'
import { readSeries } from '@/model/judgement/reading'
import { headlineCards } from '@/model/overview/headline-cards'
import { verdict } from '@/model/sentences/verdict'
import {
  areas,
  aSelection,
  BUCKINGHAMSHIRE,
  catalogue,
  CUMBERLAND,
  MILTON_KEYNES,
  filesOf,
  realView,
  releases,
} from './real-data'
import type { View } from '@/model/view/types'
import { textOf } from '@/model/sentences/parts'

const csvOf = (view: View) => csvText(rowsOf(view))

describe('mistakes of other dashboards, in figures and files', () => {
  it('a constant 100% is not a failure', () => {
    const interval = intervalOf(realView('placement-stability').measure, 20, 20)
    expect(interval?.upper).toBeCloseTo(100, 6)
    expect(compare(100, 100, { polarity: 'higher-is-better', interval }).outcome).toBe('similar')
    const all = (area: string): Row[] =>
      ['2023', '2024', '2025'].map((y) => [area, y, 'foster', null, 20, 100, null, 1])
    const view = viewOf({
      rows: [...all(BUCKINGHAMSHIRE), ...all('E92000001')],
      selection: { measure: 'percent', category: 'foster' },
    })
    const reading = readSeries(view)
    expect([reading.movement.direction, ...reading.gaps.map((g) => g.outcome)]).toEqual([
      'steady',
      'similar',
    ])
  })

  it('saved files open in a spreadsheet unchanged', () => {
    const rows = rowsOf(realView('children-looked-after', { measure: 'rate-one-base' }))
    expect(parse(csvText(rows), { bom: true, columns: true })).toEqual(rows)
  })

  it('the file holds the selection, and is not offered if empty', () => {
    const periods = new Set(
      rowsOf(realView('children-looked-after', { from: 2024 })).map((r) => r.period),
    )
    expect([...periods]).toEqual(['2024', '2025'])
    expect(rowsOf(realView('audit-gradings', { area: MILTON_KEYNES }))).toEqual([])
  })

  it('different views have different file names, and comparators are in the file', () => {
    const views = [
      realView('children-looked-after'),
      realView('children-looked-after', { measure: 'number' }),
      realView('children-looked-after', { area: CUMBERLAND }),
      realView('children-looked-after', { from: 2022 }),
      realView('placement-type'),
      realView('placement-type', { category: 'foster' }),
    ]
    const names = [
      ...views.map((v) => fileName(v, undefined, 'csv')),
      ...views.slice(0, 1).map((v) => fileName(v, 'rank', 'csv')),
    ]
    expect(new Set(names).size).toBe(names.length)
    expect(csvOf(realView('children-looked-after'))).toMatch(/,South East,.*,England,/s)
  })

  it('no council is compared with a neighbour that no longer exists', () => {
    const current = new Set(
      areas.areas.filter((a) => a.level === 'authority' && a.to === undefined).map((a) => a.code),
    )
    const gone = areas.areas
      .filter((a) => current.has(a.code))
      .flatMap((a) =>
        (a.neighbours ?? []).filter((n) => !current.has(n.code)).map((n) => `${a.name}: ${n.code}`),
      )
    expect(gone).toEqual([])
    expect(areas.areas.find((a) => a.code === CUMBERLAND)?.neighbours).toHaveLength(10)
  })

  it('the change of code from E10000002 to E06000060 does not split a series', () => {
    const view = realView('children-looked-after')
    expect([...(view.series[0]?.points.keys() ?? [])]).toEqual([
      '2018',
      '2019',
      '2020',
      '2021',
      '2022',
      '2023',
      '2024',
      '2025',
    ])
    const codes = new Set(
      catalogue.indicators.flatMap((i) => filesOf(i.id)).flatMap((f) => f.rows.map((r) => r[0])),
    )
    expect(codes.has('E10000002')).toBe(false)
  })

  it('card, sentence, table and tooltip round in the same way', () => {
    const cards = headlineCards(
      catalogue.indicators.flatMap((i) => filesOf(i.id)),
      { ...catalogue, areas, releases, selection: aSelection() },
    )
    for (const card of cards) {
      const { view, reading } = card
      const shown = formatValue(reading.value, view.measure)
      expect(textOf(cardSentence(card))).toContain(shown)
      expect(textOf(verdict(view))).toContain(shown)
      const stop = trendFocusPoints(view, layoutTrend(view, { width: 760 })).find(
        (s) => s.key === view.period,
      )
      expect(stop?.rows.find((r) => r.isSubject)?.value).toBe(shown)
    }
  })

  it('median and mean of neighbours never have the same name', () => {
    const of = (average: 'median' | 'mean') =>
      realView('children-looked-after', { vs: ['neighbours'], average })
    expect(of('median').series[1]?.label).toBe('Neighbours’ median')
    expect(of('mean').series[1]?.label).toBe('Neighbours’ mean')
    expect(textOf(verdict(of('mean')))).toContain(
      'the mean of its ten statistical neighbours'.replace(/^t/, 'T'),
    )
    expect(csvOf(of('mean'))).toContain('mean of 10 of 10 neighbours')
    expect(csvOf(of('median'))).not.toContain('mean of')
  })
})
