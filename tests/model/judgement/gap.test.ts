// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { affectedOf } from '@/model/overview/affected'
import { judge } from '@/model/judgement/judgement'
import { gapAsCount } from '@/model/sentences/phrases'
import { benchmarkValue } from '@/model/sentences/verdict-phrases'
import { readSeries } from '@/model/judgement/reading'
import { verdict } from '@/model/sentences/verdict'
import type { View } from '@/model/view/types'
import { subjectSeries } from '@/model/view/subject'
import { textOf } from '@/model/sentences/parts'
import { viewOf } from '@mocks/builders'
import { catalogue, COUNCILS, realView, SOUTH_EAST } from '../../real-data'

const measured = catalogue.indicators.flatMap(({ id, code, measures, breakdowns }) =>
  measures
    .filter((m) => m.hidden !== true && m.numerator !== undefined)
    .map((measure) => ({
      id,
      code,
      measure: measure.id,
      unit: measures.find((m) => m.id === measure.numerator)?.unit ?? '',
      categories: [undefined, ...breakdowns.flatMap((b) => b.categories.map((c) => c.id))],
    })),
)

describe.each(measured)('the gap of $code $measure', ({ id, measure, unit, categories }) => {
  it('names what is counted, and nothing where the figure is similar', () => {
    const [first = ''] = unit.split(' ')
    const isNamed = (words: string) => words.includes(/ 1 /.test(words) ? first.slice(0, 4) : unit)
    const wrong = COUNCILS.flatMap((area) =>
      categories.flatMap((category) => {
        const view = realView(id, { area, measure, ...(category ? { category } : {}) })
        const own = subjectSeries(view)
        const gaps = own.flatMap((s) => readSeries(view, s.category?.id).gaps)
        const said = gaps.flatMap((gap) => {
          const words = gapAsCount(gap, view)
          if (words === undefined) return []
          return gap.outcome === 'similar' || !isNamed(words) ? [words] : []
        })
        const sentence = textOf(verdict(view))
        const isSaid = /(?:,|there would be) about [\d,]+ (?:more|fewer) /.test(sentence)
        return isSaid && gaps.every((g) => g.outcome === 'similar') ? [...said, sentence] : said
      }),
    )
    expect(wrong).toEqual([])
  })
})

describe('the equivalent of a gap', () => {
  it.each([
    ['social-worker-turnover', 'full-time equivalent leavers'],
    ['social-worker-vacancies', 'full-time equivalent vacant posts'],
  ])('of %s is %s', (id, unit) => {
    const view = realView(id)
    expect(affectedOf(judge(view), view)?.unit).toBe(unit)
    expect(textOf(verdict(view))).toMatch(
      new RegExp(`there would be about [\\d,]+ (more|fewer) ${unit}\\.`),
    )
  })
})

describe('the gap of a published rate or share whose count is suppressed', () => {
  const HOME = 'E06000060'
  const rate = (count: number | string) =>
    viewOf({
      rows: [
        [HOME, '2025', 'total', 40, count, null, 130_000, 1],
        [SOUTH_EAST, '2025', 'total', 56, null, null, null, 1],
      ],
      selection: { category: 'total' },
    })
  const share = (count: number | string) =>
    viewOf({
      rows: [
        [HOME, '2025', 'total', null, 500, null, null, 1],
        [HOME, '2025', 'foster', null, count, 20, null, 1],
        [SOUTH_EAST, '2025', 'foster', null, null, 60, null, 1],
      ],
      selection: { measure: 'percent', breakdown: 'placement', category: 'foster' },
    })
  /**
   * The number of children equivalent to the gap, in figures and in words, and its wording in the sentence.
   */
  const amounts = (view: View) => {
    const { gaps } = readSeries(view)
    expect(gaps.map(({ outcome }) => outcome)).not.toContain('similar')
    return [
      ...gaps.flatMap((gap) => [gap.asCount, gapAsCount(gap, view)]),
      affectedOf(judge(view), view)?.size,
      /\bwould\b/.test(textOf(verdict(view))) || undefined,
    ].filter((one) => one !== undefined)
  }

  it.each([
    ['rate', rate, 520],
    ['share', share, 100],
  ] as const)('of a %s amounts to no number of children', (_, viewWith, count) => {
    expect(amounts(viewWith(count))).toHaveLength(4)
    expect(amounts(viewWith('c'))).toEqual([])
  })
})

describe('a benchmark', () => {
  const said = (id: string, measure: string) => {
    const view = realView(id, { measure })
    return readSeries(view).gaps.map((gap) => textOf(benchmarkValue(gap, view)))
  }

  it('calculated here is described as approximate where rounded numbers leave several possibilities', () => {
    expect(said('initial-conferences-within-15-days', 'percent')).toEqual([
      expect.stringMatching(/^about [\d.]+%$/),
      expect.stringMatching(/^[\d.]+%$/),
    ])
  })

  it('that is published is given as it is', () => {
    for (const words of [
      ...said('re-referrals', 'percent'),
      ...said('children-looked-after', 'rate'),
    ])
      expect(words).not.toContain('about')
  })
})
