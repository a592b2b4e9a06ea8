// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { judge } from '@/model/judgement/judgement'
import { readSeries } from '@/model/judgement/reading'
import { leadingSeries } from '@/model/sentences/short/leading-part'
import { textOf } from '@/model/sentences/parts'
import {
  MOST_WORDS,
  railBenchmarks,
  railFigure,
  railGap,
  railMissing,
  railSentence,
  railVerdict,
} from '@/model/sentences/short/rail'
import { verdict } from '@/model/sentences/verdict'
import { middleInWords, rankInWords } from '@/model/sentences/standing'
import { subjectSeries } from '@/model/view/subject'
import type { Point, View } from '@/model/view/types'
import {
  areas,
  aSelection,
  catalogue,
  CITY_OF_LONDON,
  COUNCILS,
  ENGLAND,
  realView,
  SOUTH_EAST,
} from '../../../real-data'

/** The rail of a view, as text. */
const railOf = (view: ReturnType<typeof realView>) => {
  const figure = railFigure(view)
  return {
    verdict: railVerdict(view)?.words,
    figure: figure && [textOf(figure.value), figure.label, textOf(figure.counts)],
    benchmarks: railBenchmarks(view).map((b) => [b.name, textOf(b.value), b.difference]),
    gap: railGap(view),
  }
}

describe('the rail beside a chart', () => {
  it('judges the part that matters, with its counts, benchmarks and the gap in children', () => {
    expect(railOf(realView('placement-type', { vs: [SOUTH_EAST, ENGLAND, 'neighbours'] }))).toEqual(
      {
        verdict: 'Worse, and getting worse since 2022',
        figure: ['57%', 'children in foster care', '297 of 522'],
        benchmarks: [
          ['South East', '65%', '8 points higher'],
          ['England', '67%', '10 points higher'],
          ['Neighbours’ median', '67%', '10 points higher'],
        ],
        gap: 'At the South East’s share, about 42 more children would live with foster carers.',
      },
    )
  })

  it.each(['children-looked-after-by-sex', 'children-looked-after-by-ethnicity'])(
    'gives no gap in people for who they are: %s',
    (id) => {
      const view = realView(id)
      expect(railBenchmarks(view).some(({ outcome }) => outcome !== 'similar')).toBe(true)
      expect(railGap(view)).toBe('')
      expect(textOf(verdict(view))).not.toMatch(/ would be /)
    },
  )

  it.each([
    ['placement-search', '4 to 6 weeks'],
    ['agency-staff-local', '27%'],
    ['audit-areas-improved', '9'],
  ])('gives of %s from the council’s papers the figure %s and what it is', (id, value) => {
    const figure = railFigure(realView(id))
    expect(textOf(figure?.value ?? '')).toBe(value)
    expect(figure?.label).not.toBe('')
  })

  it('says of a neutral rate that it is lower, with its number', () => {
    expect(railOf(realView('children-looked-after'))).toEqual({
      verdict: 'Lower, no clear change',
      figure: ['40', 'per 10,000 children', '522 children'],
      benchmarks: [
        ['South East', '55', '15 higher'],
        ['England', '67', '27 higher'],
      ],
      gap: 'At the South East’s rate, about 196 more children would be looked after.',
    })
  })

  it('of a time names its unit once', () => {
    const rail = railOf(realView('initial-conferences-within-15-days', { measure: 'median-days' }))
    expect(rail.figure).toEqual(['15', 'working days, median wait for a conference', ''])
    expect(rail.benchmarks.map((row) => row.join(' '))).toEqual([
      'South East 14 1 shorter',
      'England 14 1 shorter',
    ])
  })

  it('of a number has its unit, and nothing to compare', () => {
    expect(railOf(realView('children-looked-after', { measure: 'number' }))).toMatchObject({
      verdict: 'Rising since 2022',
      figure: ['522', 'children', ''],
      benchmarks: [],
      gap: '',
    })
  })

  it.each([
    ['agency-social-workers', {}, 'Worse, but improving since 2024'],
    ['placement-stability', {}, 'Similar, no clear change'],
    ['placement-distance', {}, 'Worse, no clear change'],
    ['re-referrals', {}, 'Not rated: what counts as a referral may have changed'],
    // Similar to one of the two.
    ['adoption', {}, 'Lower than England, and falling since 2022'],
    ['asylum-seeking-children-who-started', {}, 'Lower than the South East, but rising since 2024'],
    // A control chart can tell what is usual.
    ['children-in-need', {}, 'Lower, no unusual change'],
    // A sum with a minus sign.
    ['locality-model-savings', {}, undefined],
    ['children-looked-after', { area: CITY_OF_LONDON }, undefined],
    ['ofsted-judgements', {}, undefined],
  ])('of %s %j begins with “%s”', (id, selection, words) => {
    expect(railVerdict(realView(id, selection))?.words).toBe(words)
  })

  it.each([
    ['childrens-social-care-spending', {}, ['South East']],
    ['children-looked-after', {}, []],
    ['children-looked-after', { vs: ['neighbours'] }, []],
    // A number is not compared, and papers have none to compare with.
    ['children-looked-after', { measure: 'number' }, []],
    ['audit-areas-improved', {}, []],
    // Published for England alone.
    ['adoption-stages', {}, []],
  ])('names the benchmarks without a figure for %s %j: %j', (id, over, names) => {
    const chosen = { selection: aSelection(over), areas }
    expect(railMissing(realView(id, over), chosen).map(({ name }) => name)).toEqual(names)
  })

  it('says whether a benchmark has no figure at all, or none for the time', () => {
    const chosen = { selection: aSelection(), areas }
    const missing = (view: View) => railMissing(view, chosen)
    expect(missing(realView('care-applications'))).toEqual([
      { name: 'South East', why: 'not in these data' },
    ])
    const view = realView('children-looked-after')
    // A benchmark of last year stands in for this year's, one from 2013 does not.
    const withOnly = (points: [string, Point][]): View => ({
      ...view,
      series: view.series.map((series) =>
        series.area?.code === SOUTH_EAST ? { ...series, points: new Map(points) } : series,
      ),
    })
    expect(missing(withOnly([['2013', { value: 48 } as Point]]))).toEqual([
      { name: 'South East', why: 'none for 2025' },
    ])
    expect(missing(withOnly([[view.period, { value: 'c' } as Point]]))).toEqual([
      { name: 'South East', why: 'suppressed to protect people’s identity' },
    ])
  })

  it('says why there is no figure', () => {
    const view = realView('child-protection-plans-two-years')
    expect(railOf(view)).toMatchObject({ figure: undefined, benchmarks: [], gap: '' })
    expect(textOf(railSentence(view))).toBe(
      'The figure for Buckinghamshire on 31 March 2025 is suppressed to protect people’s identity.',
    )
  })

  it('gives the rank from the nearer end, whichever way is better', () => {
    expect(rankInWords(realView('placement-type', { category: 'foster' }))).toBe(
      '6th lowest of 151 councils',
    )
    expect(rankInWords(realView('children-looked-after', { measure: 'number' }))).toBeUndefined()
    expect(rankInWords(realView('re-referrals'))).toBeUndefined()
  })

  it('says what the council in the middle has where a figure is above England and still low', () => {
    expect(middleInWords(realView('childrens-social-care-spending'))).toBe(
      'The council in the middle has 12.1%; England’s figure is that of all councils together.',
    )
    expect(middleInWords(realView('placement-type', { category: 'foster' }))).toBe('')
    expect(middleInWords(realView('re-referrals'))).toBe('')
  })
})

