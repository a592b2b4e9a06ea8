// @vitest-environment node
import { describe, expect, it } from 'vitest'
import {
  sharedAxesNote,
  withSharedAxes,
  buildPanel,
  codesOf,
  wholeView,
} from '@/model/comparison/panel'
import { chooseItem } from '@/model/comparison/item'
import { comparisonSentence, comparisonTitle } from '@/model/comparison/sentence'
import { anArea, anIndicator, someAreas, TEN_NEIGHBOURS, type Row } from '@mocks/builders'
import { aPanel, aPlainIndicator } from '@mocks/panels'
import {
  areas,
  aSelection,
  BUCKINGHAMSHIRE,
  CITY_OF_LONDON,
  ENGLAND,
  figuresOf,
  indicator,
  KINGSTON,
  MILTON_KEYNES,
  releases,
  SOUTH_EAST,
} from '../../real-data'
import { textOf } from '@/model/sentences/parts'
import { latestOf } from '@/model/comparison/latest'

const OXFORDSHIRE = 'E10000025'
const row = (code: string, year: string, rate: number | string): Row => [
  code,
  year,
  'total',
  rate,
  typeof rate === 'number' ? rate * 10 : rate,
  1,
]
const inYear = (year: string, values: Record<string, number | string>): Row[] =>
  Object.entries(values).map(([code, value]) => row(code, year, value))

const saying = (codes: readonly string[], values: Record<string, number | string>) =>
  textOf(comparisonSentence(aPanel({ areas: codes, rows: inYear('2025', values) })))
const OPEN = 'In Buckinghamshire on 31 March 2025, 40 in every 10,000 were looked after'

