import { describe, expect, it } from 'vitest'
import { aMeasure, aMixView, anIndicator, aView, viewOf, type Row } from '@mocks/builders'
import { aPanel } from '@mocks/panels'
import { comparisonSentence } from '@/model/comparison/sentence'
import { earlierFigures } from '@/model/inspection/evidence'
import { openingLines } from '@/model/overview/opening'
import {
  capitaliseParts,
  joinParts,
  listParts,
  parts,
  textOf,
  type Sentence,
} from '@/model/sentences/parts'
import { standing } from '@/model/sentences/standing'
import { verdict } from '@/model/sentences/verdict'
import { BUCKINGHAMSHIRE, cardsOf, realView } from '../../real-data'

const OWN = 'E06000060'
const REGION = 'E12000008'
const ENGLAND = 'E92000001'

const view = (own: number, region: number, england: number) => {
  const row = (area: string, rate: number): Row => [area, '2025', 'total', rate, 1]
  return viewOf({
    indicator: anIndicator({ annotations: [], measures: [aMeasure()] }),
    measures: ['rate'],
    rows: [row(OWN, own), row(REGION, region), row(ENGLAND, england)],
  })
}

const linked = (own: number, region: number, england: number) =>
  verdict(view(own, region, england)).flatMap(({ text, figure }) =>
    figure ? [`${text} ${figure.area}`] : [],
  )

describe('the parts of a sentence', () => {
  const figure = { indicator: 'i', area: 'a', period: '2025', measure: 'rate', category: 'total' }
  const forty: Sentence = [{ text: '40', figure }]

  it('keep each figure in its place, and join the words between', () => {
    expect(parts`In ${'Kent'}, ${forty} of ${100}.`).toEqual([
      { text: 'In Kent, ' },
      { text: '40', figure },
      { text: ' of 100.' },
    ])
  })

  it('are none where there is no text', () => {
    expect(parts`${''}${[]}`).toEqual([])
    expect(joinParts(['', [], parts`${''}`], ' ')).toEqual([])
  })

  it('are joined with a separator only between non-empty parts', () => {
    expect(textOf(joinParts(['One.', '', forty, [], 'Two.'], ' '))).toBe('One. 40 Two.')
  })

  it.each([
    [[], ''],
    [[forty], '40'],
    [[forty, 'B'], '40 and B'],
    [['A', forty, 'C'], 'A, 40 and C'],
  ])('list as words do', (pieces, text) => {
    expect(textOf(listParts(pieces))).toBe(text)
  })

  it('begin with a capital, a figure too', () => {
    expect(capitaliseParts([{ text: 'under 0.1%', figure }, { text: ' were' }])).toEqual([
      { text: 'Under 0.1%', figure },
      { text: ' were' },
    ])
    expect(capitaliseParts([])).toEqual([])
  })
})

describe('the figures of a sentence', () => {
  it('are the council’s own and its benchmarks’, each with its own cell', () => {
    expect(linked(40, 55, 67)).toEqual([`40 ${OWN}`, `55 ${REGION}`, `67 ${ENGLAND}`])
  })

  it.each([
    ['two benchmarks with the same figure', 40, 55, 55],
    ['a figure that is also a day', 31, 55, 67],
    ['all three the same', 40, 40, 40],
  ])('link each to its own cell: %s', (_, own, region, england) => {
    expect(linked(own, region, england)).toEqual([
      `${own} ${OWN}`,
      `${region} ${REGION}`,
      `${england} ${ENGLAND}`,
    ])
  })
})

/** The figures that are links, each with the parts of its cell that the view does not determine. */
const cellsIn = (sentence: Sentence) =>
  sentence.flatMap(({ text, figure }) =>
    figure ? [`${text} ${figure.area} ${figure.period} ${figure.measure} ${figure.category}`] : [],
  )