describe.each(catalogue.indicators.map(({ id, code }) => ({ id, code })))(
  'the column of $code $id',
  ({ id }) => {
    it.each(COUNCILS)('is short and agrees with the judgement for %s', (area) => {
      const measures = catalogue.indicators.find((one) => one.id === id)?.measures ?? []
      for (const { id: measure, hidden } of measures) {
        if (hidden === true) continue
        const view = realView(id, { area, measure })
        const sentence = textOf(railSentence(view))
        expect(sentence.split(/\s+/).length).toBeLessThanOrEqual(MOST_WORDS)
        expect(sentence).not.toMatch(/undefined|NaN|\[object|[{}]| {2}|\.\.|null/)
        const own = subjectSeries(view)
        const series = own.length > 1 ? leadingSeries(view) : own[0]
        const said = railVerdict(view)
        if (!said || !series || view.cross) continue
        const reading = readSeries(view, series.category?.id)
        const { status } = judge(view, reading)
        expect(said.status).toBe(status)
        const { direction } = reading.movement
        const isMoving = /improving|getting worse|rising|falling/i.test(said.words)
        const isJudged = !['doubtful', 'too-small'].includes(status)
        expect(isMoving).toBe(isJudged && !['steady', 'unknown'].includes(direction))
        expect(railBenchmarks(view)).toHaveLength(reading.gaps.length)
      }
    })
  },
)