describe('the sentence of a comparison', () => {
  it.each([
    ['the figure alone', [BUCKINGHAMSHIRE], { [BUCKINGHAMSHIRE]: 40 }, `${OPEN}.`],
    [
      'one other, above or below',
      [BUCKINGHAMSHIRE, ENGLAND],
      { [BUCKINGHAMSHIRE]: 40, [ENGLAND]: 67 },
      `${OPEN}, below England (67).`,
    ],
    [
      'one other that is level',
      [BUCKINGHAMSHIRE, ENGLAND],
      { [BUCKINGHAMSHIRE]: 40, [ENGLAND]: 40 },
      `${OPEN}, the same as England (40).`,
    ],
    [
      'the highest of three',
      [BUCKINGHAMSHIRE, ENGLAND, SOUTH_EAST],
      { [BUCKINGHAMSHIRE]: 40, [ENGLAND]: 30, [SOUTH_EAST]: 20 },
      `${OPEN}: the highest of these three. The lowest is the South East (20).`,
    ],
    [
      'the one between, and both ends',
      [BUCKINGHAMSHIRE, ENGLAND, SOUTH_EAST, OXFORDSHIRE],
      { [BUCKINGHAMSHIRE]: 40, [ENGLAND]: 67, [SOUTH_EAST]: 20, [OXFORDSHIRE]: 50 },
      `${OPEN}: the 2nd lowest of these four. The highest is England (67) and the lowest is the South East (20).`,
    ],
    [
      'level with another at an end',
      [BUCKINGHAMSHIRE, ENGLAND, SOUTH_EAST],
      { [BUCKINGHAMSHIRE]: 40, [ENGLAND]: 67, [SOUTH_EAST]: 40 },
      `${OPEN}: the lowest of these three, level with the South East. The highest is England (67).`,
    ],
    [
      'all the same',
      [BUCKINGHAMSHIRE, ENGLAND, SOUTH_EAST],
      { [BUCKINGHAMSHIRE]: 40, [ENGLAND]: 40, [SOUTH_EAST]: 40 },
      `${OPEN}, the same as all the others.`,
    ],
    [
      'a suppressed and a missing figure, which have no place',
      [BUCKINGHAMSHIRE, ENGLAND, SOUTH_EAST, OXFORDSHIRE],
      { [BUCKINGHAMSHIRE]: 40, [ENGLAND]: 67, [SOUTH_EAST]: 'c' },
      `${OPEN}, below England (67). The figure for the South East is suppressed to protect people’s identity. There is no figure for Oxfordshire.`,
    ],
    [
      'zero, which is a value',
      [BUCKINGHAMSHIRE, ENGLAND],
      { [BUCKINGHAMSHIRE]: 40, [ENGLAND]: 0 },
      `${OPEN}, above England (0).`,
    ],
    [
      'an own figure that is suppressed',
      [BUCKINGHAMSHIRE, ENGLAND, SOUTH_EAST],
      { [BUCKINGHAMSHIRE]: 'c', [ENGLAND]: 67, [SOUTH_EAST]: 55 },
      'The figure for Buckinghamshire on 31 March 2025 is suppressed to protect people’s identity. Of the others, the highest is England (67) and the lowest the South East (55).',
    ],
    [
      'an own figure that does not exist',
      [BUCKINGHAMSHIRE, ENGLAND],
      { [ENGLAND]: 67 },
      'There is no figure for Buckinghamshire on 31 March 2025. The figure for England is 67.',
    ],
    [
      'nothing at all',
      [BUCKINGHAMSHIRE],
      { [OXFORDSHIRE]: 3 },
      'No figure has been published for Buckinghamshire.',
    ],
  ])('says %s', (_, codes, values, sentence) => {
    expect(saying(codes, values)).toBe(`${sentence} Lower is better.`)
  })

  it('leaves older figures out of the ranking, and says so', () => {
    const rows = [
      ...inYear('2023', { [BUCKINGHAMSHIRE]: 38, [ENGLAND]: 70, [SOUTH_EAST]: 50 }),
      ...inYear('2025', { [BUCKINGHAMSHIRE]: 40, [SOUTH_EAST]: 55 }),
    ]
    expect(
      textOf(comparisonSentence(aPanel({ areas: [BUCKINGHAMSHIRE, ENGLAND, SOUTH_EAST], rows }))),
    ).toBe(
      `${OPEN}, below the South East (55). The latest figure for England, 70, is older (31 March 2023) and is not counted here. Lower is better.`,
    )
  })

  it('counts the neighbours apart from the areas, with their median', () => {
    const values = Object.fromEntries(TEN_NEIGHBOURS.map((code, i) => [code, 36 + i]))
    expect(
      saying([BUCKINGHAMSHIRE, ENGLAND, 'neighbours'], {
        [BUCKINGHAMSHIRE]: 40,
        [ENGLAND]: 67,
        ...values,
      }),
    ).toBe(
      `${OPEN}, below England (67). Of the ten statistical neighbours five are higher, four are lower and one is level; their median is 41. Lower is better.`,
    )
  })

  it('gives no median of neighbours of whom one is suppressed', () => {
    const values = Object.fromEntries(TEN_NEIGHBOURS.map((code, i) => [code, i === 0 ? 'c' : 50]))
    expect(saying([BUCKINGHAMSHIRE, 'neighbours'], { [BUCKINGHAMSHIRE]: 40, ...values })).toBe(
      `${OPEN}. Of the ten statistical neighbours nine are higher and one is suppressed. Lower is better.`,
    )
    expect(saying([BUCKINGHAMSHIRE, 'neighbours'], { [BUCKINGHAMSHIRE]: 40 })).toBe(
      `${OPEN}. None of the ten statistical neighbours has a figure. Lower is better.`,
    )
  })

  it('compares no number of a council with that of a region, and says that size differs', () => {
    const panel = aPanel({
      areas: [BUCKINGHAMSHIRE, ENGLAND, OXFORDSHIRE],
      measure: 'number',
      rows: inYear('2025', { [BUCKINGHAMSHIRE]: 40, [ENGLAND]: 6700, [OXFORDSHIRE]: 45 }),
    })
    expect(textOf(comparisonSentence(panel))).toBe(
      'In Buckinghamshire on 31 March 2025, 400 were looked after, below Oxfordshire (450). The areas differ in size, so numbers alone do not compare them.',
    )
    expect(panel.view.series.map((s) => s.label)).toEqual(['Buckinghamshire', 'Oxfordshire'])
    expect(panel.view.notes.join()).toContain('The table also has the numbers of England')
    expect(wholeView(panel).series.map((s) => s.label)).toContain('England')
  })

  it('names the areas compared in the title', () => {
    expect(comparisonTitle(['Kent', 'the South East', 'England'], true)).toBe(
      'Kent beside the South East, England and its ten statistical neighbours',
    )
    expect(comparisonTitle(['Kent'], false)).toBe('Kent')
  })
})

