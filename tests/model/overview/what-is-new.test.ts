// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { aMeasure, anIndicator, aRelease, viewOf, type Row } from '@mocks/builders'
import type { HeadlineCard } from '@/model/overview/headline-cards'
import { whatIsNew } from '@/model/overview/what-is-new'
import { judge } from '@/model/judgement/judgement'
import { readSeries } from '@/model/judgement/reading'
import type { Annotation } from '@/model/schema/indicator'
import { cardsOf, COUNCILS } from '../../real-data'

const HOME = 'E06000060'
const HEADLINE = { name: 'Children', measure: 'rate', category: 'total' }

/**
 * A rate where lower is better, on each 31 March up to 2025, published on the following 20 November, with a
 * region that does not change.
 */
function cardOf(
  values: readonly (number | string)[],
  over: { region?: readonly number[]; annotations?: Annotation[] } = {},
): HeadlineCard {
  const rows = values.flatMap((value, i): Row[] => {
    const year = String(2026 - values.length + i)
    return [
      [HOME, year, 'total', value, i * 2 + 1],
      ['E12000008', year, 'total', over.region?.[i] ?? 30, i * 2 + 2],
    ]
  })
  const indicator = anIndicator({
    polarity: 'lower-is-better',
    annotations: over.annotations ?? [],
    measures: [aMeasure()],
  })
  const releases = [aRelease({ published: '2025-11-20' })]
  const view = viewOf({ indicator, releases, measures: ['rate'], rows })
  const reading = readSeries(view)
  return { indicator, headline: HEADLINE, view, reading, judgement: judge(view, reading) }
}
const said = (card: HeadlineCard, day: string) => {
  const { label, detail } = whatIsNew(card, day)
  return `${label}: ${detail}`
}

describe('what is new since a meeting', () => {
  it('is what got worse since the latest figure that had been published by then', () => {
    const card = cardOf([40, 41, 50, 52])
    // The figure of 31 March 2023 came out on 20 November 2023.
    expect(said(card, '2023-11-19')).toBe('Worse since 2023: then 40, now 52')
    expect(said(card, '2023-11-21')).toBe('Worse since 2023: then 41, now 52')
    expect(whatIsNew(card, '2023-11-21').isNew).toBe(true)
  })

  it('is nothing where the figure was as bad then and has not moved by more than rounding', () => {
    const card = cardOf([52, 51, 52, 52])
    expect(said(card, '2023-09-07')).toBe('Known in 2023: then 52, now 52')
    expect(whatIsNew(card, '2023-09-07').isNew).toBe(false)
  })

  it('is the latest change where that alone is for the worse', () => {
    expect(said(cardOf([52, 51, 45, 52]), '2023-09-07')).toBe('Up in a year: 45 to 52')
  })

  it('says so when a figure has improved since', () => {
    const card = cardOf([60, 57, 54, 50])
    expect(said(card, '2023-09-07')).toBe('Better since 2023: then 60, now 50')
    expect(whatIsNew(card, '2023-09-07').isNew).toBe(false)
  })

  it('is new where others moved and the council fell behind', () => {
    const card = cardOf([40, 40, 40, 40], { region: [40, 38, 34, 30] })
    expect(said(card, '2023-09-07')).toBe('Behind since 2023: then 40, now 40')
    expect(whatIsNew(card, '2023-09-07').isNew).toBe(true)
  })

  it('says when nothing has been published since', () => {
    expect(said(cardOf([40, 50, 52]), '2026-02-01')).toBe('Known in 2026: no newer figure than 52')
  })

  it('compares with no figure that was suppressed, that there was not, or on another basis', () => {
    expect(said(cardOf(['c', 50, 51, 52]), '2023-09-07')).toBe(
      'New since 2023: now 52, no figure by then',
    )
    expect(said(cardOf([50, 52]), '2021-01-01')).toBe('New since 2021: now 52, no figure by then')
    const annotations: Annotation[] = [
      { kind: 'break', period: '2024', label: 'Counted anew', text: 'Counted anew.' },
    ]
    expect(said(cardOf([40, 41, 50, 52], { annotations }), '2023-09-07')).toBe(
      'Counted anew since 2023: now 52',
    )
  })

  it('reads no direction from a figure in doubt', () => {
    const annotations: Annotation[] = [
      { kind: 'caution', period: '2022', label: 'In doubt', text: 'In doubt.', area: HOME },
    ]
    expect(said(cardOf([40, 52, 52, 52], { annotations }), '2023-09-07')).toBe(
      'Known in 2023: then 40, now 52',
    )
  })

  it('matches the figures on foster care, distance and caseloads', () => {
    const cards = cardsOf(HOME)
    const of = (name: string) => {
      const found = cards.find(({ headline }) => headline.name === name)
      if (!found) throw new Error(`no card ${name}`)
      return said(found, '2023-09-07')
    }
    expect(of('Children living with foster carers')).toBe('Worse since 2023: then 67%, now 57%')
    expect(of('Children living more than 20 miles from home')).toBe(
      'Known in 2023: then 42%, now 39%',
    )
    expect(of('Children for each social worker')).toBe('Up in a year: 16.8 to 18.1')
  })

  it.each(COUNCILS)('leaves no trace of a missing value: %s', (area) => {
    for (const card of cardsOf(area))
      for (const day of ['2015-01-01', '2023-09-07', '2025-12-01', '2027-01-01'])
        expect(said(card, day)).toMatch(/^(?!.*(undefined|NaN|\[)).+ \d{4}: .+|^(Up|Down) /)
  })
})
