import { describe, expect, it } from 'vitest'
import { aMeasure, anIndicator, aRelease, NUMBER, PERCENT, someAreas } from '@mocks/builders'
import { type FigureCell, figureText } from '@/model/view/figure-cell'
import { figuresFrom } from '@/model/figures/figures'
import type { ObservationFile } from '@/model/schema/observation'
import { recordOf, type FigureRecord } from '@/model/record/record'
import {
  ageOfRecord,
  areaOfRecord,
  besideValue,
  figureCitation,
  differenceInWords,
  nextInWords,
  placeOf,
  valueInWords,
} from '@/model/record/words'
import { parseFigure } from '@/model/record/parse-figure'

const OWN = 'E06000060'
const OLD = aRelease({
  id: 'old',
  title: 'The 2024 release',
  published: '2024-11',
  files: [{ name: 'old.csv', sha256: 'aa' }],
})
const NEW = aRelease({
  id: 'new',
  title: 'The 2025 release',
  files: [
    { name: 'rates.csv', sha256: 'bb' },
    { name: 'other.csv', sha256: 'cc' },
  ],
})
const PAPER = aRelease({
  id: 'paper',
  title: 'A paper',
  published: '2025-01-09',
  standing: 'local',
  files: [{ name: 'paper.txt', sha256: 'dd' }],
})
const RELEASES = [OLD, NEW, PAPER]
const indicator = anIndicator({
  measures: [
    aMeasure(),
    NUMBER,
    PERCENT,
    aMeasure({ ...NUMBER, id: 'population', label: 'Children aged 0 to 17', hidden: true }),
    aMeasure({ id: 'worked', label: 'Rate worked out', decimals: 1, derived: true }),
  ],
})
const file = (over: Partial<ObservationFile>): ObservationFile => ({
  release: 'new',
  indicator: indicator.id,
  measures: ['rate', 'number', 'population'],
  rows: [],
  ...over,
})
const FILES = [
  file({ release: 'old', rows: [[OWN, '2024', 'total', 38, 470, 120_000, 7]] }),
  file({ release: 'paper', rows: [[OWN, '2024', 'total', 39, null, null, 'Page 3']] }),
  file({
    file: 'rates.csv',
    rows: [
      [OWN, '2024', 'total', 41, 480, 121_000, 12],
      [OWN, '2025', 'total', 'c', 'c', 121_500, 13],
      ['E0600100', '2024', 'total', 50, 500, 100_000, 14],
      ['E0600101', '2024', 'total', 60, 600, 100_000, 15],
      ['E0600102', '2024', 'total', 'c', 'c', 100_000, 16],
    ],
  }),
]
const cell = (over: Partial<FigureCell> = {}): FigureCell => ({
  indicator: indicator.id,
  area: OWN,
  period: '2024',
  measure: 'rate',
  category: 'total',
  ...over,
})

/** The record of a cell, which must exist. */
function record(over: Partial<FigureCell> = {}, files = FILES, asAt?: string): FigureRecord {
  const figures = figuresFrom(files, { indicator, releases: RELEASES, asAt })
  const areas = someAreas()
  const found = recordOf(cell(over), {
    indicator,
    figures,
    areas,
    releases: RELEASES,
    average: 'median',
  })
  if (!found) throw new Error('no such record')
  return found
}

describe('the name of a figure in an address', () => {
  it('is read back as it was written', () => {
    expect(parseFigure(figureText(cell()))).toEqual(cell())
  })
  it.each(['', 'a~b', 'a~b~c~d', 'a~b~c~d~', 'a~b~c~d~e~f'])('is not made of “%s”', (text) => {
    expect(parseFigure(text)).toBeUndefined()
  })
})