describe('a panel of a comparison', () => {
  const rows = inYear('2025', {
    [BUCKINGHAMSHIRE]: 40,
    [ENGLAND]: 67,
    ...Object.fromEntries(TEN_NEIGHBOURS.map((code, i) => [code, 36 + i])),
  })

  it('has the neighbours as thin lines, their median among the areas, and all of them in a file', () => {
    const panel = aPanel({ areas: [BUCKINGHAMSHIRE, ENGLAND, 'neighbours'], rows })
    expect(panel.view.series.map((s) => s.label)).toEqual([
      'Buckinghamshire',
      'England',
      'Neighbours’ median',
    ])
    expect(panel.view.background).toHaveLength(10)
    expect(wholeView(panel).series).toHaveLength(13)
    expect(wholeView(panel).background).toBeUndefined()
  })

  it('draws a neighbour once when it is compared by name as well', () => {
    const panel = aPanel({ areas: [BUCKINGHAMSHIRE, TEN_NEIGHBOURS[0] ?? '', 'neighbours'], rows })
    expect(panel.view.background).toHaveLength(9)
    expect(panel.neighbours).toHaveLength(10)
    expect(wholeView(panel).series).toHaveLength(12)
  })

  it('keeps a row for an area without any figure', () => {
    const panel = aPanel({ areas: [BUCKINGHAMSHIRE, OXFORDSHIRE], rows })
    expect([...panel.rows.keys()]).toEqual([BUCKINGHAMSHIRE, OXFORDSHIRE])
    expect(panel.view.series).toHaveLength(1)
  })

  it('takes the latest number where the period has no figure, but keeps a reason where it has one', () => {
    const panel = aPanel({
      areas: [BUCKINGHAMSHIRE, ENGLAND, SOUTH_EAST],
      rows: [
        ...inYear('2024', { [ENGLAND]: 60, [SOUTH_EAST]: 50 }),
        ...inYear('2025', { [BUCKINGHAMSHIRE]: 40, [SOUTH_EAST]: 'c' }),
      ],
    })
    const latest = [...panel.rows.values()].map((s) => latestOf(s, panel.view))
    expect(latest.map(({ point, isOlder }) => [point?.value, isOlder])).toEqual([
      [40, false],
      [60, true],
      ['c', false],
    ])
  })

  it('shows a joint return once for both councils that file it, and says so', () => {
    const known = someAreas()
    known.areas.push(
      anArea({
        code: 'J',
        name: 'A / B',
        level: 'joint',
        members: [TEN_NEIGHBOURS[0] ?? '', TEN_NEIGHBOURS[1] ?? ''],
      }),
    )
    const panel = aPanel({
      areas: [BUCKINGHAMSHIRE, TEN_NEIGHBOURS[0] ?? '', TEN_NEIGHBOURS[1] ?? ''],
      known,
      rows: inYear('2025', { [BUCKINGHAMSHIRE]: 40, J: 30 }),
    })
    expect(panel.view.series.map((s) => s.label)).toEqual(['Buckinghamshire', 'A / B'])
    expect([...panel.rows.values()].map((s) => s.label)).toEqual([
      'Buckinghamshire',
      'A / B',
      'A / B',
    ])
    expect(panel.view.notes).toHaveLength(2)
    expect(textOf(comparisonSentence(panel))).toContain('above A and B (30).')
  })

  it('asks for its areas, their joint returns and the neighbours', () => {
    const codes = codesOf(areas, {
      areas: [BUCKINGHAMSHIRE, KINGSTON, 'neighbours'],
      items: [],
      axes: 'own',
    })
    expect(codes.slice(0, 3)).toEqual([BUCKINGHAMSHIRE, KINGSTON, 'E09000021-E09000027'])
    expect(codes).toHaveLength(13)
  })
})