describe('the figures of other sentences', () => {
  it('are the largest parts of a breakdown, the largest change, and its benchmarks', () => {
    const shown = realView('placement-type', { vs: [REGION, ENGLAND] })
    expect(textOf(verdict(shown))).toContain('from 66% in 2020 to 57% now')
    expect(cellsIn(verdict(shown))).toEqual([
      `57% ${OWN} 2025 percent foster`,
      `20% ${OWN} 2025 percent childrens-homes`,
      `65% ${REGION} 2025 percent foster`,
      `67% ${ENGLAND} 2025 percent foster`,
      `66% ${OWN} 2020 percent foster`,
      `57% ${OWN} 2025 percent foster`,
    ])
  })

  it('leave out a change that chance can make', () => {
    expect(textOf(verdict(aMixView({ vs: [REGION, ENGLAND] })))).not.toContain('Changed most')
  })

  it('are the numbers that a percentage is of', () => {
    const shown = viewOf({
      indicator: anIndicator({
        annotations: [],
        measures: [
          aMeasure({
            id: 'percent',
            kind: 'percent',
            unit: '%',
            says: '{value} were',
            denominator: 'base',
          }),
        ],
      }),
      measures: ['percent', 'number', 'base'],
      rows: [[OWN, '2025', 'total', 26, 91, 344, 1]],
    })
    expect(cellsIn(verdict(shown))).toEqual([
      `26% ${OWN} 2025 percent total`,
      `91 ${OWN} 2025 number total`,
      `344 ${OWN} 2025 base total`,
    ])
  })

  it('are the council’s figure, and not the ranks', () => {
    const shown = aView()
    expect(cellsIn(standing(shown) ?? [])).toEqual([`40 ${OWN} 2025 rate total`])
  })

  it('are those of earlier years, each of its own', () => {
    const shown = aView()
    expect(cellsIn(earlierFigures(shown)).slice(-2)).toEqual([
      `39 ${OWN} 2023 rate total`,
      `41 ${OWN} 2024 rate total`,
    ])
  })

  it('are of the figure that the overview opens with', () => {
    const { summary } = openingLines(cardsOf(BUCKINGHAMSHIRE), 'Buckinghamshire')
    expect(cellsIn(summary)).toEqual([
      `522 ${OWN} 2025 number total`,
      `40 ${OWN} 2025 rate total`,
      `55 ${REGION} 2025 rate total`,
      `67 ${ENGLAND} 2025 rate total`,
    ])
  })
})

describe('the figures of a comparison', () => {
  const [KENT, SURREY] = ['E0600100', 'E0600101']
  const said = (values: Record<string, number>, older: Record<string, number> = {}) => {
    const rows = [
      ...Object.entries(older).map(([code, rate]): Row => [code, '2024', 'total', rate, 1, 1]),
      ...Object.entries(values).map(([code, rate]): Row => [code, '2025', 'total', rate, 1, 1]),
    ]
    const codes = [...Object.keys(values), ...Object.keys(older).filter((c) => !(c in values))]
    const panel = aPanel({ areas: codes, rows })
    return cellsIn(comparisonSentence(panel)).map((found) => found.split(' rate')[0])
  }

  it.each([
    [
      'its own and both ends',
      { [OWN]: 40, [KENT]: 30, [SURREY]: 50 },
      {},
      [`40 ${OWN} 2025`, `50 ${SURREY} 2025`, `30 ${KENT} 2025`],
    ],
    [
      'only its own beside two at one end',
      { [OWN]: 40, [KENT]: 30, [SURREY]: 30 },
      {},
      [`40 ${OWN} 2025`],
    ],
    [
      'an older one with its own year',
      { [OWN]: 40, [KENT]: 30 },
      { [SURREY]: 50 },
      [`40 ${OWN} 2025`, `30 ${KENT} 2025`, `50 ${SURREY} 2024`],
    ],
    ['one that is level', { [OWN]: 40, [KENT]: 40 }, {}, [`40 ${OWN} 2025`, `40 ${KENT} 2025`]],
  ])('are %s', (_, values, older, expected) => {
    expect(said(values, older)).toEqual(expected)
  })
})
