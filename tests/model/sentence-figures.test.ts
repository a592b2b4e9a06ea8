import { describe, expect, it } from 'vitest'
import { aMeasure, anIndicator, viewOf, type Row } from '@mocks/builders'
import { sentenceParts } from '@/model/sentence-figures'
import { verdict } from '@/model/verdict'

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
