// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { aMeasure, anIndicator, aRelease, NUMBER, PERCENT, someAreas } from '@mocks/builders'
import { sourceLine } from '@/charts/frame/notes'
import { csvText } from '@/export/formats/csv'
import { rowsOf } from '@/export/rows'
import { figureAt, figuresFrom, ratioValue, sumValue, valueAt } from '@/model/figures/figures'
import { readObservations, type ObservationFile } from '@/model/schema/observation'
import { buildView } from '@/model/view/build-view'
import { aSelection, BUCKINGHAMSHIRE, ENGLAND, figuresOf, SOUTH_EAST } from '../../real-data'

const RATE = aMeasure({ derived: true, decimals: 1 })
const PEOPLE = aMeasure({ ...NUMBER, id: 'population', label: 'Children aged 0 to 17' })
const cell = (period: string, measure: string) => ({
  area: BUCKINGHAMSHIRE,
  period,
  category: 'total',
  measure,
})

const aFile = (over: Partial<ObservationFile> = {}): ObservationFile => ({
  release: 'dfe-2025',
  indicator: 'children',
  measures: ['number', 'population'],
  rows: [[BUCKINGHAMSHIRE, '2025', 'total', 522, 130_466, 6]],
  ...over,
})

describe('a rate calculated from its parts', () => {
  it.each([
    [522, 130_466, 40],
    [0, 130_466, 0],
    ['c', 130_466, 'c'],
    [522, 'x', 'x'],
    ['c', 'x', 'c'],
    ['k', 100, 'k'],
    [1, 0, 'z'],
    [{ text: 'n' }, 100, { text: 'n' }],
  ] as const)(
    'of %j over %j is %j: a missing value passes on its reason',
    (numerator, denominator, value) => {
      expect(ratioValue(numerator, denominator, RATE)).toEqual(value)
    },
  )

  it('is a percentage of 100 and a ratio of 1 where the measure does not say otherwise', () => {
    const percent = aMeasure({ kind: 'percent', decimals: 0 })
    const ratio = aMeasure({ kind: 'ratio', decimals: 1 })
    delete percent.per
    delete ratio.per
    expect(ratioValue(91, 344, percent)).toBe(26)
    expect(ratioValue(362, 20, ratio)).toBe(18.1)
  })

  it('cites the release of its numerator and gives the method', () => {
    const indicator = anIndicator({
      measures: [RATE, NUMBER, PEOPLE],
    })
    const found = figureAt(
      figuresFrom([aFile()], { indicator, releases: [aRelease()] }),
      cell('2025', 'rate'),
    )
    expect(found?.current).toMatchObject({
      value: 40,
      release: 'dfe-2025',
      note: 'Worked out here: Number of children / Children aged 0 to 17 x 10000',
    })
  })
})

it('a share of an amount is worked out without being of things counted', () => {
  const share = { ...PERCENT, id: 'share', derived: true, per: 100, ratioOf: ['part', 'whole'] }
  const indicator = anIndicator({
    measures: [
      aMeasure(share),
      aMeasure({ ...NUMBER, id: 'part', label: 'Spent on care', kind: 'money' }),
      aMeasure({ ...NUMBER, id: 'whole', label: 'Spent in all', kind: 'money' }),
    ],
  })
  const rows = [[BUCKINGHAMSHIRE, '2025', 'total', 88, 145, 5]]
  const figures = figuresFrom([aFile({ measures: ['part', 'whole'], rows })], {
    indicator,
    releases: [aRelease()],
  })
  expect(figureAt(figures, cell('2025', 'share'))?.current).toMatchObject({
    value: 61,
    note: 'Worked out here: Spent on care / Spent in all x 100',
  })
})

describe('a sum calculated from its parts', () => {
  it.each([
    [[23, 518], 541],
    [[0, 0, 0], 0],
    [['c', 518], 'c'],
    [[23, 'x'], 'x'],
    [[23, 'c', 'x'], 'c'],
  ] as const)('of %j is %j: a missing value passes on its reason', (parts, value) => {
    expect(sumValue(parts)).toBe(value)
  })

  const SOON = aMeasure({ ...NUMBER, id: 'soon', derived: true, sumOf: ['first', 'second'] })
  const indicator = anIndicator({
    measures: [
      aMeasure({ ...PERCENT, id: 'share', derived: true, numerator: 'soon', denominator: 'all' }),
      SOON,
      aMeasure({ ...NUMBER, id: 'first', label: 'In one week' }),
      aMeasure({ ...NUMBER, id: 'second', label: 'In two weeks' }),
      aMeasure({ ...NUMBER, id: 'all', label: 'All' }),
    ],
  })
  const rows = [
    [BUCKINGHAMSHIRE, '2024', 'total', 'c', 30, 50, 5],
    [BUCKINGHAMSHIRE, '2025', 'total', 10, 30, 50, 6],
    [SOUTH_EAST, '2025', 'total', 10, null, 50, 7],
  ]
  const figures = figuresFrom([aFile({ measures: ['first', 'second', 'all'], rows })], {
    indicator,
    releases: [aRelease()],
  })

  it('names what was added, and can be a part itself, wherever the catalogue names it', () => {
    expect(figureAt(figures, cell('2025', 'soon'))?.current).toMatchObject({
      value: 40,
      release: 'dfe-2025',
      note: 'Worked out here: In one week + In two weeks',
    })
    expect(valueAt(figures, cell('2025', 'share'))).toBe(80)
  })

  it('is suppressed when a part is, and is not there without one', () => {
    expect(valueAt(figures, cell('2024', 'share'))).toBe('c')
    expect(valueAt(figures, { ...cell('2025', 'soon'), area: SOUTH_EAST })).toBeUndefined()
  })
})

