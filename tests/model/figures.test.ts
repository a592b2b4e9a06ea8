// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { aMeasure, anIndicator, aRelease, NUMBER } from '@mocks/builders'
import { figureAt, figuresFrom, ratioValue, valueAt } from '@/model/figures'
import { readObservations, type ObservationFile } from '@/model/observation'
import { BUCKINGHAMSHIRE, ENGLAND, figuresOf, SOUTH_EAST } from '../real-data'

const RATE = aMeasure({ derived: true, decimals: 1 })
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

describe('a rate worked out from its parts', () => {
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
    'of %j over %j is %j: what is missing hands on its reason',
    (numerator, denominator, value) => {
      expect(ratioValue(numerator, denominator, RATE)).toEqual(value)
    },
  )

  it('is a percentage of 100 and a ratio of 1 where the measure says no more', () => {
    const percent = aMeasure({ kind: 'percent', decimals: 0 })
    const ratio = aMeasure({ kind: 'ratio', decimals: 1 })
    delete percent.per
    delete ratio.per
    expect(ratioValue(91, 344, percent)).toBe(26)
    expect(ratioValue(362, 20, ratio)).toBe(18.1)
  })

  it('cites the release of its numerator and says how it was made', () => {
    const indicator = anIndicator({
      measures: [
        RATE,
        NUMBER,
        aMeasure({ ...NUMBER, id: 'population', label: 'Children aged 0 to 17' }),
      ],
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

  it('is worked out for the region and for England too', () => {
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
