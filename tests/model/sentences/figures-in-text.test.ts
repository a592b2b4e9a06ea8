import { describe, expect, it } from 'vitest'
import { aMeasure, aMixView, anIndicator, aView, viewOf, type Row } from '@mocks/builders'
import { aPanel } from '@mocks/panels'
import { comparisonSentence } from '@/model/comparison/sentence'
import { earlierFigures } from '@/model/inspection/evidence'
import { openingLines } from '@/model/overview/opening'
import { sentenceParts } from '@/model/sentences/figures-in-text'
import { standing } from '@/model/judgement/standing'
import { verdict } from '@/model/sentences/verdict'
import { BUCKINGHAMSHIRE, cardsOf } from '../../real-data'
import type { View } from '@/model/view/types'

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

const linked = (own: number, region: number, england: number) => {
  const shown = view(own, region, england)
  return sentenceParts(verdict(shown), [shown]).flatMap(({ text, cell }) =>
    cell ? [`${text} ${cell.area}`] : [],
  )
}

describe('the figures of a sentence', () => {
  it('are the council’s own and its benchmarks’, each with its own cell', () => {
    expect(linked(40, 55, 67)).toEqual([`40 ${OWN}`, `55 ${REGION}`, `67 ${ENGLAND}`])
  })

  it.each([
    ['two benchmarks with the same figure', 40, 55, 55],
    ['a figure that is also a day', 31, 55, 67],
    ['all three the same', 40, 40, 40],
  ])('are told apart by the words that they stand with: %s', (_, own, region, england) => {
    expect(linked(own, region, england)).toEqual([
      `${own} ${OWN}`,
      `${region} ${REGION}`,
      `${england} ${ENGLAND}`,
    ])
  })

  it('are not found within other numbers', () => {
    expect(linked(20, 55, 67)).toEqual([`20 ${OWN}`, `55 ${REGION}`, `67 ${ENGLAND}`])
    expect(linked(10, 55, 67)).toEqual([`10 ${OWN}`, `55 ${REGION}`, `67 ${ENGLAND}`])
  })

  it('lose nothing of the sentence', () => {
    const shown = view(40, 55, 67)
    const parts = sentenceParts(verdict(shown), [shown])
    expect(parts.map(({ text }) => text).join('')).toBe(verdict(shown))
  })

  it('are not found without the words that they are stated with', () => {
    expect(sentenceParts('40 of them came.', [view(40, 55, 67)])).toEqual([
      { at: 0, text: '40 of them came.' },
    ])
  })
})

/** The figures that are links, each with what it leads to beyond what the view shows. */
const cellsIn = (sentence: string, ...views: View[]) =>
  sentenceParts(sentence, views).flatMap(({ text, cell }) =>
    cell ? [`${text} ${cell.area} ${cell.period} ${cell.measure} ${cell.category}`] : [],
  )

describe('the figures of other sentences', () => {
  it('are the largest parts of a breakdown, what changed most, and its benchmarks', () => {
    const shown = aMixView({ vs: [REGION, ENGLAND] })
    expect(verdict(shown)).toContain('from 63% to 57%')
    expect(cellsIn(verdict(shown), shown)).toEqual([
      `57% ${OWN} 2025 percent foster`,
      `24% ${OWN} 2025 percent homes`,
      `63% ${OWN} 2019 percent foster`,
      `57% ${OWN} 2025 percent foster`,
      `57% ${REGION} 2025 percent foster`,
      `57% ${ENGLAND} 2025 percent foster`,
    ])
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
    expect(cellsIn(verdict(shown), shown)).toEqual([
      `26% ${OWN} 2025 percent total`,
      `91 ${OWN} 2025 number total`,
      `344 ${OWN} 2025 base total`,
    ])
  })

  it('are where the council stands, and not the places that it is counted in', () => {
    const shown = aView()
    expect(cellsIn(standing(shown) ?? '', shown)).toEqual([`40 ${OWN} 2025 rate total`])
  })

  it('are those of earlier years, each of its own', () => {
    const shown = aView()
    const found = cellsIn(earlierFigures(shown), shown)
    expect(found.slice(-2)).toEqual([`39 ${OWN} 2023 rate total`, `41 ${OWN} 2024 rate total`])
  })

  it('are none of a figure that the sentence gives to another year or council', () => {
    expect(cellsIn('On 31 March 2024, 40 came. 67 in Kent.', view(40, 55, 67))).toEqual([])
  })

  it('are none where two views state the same words', () => {
    const [one, other] = [view(40, 55, 67), view(40, 50, 60)]
    const changed = { ...other, indicator: { ...other.indicator, id: 'another' } }
    expect(cellsIn(verdict(one), one, changed)).toEqual([
      `55 ${REGION} 2025 rate total`,
      `67 ${ENGLAND} 2025 rate total`,
    ])
  })

  it('are none where the words stand twice', () => {
    const one = view(40, 55, 67)
    expect(cellsIn(`${verdict(one)} ${verdict(one)}`, one)).toEqual([])
  })

  it('are of the two figures that the overview opens with', () => {
    const { summary, views } = openingLines(cardsOf(BUCKINGHAMSHIRE), 'Buckinghamshire')
    expect(cellsIn(summary, ...views)).toEqual([
      `522 ${OWN} 2025 number total`,
      `40 ${OWN} 2025 rate total`,
      `55 ${REGION} 2025 rate total`,
      `67 ${ENGLAND} 2025 rate total`,
      `57% ${OWN} 2025 percent foster`,
      `67% ${OWN} 2022 percent foster`,
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
    return cellsIn(comparisonSentence(panel), panel.view).map((found) => found.split(' rate')[0])
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