describe('axes that are shared', () => {
  const panelOf = (name: string, top: number, unit = 'per 10,000 children') => {
    const indicatorOf = aPlainIndicator({ name })
    return aPanel({
      areas: [BUCKINGHAMSHIRE],
      indicator: { ...indicatorOf, measures: indicatorOf.measures.map((m) => ({ ...m, unit })) },
      rows: inYear('2025', { [BUCKINGHAMSHIRE]: top }),
    })
  }

  it('reach the numbers of every panel of the same unit, and of no other', () => {
    const panels = [panelOf('A', 10), panelOf('B', 80), panelOf('C', 500, 'days')]
    expect(withSharedAxes(panels).map(({ view }) => view.axisIncludes)).toEqual([
      [10, 80],
      [10, 80],
      undefined,
    ])
    expect(sharedAxesNote(panels)).toBe(
      '“A” and “B” share one axis (per 10,000 children). “C” has another unit and keeps an axis of its own.',
    )
  })

  it('are none where all units differ, with a note', () => {
    const panels = [panelOf('A', 10), panelOf('C', 500, 'days')]
    expect(withSharedAxes(panels).every(({ view }) => view.axisIncludes === undefined)).toBe(true)
    expect(sharedAxesNote(panels)).toMatch(/^No two of these figures have the same unit/)
  })
})

describe('the measure of an item', () => {
  const rich = anIndicator({
    headlines: [
      {
        name: 'In foster care',
        measure: 'percent',
        category: 'foster',
      },
    ],
  })
  const choose = (item: { measure?: string; category?: string }) =>
    chooseItem({ indicator: rich.id, ...item }, rich)

  it('is that of the first headline, with its name', () => {
    const { chosen, notices } = choose({})
    expect([chosen.measure.id, chosen.category?.id]).toEqual(['percent', 'foster'])
    expect(chosen).toMatchObject({
      name: 'In foster care',
      isHeadline: true,
    })
    expect(notices).toEqual([])
  })

  it('is the first one, and the first category, without a headline', () => {
    const { chosen } = chooseItem({ indicator: 'x' }, { ...rich, headlines: [] })
    expect([chosen.measure.id, chosen.category?.id]).toEqual(['rate', 'foster'])
    expect(chosen).toMatchObject({ name: 'Children looked after: Foster care', isHeadline: false })
  })

  it('can be changed, and one that does not exist is reported', () => {
    expect(choose({ measure: 'number', category: 'semi' })).toMatchObject({
      chosen: { name: 'Children looked after: Semi-independent', isHeadline: false },
      notices: [],
    })
    expect(choose({ measure: 'population', category: 'tent' }).notices).toEqual([
      'Children looked after has no measure “population”: Percent of children is shown.',
      'Children looked after has no category “tent”: Foster care is shown.',
    ])
  })
})

describe('published figures compared', () => {
  const panelOf = (id: string, codes: readonly string[]) => {
    const own = indicator(id)
    return buildPanel(
      { indicator: own, figures: figuresOf(id), areas, releases },
      chooseItem({ indicator: id }, own).chosen,
      {
        comparison: { areas: codes, items: [], axes: 'own' },
        selection: aSelection({ area: codes[0] ?? '' }),
      },
    )
  }

  it('place Buckinghamshire among its region, England and its neighbours', () => {
    expect(
      textOf(
        comparisonSentence(
          panelOf('children-looked-after', [BUCKINGHAMSHIRE, SOUTH_EAST, ENGLAND, 'neighbours']),
        ),
      ),
    ).toBe(
      'In Buckinghamshire on 31 March 2025, 40 children in every 10,000 were looked after: the lowest of these three. The highest is England (67). Of the ten statistical neighbours seven are higher, two are lower and one is level; their median is 49. No direction is good or bad here.',
    )
  })

  it('say that the City of London’s are suppressed', () => {
    expect(
      textOf(comparisonSentence(panelOf('children-looked-after', [CITY_OF_LONDON, MILTON_KEYNES]))),
    ).toBe(
      'The figure for the City of London on 31 March 2025 is suppressed to protect people’s identity. The figure for Milton Keynes is 68. No direction is good or bad here.',
    )
  })

  it('say that Kingston’s workforce is returned with Richmond’s', () => {
    const panel = panelOf('agency-social-workers', [BUCKINGHAMSHIRE, KINGSTON])
    expect(textOf(comparisonSentence(panel))).toContain(
      'above Kingston upon Thames and Richmond upon Thames (14.9%)',
    )
    expect(panel.view.notes.join()).toContain('Kingston upon Thames sends this return together')
  })
})
