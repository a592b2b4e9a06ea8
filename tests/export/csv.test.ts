// @vitest-environment node
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { anArea, anIndicator, aView, someAreas, viewOf, type Row as DataRow } from '@mocks/builders'
import { comparisonFile } from '@/export/comparison-file'
import { fileName } from '@/export/file-name'
import csv, { csvText } from '@/export/formats/csv'
import { COLUMNS, rowsOf } from '@/export/rows'
import { wholeView } from '@/model/comparison/panel'
import { BUCKINGHAMSHIRE, CITY_OF_LONDON, ENGLAND, realView, SOUTH_EAST } from '../real-data'
import { realPanel, realScatter } from './real-scatter'
import type { View } from '@/model/view/types'

type Cells = Record<string, string>
const textOf = (view: View, chartId?: string) => csvText(rowsOf(view, chartId))
const cellsOf = (view: View, chartId?: string): Cells[] =>
  parse<Cells>(textOf(view, chartId), { bom: true, columns: true })
const input = (view: View, chartId?: string) => ({
  view,
  title: 'T',
  sentence: 'S',
  today: '2026-11-22',
  ...(chartId === undefined ? {} : { chartId }),
})

describe('the CSV of a chart', () => {
  it('has exactly these columns, in this order', () => {
    const [head] = textOf(aView()).replace('\uFEFF', '').split('\r\n')
    expect(head).toBe(
      'indicator,code,area_code,area,period,measure,unit,breakdown,category,value,shorthand,numerator,denominator,release,source,status,target,target_state,confidentiality,note,name,theme,breakdown_name,category_name',
    )
    expect(COLUMNS.join()).toBe(head)
  })

  it('gives the status of the council’s own latest figure, and of no other', () => {
    const judged = cellsOf(realView('placement-type', { category: 'foster' })).filter(
      (row) => row['status'] !== '',
    )
    expect(judged.map((r) => `${r['area']} ${r['period']} ${r['status']}`)).toEqual([
      'Buckinghamshire 2025 Worse and getting worse',
    ])
    const among = cellsOf(realView('placement-type', { category: 'foster' }), 'rank')
    expect(among.filter((r) => r['status'] !== '').map((r) => r['area'])).toEqual([
      'Buckinghamshire',
    ])
  })

  it('has the target of each figure, and whether it is met', () => {
    const rows = cellsOf(realView('unaccompanied-children-local'))
    expect(rows.map((r) => [r['value'], r['target'], r['target_state']])).toEqual([
      ['30', '89', 'not-judged'],
      ['67', '128', 'not-judged'],
      ['73', '124', 'not-judged'],
    ])
    const recruited = cellsOf(realView('asye-academy', { category: 'recruited' })).filter(
      (r) => r['target'] !== '',
    )
    expect(recruited.map((r) => [r['value'], r['target'], r['target_state']])).toEqual([
      ['39', '60', 'red'],
    ])
  })

  it('begins with a byte-order mark and ends each line with CR and LF', async () => {
    const text = textOf(aView())
    expect(text.startsWith('\uFEFF')).toBe(true)
    expect(text.endsWith('\r\n')).toBe(true)
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    const blob = await csv.make(input(aView()))
    expect(blob.type).toBe('text/csv;charset=utf-8')
    expect([...new Uint8Array(await blob.arrayBuffer()).slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  })

  it('holds the selection, no more and no fewer', () => {
    const rows = cellsOf(realView('children-looked-after', { from: 2023 }))
    expect(rows.map((r) => `${r['area_code']} ${r['period']} ${r['value']}`)).toEqual([
      `${BUCKINGHAMSHIRE} 2023 39`,
      `${BUCKINGHAMSHIRE} 2024 41`,
      `${BUCKINGHAMSHIRE} 2025 40`,
      `${SOUTH_EAST} 2023 57`,
      `${SOUTH_EAST} 2024 56`,
      `${SOUTH_EAST} 2025 55`,
      `${ENGLAND} 2023 70`,
      `${ENGLAND} 2024 69`,
      `${ENGLAND} 2025 67`,
    ])
    expect(rows[0]).toMatchObject({
      indicator: 'children-looked-after',
      code: 'CLA-01',
      area: 'Buckinghamshire',
      measure: 'rate',
      breakdown: '',
      category: 'total',
      shorthand: '',
      release: 'dfe-cla-2025',
      source:
        'Department for Education, Children looked after in England including adoptions, 2025; row 1341',
    })
  })

  it('of a breakdown names it and its categories', () => {
    const rows = cellsOf(realView('placement-type', { vs: [], from: 2025 }))
    expect(new Set(rows.map((r) => r['breakdown']))).toEqual(new Set(['placement']))
    expect(rows.map((r) => r['category'])).toContain('foster')
  })

  it.each(['rank', 'distribution'])(
    'of all authorities (%s) holds each of them once, and what they are compared with',
    (chartId) => {
      const rows = cellsOf(realView('children-looked-after'), chartId)
      const codes = rows.map((r) => r['area_code'])
      expect(new Set(codes).size).toBe(codes.length)
      expect(codes).toEqual(
        expect.arrayContaining([BUCKINGHAMSHIRE, CITY_OF_LONDON, SOUTH_EAST, ENGLAND]),
      )
      expect(new Set(rows.map((r) => r['period']))).toEqual(new Set(['2025']))
    },
  )

  it('of a control chart holds the council’s own figures only', () => {
    const rows = cellsOf(realView('children-in-need'), 'control-chart')
    expect(new Set(rows.map((r) => r['area_code']))).toEqual(new Set([BUCKINGHAMSHIRE]))
    expect(rows).toHaveLength(13)
  })

  it('of bars holds the one period that they show', () => {
    const rows = cellsOf(realView('placement-type'), 'breakdown-bar')
    expect(new Set(rows.map((r) => r['period']))).toEqual(new Set(['2025']))
  })

  it('leaves a suppressed value empty, with its shorthand beside it; a true zero is 0', () => {
    const rows: DataRow[] = [
      [BUCKINGHAMSHIRE, '2024', 'total', 'c', 'c', null, 130_000, 1],
      [BUCKINGHAMSHIRE, '2025', 'total', 0, 0, null, 130_000, 2],
    ]
    expect(cellsOf(viewOf({ rows })).map((r) => [r['value'], r['shorthand']])).toEqual([
      ['', 'c'],
      ['0', ''],
    ])
  })

  it('names the neighbours’ median as such, with the number of neighbours', () => {
    const [row] = cellsOf(
      realView('children-looked-after', { vs: ['neighbours'], from: 2025 }),
    ).slice(-1)
    expect(row).toMatchObject({
      area_code: 'neighbours',
      area: 'Neighbours’ median',
      source: 'median of 10 of 10 neighbours',
    })
  })

  it('gives the method of a figure calculated here', () => {
    const [row] = cellsOf(realView('children-looked-after', { measure: 'rate-one-base' }))
    expect(row?.['source']).toContain('Worked out here: Number of children')
  })

  it('is not offered where there is nothing to save', () => {
    expect(csv.suits(input(viewOf({ rows: [] })))).toBe(false)
    expect(csv.suits(input(aView()))).toBe(true)
  })
})

describe('a cell of text', () => {
  const named = (name: string) => {
    const known = someAreas()
    const others = known.areas.filter((a) => a.code !== BUCKINGHAMSHIRE)
    return viewOf({
      areas: { ...known, areas: [anArea({ name }), ...others] },
      indicator: anIndicator({ breakdowns: [] }),
      rows: [[BUCKINGHAMSHIRE, '2025', 'total', -4, 520, null, 130_000, 1]],
      selection: { vs: [] },
    })
  }

  it.each([
    ['Bristol, City of', '"Bristol, City of"'],
    ['The "old" county', '"The ""old"" county"'],
    ['two\nlines', '"two\nlines"'],
    ['=HYPERLINK(1)', "'=HYPERLINK(1)"],
    ['+44', "'+44"],
    ['-4 places', "'-4 places"],
    ['@home', "'@home"],
    ['\tindented', "'\tindented"],
    ['\rreturned', '"\'\rreturned"'],
    ['\n=1+1', '"\'\n=1+1"'],
    [' =1+1', "' =1+1"],
    ['\u200B@SUM(1)', "'\u200B@SUM(1)"],
    ['\uFF1D1+1', "'\uFF1D1+1"],
  ])('%j is written %s', (name, written) => {
    expect(textOf(named(name))).toContain(`,${written},`)
  })

  it('is guarded, a negative number is not', () => {
    expect(textOf(named('Kent'))).toContain(',-4,')
  })
})

describe('the name of a file', () => {
  it.each([
    [
      realView('children-looked-after'),
      undefined,
      'CLA-01_children-looked-after-rate_Buckinghamshire_2018-2025.csv',
    ],
    [
      realView('children-looked-after', { measure: 'number', from: 2025 }),
      undefined,
      'CLA-01_children-looked-after-number_Buckinghamshire_2025.csv',
    ],
    [
      realView('placement-type', { category: 'foster' }),
      undefined,
      'PLA-01_placement-type-percent_foster_Buckinghamshire_2020-2025.csv',
    ],
    [
      realView('children-looked-after', { area: CITY_OF_LONDON }),
      'rank',
      'CLA-01_children-looked-after-rate_all-authorities_City-of-London_2025.csv',
    ],
    [
      realView('children-looked-after'),
      'distribution',
      'CLA-01_children-looked-after-rate_all-authorities_Buckinghamshire_2025.csv',
    ],
    [
      realView('children-in-need'),
      'control-chart',
      'HLP-01_children-in-need-rate_control-chart_Buckinghamshire_2013-2025.csv',
    ],
    [
      realView('placement-change-reasons'),
      'breakdown-bar',
      'PLA-08_placement-change-reasons-percent_Buckinghamshire_2025.csv',
    ],
    [
      realView('agency-social-workers', { area: 'E09000021' }),
      undefined,
      'WFO-02_agency-social-workers-percent_Kingston-upon-Thames-Richmond-upon-Thames_2017-2025.csv',
    ],
  ])('%# describes the content', (view, chartId, name) => {
    expect(fileName(view, chartId, 'csv')).toBe(name)
  })
})

describe('the CSV of a comparison', () => {
  const read = async (blob: Blob): Promise<Cells[]> =>
    parse<Cells>(await blob.text(), { bom: true, columns: true })

  it('has every indicator, area and neighbour, with the columns of every other CSV', async () => {
    const panels = ['children-looked-after', 'agency-social-workers'].map(
      (id) => realPanel(id).panel,
    )
    const { blob, name } = comparisonFile(panels.map(wholeView))
    expect(name).toBe('CLA-01_WFO-02_Buckinghamshire_compared.csv')
    const rows = await read(blob)
    expect(Object.keys(rows[0] ?? {})).toEqual([...COLUMNS])
    // Two indicators, two years; the council, England, the median and ten neighbours.
    expect(rows).toHaveLength(2 * 2 * 13)
    expect(new Set(rows.map((r) => r['indicator'])).size).toBe(2)
    expect(rows.filter((r) => r['area'] === 'Oxfordshire')).toHaveLength(4)
  })

  it('of one chart holds the thin lines that it draws', () => {
    const { panel } = realPanel('children-looked-after')
    expect(cellsOf(panel.view, 'trend')).toHaveLength(2 * 13)
  })

  it('of a scatter has both figures of every authority, suppressed ones with their symbol', async () => {
    const view = realScatter('children-looked-after', 'agency-social-workers')
    expect(fileName(view, 'scatter', 'csv')).toBe(
      'CLA-01_children-looked-after-rate_WFO-02_agency-social-workers-percent_all-authorities_Buckinghamshire_2025.csv',
    )
    const rows = await read(await csv.make(input(view, 'scatter')))
    const city = rows.filter((r) => r['area'] === 'City of London').map((r) => r['shorthand'])
    expect(city).toEqual(['c', ''])
    expect(rows.filter((r) => r['area'] === 'Oxfordshire')).toHaveLength(2)
  })
})
