import { describe, expect, it } from 'vitest'
import { chartFor } from '@/charts/registry'
import { officeChartOf } from '@/charts/office-forms'
import { rowsOf } from '@/export/rows'
import { aFarView, aRebasedView, aTargetView, VIEW_FOR } from '../../charts/views'
import { BUCKINGHAMSHIRE, catalogue, CITY_OF_LONDON, KINGSTON, realView } from '../../real-data'
import { aMixView, aView } from '@mocks/builders'
import { cellsOf, differences, dotsOf, EXPECTED, readChart, workbookOf } from './chart-figures'
import { all, inputOf, makeFile, openBlob, sheetCells, words, xmlOf } from './opened'
import type { View } from '@/model/view/types'
import { SHORTHAND_MEANING } from '@/model/values/shorthand'

const CASES: readonly (readonly [string, View, string])[] = [
  ...Object.keys(EXPECTED).flatMap((id) => {
    const view = VIEW_FOR[id]?.()
    return view ? ([[`the view for ${id}`, view, id]] as const) : []
  }),
  ['a suppressed year', aView({ from: 2016 }), 'trend'],
  ['a suppressed part', aMixView({ from: 2016 }), 'mix'],
  ['a suppressed part alone', aMixView({ from: 2016, to: 2016 }), 'breakdown-bar'],
  ['two bases and a suppressed year', aRebasedView(), 'control-chart'],
  ['targets', aTargetView(), 'trend'],
  ['two far out and one suppressed', aFarView(), 'distribution'],
  ['suppressed parts of placements', realView('placement-type'), 'mix'],
  ['a small council', realView('children-looked-after', { area: CITY_OF_LONDON }), 'trend'],
  [
    'a small council among all',
    realView('children-looked-after', { area: CITY_OF_LONDON }),
    'rank',
  ],
  ['a joint return', realView('agency-social-workers', { area: KINGSTON }), 'trend'],
]

describe('the chart on a slide', () => {
  it.each(CASES)('of %s shows the figures; a missing one is a gap', async (_, view, id) => {
    const opened = await openBlob(await makeFile('pptx', inputOf(view, id)))
    const chart = xmlOf(opened, 'ppt/charts/chart1.xml')
    const book = workbookOf(opened, 1)
    const series = readChart(chart)
    for (const one of series)
      expect(cellsOf(one, book, 1)).toEqual(one.said.map(({ value }) => value))
    const said =
      id === 'distribution'
        ? series.flatMap((one) => dotsOf(one, book, 1))
        : series.flatMap((one) => one.said)
    expect(differences(said, EXPECTED[id]?.(view) ?? [])).toEqual([])
    expect(said.some(({ value }) => value !== undefined)).toBe(true)
    expect(all(chart, 'c:dispBlanksAs')[0]?.getAttribute('val')).toBe('gap')
  })

  it('gives the reason beside each empty cell', async () => {
    const opened = await openBlob(await makeFile('pptx', inputOf(aView({ from: 2016 }), 'trend')))
    const cells = [...sheetCells(workbookOf(opened, 1), 1).values()]
    expect(cells).toContain('Buckinghamshire: [c] suppressed to protect people’s identity')
  })

  it('is seen to be wrong when it is', () => {
    const view = aView()
    const expected = EXPECTED['trend']?.(view) ?? []
    const said = expected.map(({ series = '', category, value }) => ({
      series,
      category,
      value: typeof value === 'number' ? value : undefined,
    }))
    expect(differences(said, expected)).toEqual([])
    const wrong = said.map((one, i) => (i === 3 ? { ...one, value: 0 } : one))
    expect(differences(wrong, expected)).toHaveLength(1)
  })
})

describe('the charts of every indicator', () => {
  const setting = { size: { width: 880, height: 300 }, theme: {} }
  it.each([BUCKINGHAMSHIRE, CITY_OF_LONDON])('show the figures of %s', (area) => {
    let drawn = 0
    for (const { id } of catalogue.indicators) {
      const view = realView(id, { area })
      const picture = chartFor(view)
      const chart = officeChartOf(view, picture?.id, setting)
      if (!picture || chart?.kind !== 'categories') continue
      drawn += 1
      const said = chart.series.flatMap(({ name, values }) =>
        chart.categories.map((category, i) => ({ series: name, category, value: values[i] })),
      )
      const wrong = differences(said, EXPECTED[picture.id]?.(view) ?? [])
      expect(wrong.map((line) => `${id}: ${line}`)).toEqual([])
    }
    expect(drawn).toBeGreaterThan(15)
  })
})

/** The cells of a tidy table by row, as name and value. */
type Tidy = Record<string, string | number>[]

async function excelRows(view: View, chartId: string): Promise<Tidy> {
  const opened = await openBlob(await makeFile('xlsx', inputOf(view, chartId)))
  const rows = new Map<number, Map<string, string | number>>()
  for (const [at, value] of sheetCells(opened, 2)) {
    const [, column = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(at) ?? []
    rows.set(Number(row), (rows.get(Number(row)) ?? new Map()).set(column, value))
  }
  const [heads, ...rest] = [...rows.values()]
  return rest.map((row) =>
    Object.fromEntries([...row].map(([column, value]) => [String(heads?.get(column)), value])),
  )
}

async function openRows(view: View, chartId: string): Promise<Tidy> {
  const opened = await openBlob(await makeFile('ods', inputOf(view, chartId)))
  const table = all(xmlOf(opened, 'content.xml'), 'table:table').find(
    (one) => one.getAttribute('table:name') === 'Data',
  )
  const rows = (table ? all(table, 'table:table-row') : []).map((row) =>
    all(row, 'table:table-cell').map((cell) => {
      const type = cell.getAttribute('office:value-type')
      return type === 'float'
        ? Number(cell.getAttribute('office:value'))
        : (cell.getAttribute('office:date-value') ?? words(cell, 'text:p').join('\n'))
    }),
  )
  const [heads = [], ...rest] = rows
  return rest.map((row) =>
    Object.fromEntries(
      row.flatMap((value, i) => (value === '' ? [] : [[String(heads[i]), value]])),
    ),
  )
}

describe.each([
  ['xlsx', excelRows],
  ['ods', openRows],
] as const)('the sheet of data in %s', (_, read) => {
  it.each([
    ['a trend with a suppressed year', aView({ from: 2016 }), 'trend'],
    ['parts', realView('placement-type'), 'mix'],
    ['all authorities', realView('children-looked-after'), 'rank'],
    ['targets', realView('unaccompanied-children-local'), 'trend'],
  ] as const)(
    'of %s has the rows of the CSV: numbers as numbers, none for what is missing',
    async (__, view, id) => {
      const found = await read(view, id)
      const rows = rowsOf(view, id)
      expect(found).toHaveLength(rows.length)
      rows.forEach((row, i) => {
        const tidy = found[i] ?? {}
        expect(tidy['value']).toBe(row.value === '' ? undefined : Number(row.value))
        expect(tidy['numerator']).toBe(row.numerator === '' ? undefined : Number(row.numerator))
        expect(tidy['shorthand'] ?? '').toBe(row.shorthand)
        expect(tidy['shorthand_meaning']).toBe(
          row.shorthand === 'c' ? SHORTHAND_MEANING.c : tidy['shorthand_meaning'],
        )
        expect([tidy['area'], String(tidy['period']), tidy['source']]).toEqual([
          row.area,
          row.period,
          row.source,
        ])
        expect(tidy['period_ends']).toBeDefined()
      })
    },
  )
})