describe('a record', () => {
  it('names release, file, checksum and row', () => {
    expect(record().origin).toEqual({ release: NEW, file: NEW.files[0], at: 12 })
  })

  it('holds every earlier value, newest first, with the difference from the current one', () => {
    const { value, earlier, measure } = record()
    expect(value).toBe(41)
    expect(
      earlier.map((e) => [e.release.id, e.value, e.at, differenceInWords(e, measure)]),
    ).toEqual([
      ['paper', 39, 'Page 3', '2 lower than now'],
      ['old', 38, 7, '3 lower than now'],
    ])
  })

  it('of a paper names its one file, though no observation does', () => {
    expect(record().earlier[0]?.file?.name).toBe('paper.txt')
  })

  it('links to the numerator and denominator of a published rate', () => {
    expect(record().of.map((part) => [part.label, part.value, part.cell.measure])).toEqual([
      ['Number of children', 480, 'number'],
      ['Children aged 0 to 17', 121_000, 'population'],
    ])
  })

  it('of a calculated figure has the formula and its inputs', () => {
    const { worked, value, of } = record({ measure: 'worked' })
    expect(value).toBe(39.7)
    expect(worked?.how).toBe('Number of children / Children aged 0 to 17 x 10000')
    expect(worked?.parts.map(({ cell: of_ }) => figureText(of_))).toEqual([
      `children~${OWN}~2024~number~total`,
      `children~${OWN}~2024~population~total`,
    ])
    expect(of).toEqual([])
  })

  it('of a share names the whole it is a share of', () => {
    const shares = file({
      measures: ['number', 'percent'],
      rows: [
        [OWN, '2024', 'total', 480, null, 1],
        [OWN, '2024', 'foster', 240, 50, 2],
      ],
    })
    const found = record({ measure: 'percent', category: 'foster' }, [shares])
    expect(found.category).toBe('Foster care')
    expect(found.of.map(({ label, value }) => [label, value])).toEqual([
      ['Number of children', 240],
      ['Number of children in all', 480],
    ])
  })

  it('of a suppressed cell says why, and so does that of a figure calculated from it', () => {
    const { value, measure } = record({ period: '2025' })
    expect(valueInWords(value, measure)).toBe('[c] suppressed to protect people’s identity')
    expect(besideValue(value, measure)).toBe('suppressed to protect people’s identity')
    expect(besideValue(0, measure)).toBe('per 10,000 children')
    expect(record({ period: '2025', measure: 'worked' }).value).toBe('c')
  })

  it('of neighbours lists each with its own cell; one that is suppressed suppresses it', () => {
    const found = record({ area: `neighbours.${OWN}` })
    expect(found.value).toBe('c')
    expect(areaOfRecord(found)).toBe('Median of Buckinghamshire’s statistical neighbours')
    expect(found.worked?.parts.map((part) => [part.label, part.value, part.cell.area])).toEqual([
      ['Authority A', 50, 'E0600100'],
      ['Authority B', 60, 'E0600101'],
      ['Authority C', 'c', 'E0600102'],
    ])
  })

  it('is as it was known on a day', () => {
    const then = record({}, FILES, '2024-12-31')
    expect([then.value, then.origin?.release.id, then.earlier]).toEqual([38, 'old', []])
  })

  it('of a withdrawn value says so, and keeps the value', () => {
    const withdrawing = {
      ...PAPER,
      withdraws: [{ release: 'new', indicator: indicator.id, reason: 'wrong' }],
    }
    const figures = figuresFrom([FILES[2] ?? file({})], {
      indicator,
      releases: [NEW, { ...withdrawing, published: '2026-01-01' }],
    })
    const found = recordOf(cell(), {
      indicator,
      figures,
      areas: someAreas(),
      releases: [NEW, withdrawing],
      average: 'median',
    })
    expect([found?.value, found?.note, found?.earlier[0]?.value]).toEqual([
      'x',
      'Withdrawn: wrong',
      41,
    ])
  })

  it.each([{ area: 'E99' }, { period: '1999' }, { measure: 'none' }, { category: 'none' }])(
    'is not made of a cell that nobody holds: %j',
    (over) => {
      expect(() => record(over)).toThrow('no such record')
    },
  )
})

describe('the text of a record', () => {
  it('counts its age from the end of its period', () => {
    expect(ageOfRecord(record(), '2024-10-31')).toBe('7 months old')
  })

  it('names row and column, or the place in a paper', () => {
    expect(placeOf(12, 'rate_per_10000')).toBe('row 12, column rate_per_10000')
    expect(placeOf('Page 3', 'rate_per_10000')).toBe('Page 3')
  })

  it('does not invent the date of the next release', () => {
    const OF = { indicator: 'cla', today: '2026-11-01' }
    expect(nextInWords(NEW, [OLD, NEW], OF)).toBe('No announced date is held here')
    expect(nextInWords({ ...NEW, next: '2026-11-19' }, [OLD, NEW], OF)).toBe(
      'Announced for 19 November 2026',
    )
    expect(nextInWords({ ...NEW, next: '2026-10-31' }, [OLD, NEW], OF)).toBe(
      'Was announced for 31 October 2026; not held here yet',
    )
    const renewed = { ...NEW, next: '2027', nextOf: [{ next: '2026-11', indicators: ['cla'] }] }
    expect(nextInWords(renewed, [OLD, NEW], OF)).toBe('Announced for November 2026')
    expect(nextInWords(renewed, [OLD, NEW], { ...OF, indicator: 'another' })).toBe(
      'Announced for 2027',
    )
    expect(nextInWords(OLD, [OLD, NEW], OF)).toBe('Out since 20 November 2025: The 2025 release')
    expect(nextInWords(OLD, [OLD, { ...NEW, publication: 'another' }], OF)).toBe(
      'No announced date is held here',
    )
  })

  it('is cited in one line with value, source, place and day', () => {
    const cited = {
      column: 'rate',
      address: 'https://x.example/?as-at=2026-01-02',
      day: '2026-01-02',
    }
    expect(figureCitation(record(), cited)).toBe(
      'Buckinghamshire, Children looked after, Rate per 10,000 children aged 0 to 17 (TST-01), 31 March 2024: 41. ' +
        'Department for Education, The 2025 release, published 20 November 2025; rates.csv, row 12, column rate. OGL-UK-3.0. ' +
        'As known on 2 January 2026: https://x.example/?as-at=2026-01-02',
    )
  })
})
