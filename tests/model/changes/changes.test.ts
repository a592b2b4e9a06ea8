import { describe, expect, it } from 'vitest'
import { aMeasure, anIndicator, aRelease, NUMBER, someAreas, viewOf } from '@mocks/builders'
import { changesCsv } from '@/export/changes-csv'
import {
  howItChanged,
  countsInWords,
  headlineInWords,
  headlinesInWords,
  releaseDays,
} from '@/model/changes/words'
import { changesOf, headlineChanges } from '@/model/changes/changes'
import type { ObservationFile, Value } from '@/model/schema/observation'
import { bandChange, bandOf } from '@/model/changes/rank-band'
import type { Release } from '@/model/schema/release'

const OWN = 'E06000060'
const PAPER = aRelease({ id: 'paper', published: '2023-09-07', standing: 'local' })
const OLD = aRelease({ id: 'old', published: '2022-11' })
const NEW = aRelease({ id: 'new', published: '2024-11' })
const SINCE = '2023-09-07'
const UNTIL = '2025-01-01'

const indicator = anIndicator({
  polarity: 'lower-is-better',
  annotations: [],
  measures: [
    aMeasure(),
    NUMBER,
    aMeasure({ ...NUMBER, id: 'population', hidden: true }),
    aMeasure({ id: 'worked', decimals: 1, derived: true }),
  ],
  headlines: [
    { name: 'The rate', measure: 'rate', category: 'total' },
    { name: 'None', measure: 'rate', category: 'foster' },
  ],
  targets: [
    {
      id: 'low',
      label: 'Few',
      measure: 'rate',
      category: 'total',
      direction: 'at-most',
      value: 40,
      source: { release: 'paper', place: 'Page 1' },
    },
  ],
})

const file = (release: string, rows: ObservationFile['rows']): ObservationFile => ({
  release,
  indicator: indicator.id,
  measures: ['rate', 'number', 'population'],
  rows,
})

const said = (value: Value | undefined): string =>
  value === undefined ? 'none' : typeof value === 'object' ? value.text : String(value)

/** Changes, one line each: kind, period, measure, before and after. */
function lines(files: ObservationFile[], releases: Release[] = [OLD, PAPER, NEW], span = {}) {
  const sources = { indicator, files, areas: someAreas(), releases }
  return changesOf(OWN, { since: SINCE, until: UNTIL, ...span }, sources).map(
    ({ kind, cell, before, after }) =>
      `${kind} ${cell.period} ${cell.measure}: ${said(before?.value)} to ${said(after.value)}`,
  )
}

describe('the difference between two days', () => {
  it.each<[string, ObservationFile[], string[]]>([
    [
      'a cell that was not there',
      [file('new', [[OWN, '2024', 'total', 41, null, null, 1]])],
      ['new 2024 rate: none to 41'],
    ],
    [
      'a number that was revised',
      [
        file('old', [[OWN, '2022', 'total', 41, null, null, 1]]),
        file('new', [[OWN, '2022', 'total', 42, null, null, 1]]),
      ],
      ['revised 2022 rate: 41 to 42'],
    ],
    [
      'a number that was suppressed since',
      [
        file('old', [[OWN, '2022', 'total', 41, null, null, 1]]),
        file('new', [[OWN, '2022', 'total', 'c', null, null, 1]]),
      ],
      ['revised 2022 rate: 41 to c'],
    ],
    [
      'a paper’s number that the publisher’s replaced',
      [
        file('paper', [[OWN, '2022', 'total', 40, null, null, 'Page 1']]),
        file('new', [[OWN, '2022', 'total', 43, null, null, 1]]),
      ],
      ['target 2022 rate: 40 to 43', 'revised 2022 rate: 40 to 43'],
    ],
    [
      'nothing, where a later release says the same',
      [
        file('old', [[OWN, '2022', 'total', 41, null, null, 1]]),
        file('new', [[OWN, '2022', 'total', 41, null, null, 9]]),
      ],
      [],
    ],
    [
      'nothing, of another council',
      [file('new', [['E10000025', '2024', 'total', 41, null, null, 1]])],
      [],
    ],
    [
      'what is worked out, but no denominator by itself',
      [file('new', [[OWN, '2024', 'total', null, 480, 120_000, 1]])],
      ['new 2024 number: none to 480', 'new 2024 worked: none to 40'],
    ],
  ])('is %s', (_, files, expected) => {
    expect(lines(files)).toEqual(expected)
  })

  it('is nothing between a day and itself, whatever releases there are', () => {
    const files = [file('old', [[OWN, '2022', 'total', 41, 1, 2, 1]])]
    expect(lines(files, [OLD], { until: SINCE })).toEqual([])
  })

  it('has nothing that came out after the second day', () => {
    const files = [file('new', [[OWN, '2024', 'total', 41, null, null, 1]])]
    expect(lines(files, [NEW], { until: '2024-11-29' })).toEqual([])
    expect(lines(files, [NEW], { until: '2024-11-30' })).toHaveLength(1)
  })

  it('includes a withdrawal, once, with the reason', () => {
    const taking = {
      ...NEW,
      withdraws: [{ release: 'old', indicator: indicator.id, reason: 'counted twice' }],
    }
    const files = [file('old', [[OWN, '2022', 'total', 41, null, null, 1]])]
    const sources = { indicator, files, areas: someAreas(), releases: [OLD, taking] }
    const [change, ...more] = changesOf(OWN, { since: SINCE, until: UNTIL }, sources)
    expect([change?.kind, change?.note, change?.before?.value, more]).toEqual([
      'withdrawn',
      'counted twice',
      41,
      [],
    ])
    expect(lines(files, [OLD, taking], { since: '2024-12-01' })).toEqual([])
  })

  it('is a target that the latest figure crossed', () => {
    const files = [
      file('old', [[OWN, '2022', 'total', 45, null, null, 1]]),
      file('new', [[OWN, '2024', 'total', 39, null, null, 1]]),
    ]
    const sources = { indicator, files, areas: someAreas(), releases: [OLD, NEW] }
    const [change] = changesOf(OWN, { since: SINCE, until: UNTIL }, sources)
    expect([change?.kind, change?.note]).toEqual(['target', 'Few: red, now green'])
  })

  it('puts the latest period first', () => {
    const rows = ['2022', '2024', '2023'].map((p) => [OWN, p, 'total', 41, null, null, 1])
    expect(lines([file('new', rows)]).map((line) => line.slice(0, 8))).toEqual([
      'new 2024',
      'new 2023',
      'new 2022',
    ])
  })
})

