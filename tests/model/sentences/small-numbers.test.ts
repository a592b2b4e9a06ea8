// @vitest-environment node
import { gapWithAge } from '@/model/sentences/benchmark-age'
import { cardSentence } from '@/model/overview/card-sentence'
import { describe, expect, it } from 'vitest'
import { anIndicator, aRateRow, type Row, viewOf } from '@mocks/builders'
import { notesOf } from '@/charts/frame/notes'
import { smallNumbers, worthOfOne } from '@/model/sentences/small-numbers'
import { readSeries } from '@/model/judgement/reading'
import { headlineCards } from '@/model/overview/headline-cards'
import { verdict } from '@/model/sentences/verdict'
import {
  areas,
  aSelection,
  BUCKINGHAMSHIRE,
  catalogue,
  filesOf,
  KINGSTON,
  realView,
  releases,
  SOUTH_EAST,
} from '../../real-data'
import { textOf } from '@/model/sentences/parts'

const worth = (...view: Parameters<typeof realView>) => {
  const shown = realView(...view)
  return worthOfOne(shown, readSeries(shown))
}

describe('one more or fewer', () => {
  it('is 0.3 percentage points of 344 audits, and the sentence says so', () => {
    const audits = { category: 'did-not-meet-good' }
    expect(worth('audit-gradings', audits)).toBe('one audit is 0.3 percentage points')
    expect(textOf(verdict(realView('audit-gradings', audits)))).toContain(
      'One audit is 0.3 percentage points.',
    )
  })

  it('is not worth saying of 522 children, nor of a county’s population', () => {
    expect(worth('placement-type', { category: 'foster' })).toBeUndefined()
    expect(worth('children-looked-after')).toBeUndefined()
    expect(worth('children-looked-after', { area: KINGSTON })).toBe(
      'one child is 0.3 per 10,000 children',
    )
  })

  it('has no worth where the denominator is not published', () => {
    expect(worth('agency-social-workers')).toBeUndefined()
    const small = realView('social-worker-vacancies', { area: 'E09000001' })
    expect(smallNumbers(small, readSeries(small))).toBe(
      'The numbers are too small to show a trend.',
    )
  })

  it('mutes the change of a small number, in the sentence too', () => {
    const view = realView('placement-stability', { area: KINGSTON })
    expect(readSeries(view)).toMatchObject({ isSmall: true, movement: { direction: 'unknown' } })
    expect(textOf(verdict(view))).toMatch(/\(8 of 113\)\. London’s figure/)
    expect(textOf(verdict(view))).not.toMatch(/than a year earlier/)
  })

  it('is stated on a card', () => {
    const cards = headlineCards(filesOf('audit-gradings'), {
      ...catalogue,
      areas,
      releases,
      selection: aSelection(),
    })
    expect(cards.map((card) => textOf(cardSentence(card))).join()).toContain(
      'One audit is 0.3 percentage points.',
    )
  })
})

describe('a benchmark of another date', () => {
  const rows: Row[] = [
    [BUCKINGHAMSHIRE, '2025', 'total', 40, 520, null, 130_000, 1],
    aRateRow('2024', 56, SOUTH_EAST),
  ]
  const view = viewOf({ indicator: anIndicator(), rows })

  it('is stated on a card, and under chart and table', () => {
    const { gaps } = readSeries(view)
    expect(gaps.map((gap) => gapWithAge(gap, view))).toEqual([
      '16 below the South East (31 March 2024, a year earlier)',
    ])
    for (const mode of ['chart', 'table'] as const)
      expect(notesOf(view, { chartId: 'trend', mode })).toContain(
        'The South East: 31 March 2024, a year earlier than the figure for Buckinghamshire.',
      )
  })

  it('is seven months for the rate compared in the council’s paper', () => {
    const paper = realView('children-looked-after-local', { measure: 'rate' })
    expect(textOf(verdict(paper))).toContain(
      'The South East’s figure was 60 (31 December 2022, seven months earlier).',
    )
  })

  it('of the same date needs no note', () => {
    const notes = notesOf(realView('children-looked-after'), { chartId: 'trend', mode: 'chart' })
    expect(notes.filter((note) => note.includes('earlier'))).toEqual([])
  })
})