describe('a rate whose parts are from two releases', () => {
  const story = { areas: someAreas(), indicator: anIndicator({ measures: [RATE, NUMBER, PEOPLE] }) }
  const releases = [
    aRelease(),
    aRelease({ id: 'ons-2024', publisher: 'Office for National Statistics', title: 'Estimates' }),
  ]
  const figures = figuresFrom(
    [
      aFile({ measures: ['number'], rows: [[BUCKINGHAMSHIRE, '2025', 'total', 522, 6]] }),
      aFile({
        release: 'ons-2024',
        measures: ['population'],
        rows: [[BUCKINGHAMSHIRE, '2025', 'total', 130_466, 9]],
      }),
    ],
    { indicator: story.indicator, releases },
  )
  const view = buildView({ ...story, figures, releases }, aSelection({ category: 'total' }))

  it('names both under the chart and in its CSV', () => {
    expect(sourceLine(view)).toContain('Office for National Statistics, Estimates')
    expect(csvText(rowsOf(view))).toContain('; row 6; with Office for National Statistics')
  })

  it('names one for its number, which has one', () => {
    const number = { ...story, figures, releases }
    const of = buildView(number, aSelection({ category: 'total', measure: 'number' }))
    expect(of.releases.map((r) => r.id)).toEqual(['dfe-2025'])
  })
})

describe('Buckinghamshire’s rate on one population base', () => {
  const figures = figuresOf('children-looked-after')

  it.each([
    ['2018', 472, 39],
    ['2019', 514, 42.3],
    ['2020', 484, 39.6],
    ['2021', 510, 41.6],
    ['2022', 500, 40.5],
    ['2023', 496, 39.3],
    ['2024', 520, 40.6],
    ['2025', 522, 40],
  ])('in %s comes from %s children and is %s', (period, number, rate) => {
    expect(valueAt(figures, cell(period, 'number'))).toBe(number)
    expect(valueAt(figures, cell(period, 'rate-one-base'))).toBe(rate)
  })

  it('is calculated for the region and for England too', () => {
    for (const area of [SOUTH_EAST, ENGLAND])
      expect(valueAt(figures, { ...cell('2025', 'rate-one-base'), area })).toBeTypeOf('number')
  })
})

describe('figures of one indicator', () => {
  it('leave the files of others aside', () => {
    const figures = figuresFrom([aFile({ indicator: 'another' })], {
      indicator: anIndicator(),
      releases: [aRelease()],
    })
    expect(figures.size).toBe(0)
  })

  it('have no cell where the source has none: null is not a value', () => {
    const rows = [[BUCKINGHAMSHIRE, '2025', 'total', null, 130_466, 6]]
    expect(readObservations(aFile({ rows })).map((o) => o.measure)).toEqual(['population'])
  })

  it('keep a true zero', () => {
    const rows = [[BUCKINGHAMSHIRE, '2025', 'total', 0, 'c', 6]]
    expect(readObservations(aFile({ rows })).map((o) => o.value)).toEqual([0, 'c'])
  })

  it('carry a note for one measure or for the row, and markers', () => {
    const notes: ObservationFile['notes'] = [
      { row: 0, note: 'whole row' },
      { row: 0, measure: 'population', markers: ['p'] },
    ]
    const [number, population] = readObservations(aFile({ notes }))
    expect(number).toMatchObject({ note: 'whole row' })
    expect(population).toMatchObject({ markers: ['p'] })
  })

  it.each([
    ['an unknown symbol', [BUCKINGHAMSHIRE, '2025', 'total', '?', 1, 6], /Invalid/],
    ['no place', [BUCKINGHAMSHIRE, '2025', 'total', 1, 1], /row 1: expected area, period/],
    ['no period', [BUCKINGHAMSHIRE, 2025, 'total', 1, 1, 6], /row 1: expected area, period/],
  ])('refuse a row with %s', (_, row, message) => {
    expect(() => readObservations(aFile({ rows: [row] }))).toThrow(message)
  })
})