describe('headlines, then and now', () => {
  const headline = (files: ObservationFile[]) => {
    const sources = { indicator, files, areas: someAreas(), releases: [OLD, PAPER, NEW] }
    const span = { since: SINCE, until: UNTIL }
    const changes = changesOf(OWN, span, sources)
    return headlineChanges(OWN, span, { ...sources, changes })
  }

  it('are the latest figure known on each day; a headline without any is left out', () => {
    const found = headline([
      file('old', [[OWN, '2022', 'total', 45, null, null, 1]]),
      file('new', [
        [OWN, '2022', 'total', 44, null, null, 1],
        [OWN, '2024', 'total', 39, null, null, 2],
      ]),
    ])
    expect(found.map(({ name, before, after }) => [name, before?.value, after?.value])).toEqual([
      ['The rate', 45, 39],
    ])
    expect(found.map(headlineInWords)).toEqual([
      'A newer figure, the earlier one revised to 44, moved against a target',
    ])
  })

  it('are counted in one sentence', () => {
    const found = headline([
      file('old', [[OWN, '2022', 'total', 45, null, null, 1]]),
      file('new', [
        [OWN, '2022', 'total', 44, null, null, 1],
        [OWN, '2024', 'total', 39, null, null, 2],
      ]),
    ])
    expect(headlinesInWords(found)).toBe('1 of 1 headline figure is new; 1 was revised')
    expect(headlinesInWords([])).toBe('no headline figure is held')
  })

  it('are the same where nothing came', () => {
    const found = headline([file('old', [[OWN, '2022', 'total', 45, null, null, 1]])])
    expect(found.map(headlineInWords)).toEqual(['The same'])
  })
})

describe('a move among all authorities', () => {
  const peers = Array.from({ length: 24 }, (_, i) => `E0600${100 + i}`)
  const view = (own: number | string) =>
    viewOf({
      measures: ['rate'],
      rows: [
        [OWN, '2025', 'total', own, 1],
        ...peers.map((code, i) => [code, '2025', 'total', 30 + i, 1]),
      ],
    })

  it.each([
    [30, 'lowest quarter'],
    [40, 'lower middle'],
    [45, 'upper middle'],
    [60, 'highest quarter'],
    ['c', undefined],
  ])('%s is in the %s', (own, band) => {
    expect(bandOf(view(own))).toBe(band)
  })

  it('is reported from one quarter to another, and not within one', () => {
    expect(bandChange(view(30), view(45))?.note).toBe(
      'Among all authorities: lowest quarter, now upper middle',
    )
    expect(bandChange(view(45), view(46))).toBeUndefined()
    expect(bandChange(view('c'), view(46))).toBeUndefined()
  })
})

describe('changes in words and in a file', () => {
  const files = [
    file('old', [[OWN, '2022', 'total', 43, 500, null, 1]]),
    file('new', [[OWN, '2022', 'total', 42, 'c', null, 1]]),
  ]
  const sources = { indicator, files, areas: someAreas(), releases: [OLD, NEW] }
  const changes = changesOf(OWN, { since: SINCE, until: UNTIL }, sources).filter(
    ({ kind }) => kind === 'revised',
  )

  it('give the difference of a revised number, and never calculate with a shorthand', () => {
    expect(changes.map(howItChanged)).toEqual(['1 lower', 'changed'])
    expect(countsInWords(changes)).toBe('2 revised')
    expect(countsInWords([])).toBe('no figure was added or revised')
  })

  it('are a row a change, a shorthand in its own column', async () => {
    const [head, first, second] = (await changesCsv(changes).text()).split('\r\n')
    expect(head).toContain('change,indicator,code')
    expect(first).toBe(
      `revised,children,TST-01,${OWN},2022,rate,"per 10,000 children",total,2022,43,,old,42,,new,-1,1 lower`,
    )
    expect(second).toBe(
      `revised,children,TST-01,${OWN},2022,number,children,total,2022,500,,old,,c,new,,changed`,
    )
  })

  it('offer each day of a release once, the newest first', () => {
    const same = aRelease({ id: 'x', published: '2024-11-30', title: 'Same day' })
    expect(releaseDays([OLD, NEW, same]).map(({ day }) => day)).toEqual([
      '2024-11-30',
      '2022-11-30',
    ])
  })
})
