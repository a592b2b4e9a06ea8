// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { textOf } from '@/model/sentences/parts'
import { leadingSeries } from '@/model/sentences/short/leading-part'
import {
  knownInstead,
  whereItWas,
  whyNoDirection,
  whyNotCompared,
  whySimilar,
  whySteady,
} from '@/model/sentences/short/rail-notes'
import {
  railBenchmarks,
  railMissing,
  railSentence,
  railVerdict,
} from '@/model/sentences/short/rail'
import { textsBefore } from '@/model/sentences/text-values'
import { titleStatement } from '@/model/sentences/short/title'
import { isSubject } from '@/model/view/subject'
import { areas, aSelection, catalogue, COUNCILS, KINGSTON, realView } from '../../../real-data'

const NONE_LIKE_IT = 'No comparable figure is published for the South East or England.'
const LARGER = 'A number is not compared with the South East and England: they are far larger.'
const NONE_EARLIER = 'No earlier figure like this one is held here, so no trend is judged.'

const compared = (id: string, over = {}) =>
  whyNotCompared(realView(id, over), { selection: aSelection(over), areas })

describe('why a figure that goes up and down does not move', () => {
  const COULD_BE_CHANCE =
    'No clear change: what changed since 2024 or since 2022 could be chance (95% confidence interval).'

  it.each([
    ['placement-distance', {}, COULD_BE_CHANCE],
    ['foster-places', {}, 'No clear change: down since 2022, but up since 2024.'],
    [
      'child-protection-plans',
      {},
      'No unusual change: within the limits of a control chart since 2013, which allow for ordinary ups and downs.',
    ],
    [
      'section-47-enquiries',
      {},
      'No unusual change: down since 2022, but within the limits of a control chart since 2013, which allow for ordinary ups and downs.',
    ],
    // Up in a year, after a fall of the same size.
    [
      'social-worker-caseload',
      {},
      'No clear change: up since 2024, but about the same as on 30 September 2022.',
    ],
    // Better than it was for years, and still of late.
    [
      'initial-conferences-within-15-days',
      { area: KINGSTON },
      'No clear change, though above its mean since 2017.',
    ],
    ['return-home', {}, 'No clear change: what changed since 2022 is within rounding.'],
    ['education-at-16-and-17', {}, 'No clear change: the same as on 31 March 2024.'],
    // It moves.
    ['new-ehc-plans', {}, ''],
  ])('of %s %j is “%s”', (id, over, words) => {
    expect(whySteady(realView(id, over))).toBe(words)
  })

  it.each(catalogue.indicators.map(({ id }) => id))('is not said of %s where it moves', (id) => {
    const wrong = COUNCILS.filter((area) => {
      const view = realView(id, { area })
      const verdict = railVerdict(view)
      return /since/.test(verdict?.words ?? '') && whySteady(view) !== ''
    })
    expect(wrong).toEqual([])
  })
})

describe('where a figure that moves was before', () => {
  const was = (id: string, over = {}) => textOf(whereItWas(realView(id, over)))

  it.each([
    ['assessments-within-45-days', {}, 'In 2023 it was 87.8%.'],
    ['social-worker-vacancies', {}, 'In 2023 it was 25.1%.'],
    ['send-tribunal-appeals', {}, 'In 2022 it was 3.2%.'],
    ['good-level-of-development', { area: KINGSTON }, 'In 2022/23 it was 72.1%.'],
    // A sum with a minus sign, of which no movement is said.
    ['locality-model-savings', {}, 'In 2024-25 it was −£2,331,000.'],
    // The years before are on another basis.
    ['new-ehc-plans', {}, ''],
    // It does not move.
    ['long-term-placement-stability', {}, ''],
    // Never as high in the three years before.
    ['children-looked-after', {}, ''],
  ])('of %s %j is “%s”', (id, over, words) => {
    expect(was(id, over)).toBe(words)
  })

  it('is said from the years before the first that the reader chose', () => {
    expect(was('assessments-within-45-days', { from: '2024' })).toBe('In 2023 it was 87.8%.')
  })

  it.each(catalogue.indicators.map(({ id }) => id))('is not said of %s where it is still', (id) => {
    const wrong = COUNCILS.filter((area) => {
      const view = realView(id, { area })
      const words = railVerdict(view)?.words ?? 'no verdict'
      return !/since|no verdict/.test(words) && whereItWas(view).length > 0
    })
    expect(wrong).toEqual([])
  })
})

describe('what was said in words before', () => {
  it('is given part by part', () => {
    expect(textsBefore(realView('ofsted-judgements'))).toBe(
      'On 6 December 2021: ‘Requires improvement to be good’ for children in care; the same as now for overall effectiveness, the impact of leaders, and help and protection.',
    )
  })

  it('is not given of a programme month by month, nor of a figure', () => {
    expect(textsBefore(realView('audit-programme'))).toBe('')
    expect(textsBefore(realView('children-looked-after'))).toBe('')
  })
})

describe('why nothing is compared', () => {
  it.each([
    ['boys-looked-after-by-age', {}, NONE_LIKE_IT],
    ['complaints-about-schools', {}, NONE_LIKE_IT],
    ['new-ehc-plans', {}, LARGER],
    // A paper that gives the South East's rate too.
    ['children-looked-after-local', {}, LARGER],
    ['children-looked-after-local', { measure: 'rate' }, ''],
    ['children-looked-after', {}, ''],
    ['children-looked-after', { vs: ['neighbours'] }, ''],
    [
      'ofsted-judgements',
      {},
      'It is set out in words: there is no figure for the South East or England.',
    ],
    [
      'audit-programme',
      {},
      'It is set out in words: there is no figure for the South East or England.',
    ],
    ['adoption-stages', {}, 'No figure is published for councils: this is England’s.'],
    [
      'national-social-work-workforce',
      {},
      'This is England’s figure: the council’s paper gives none for Buckinghamshire.',
    ],
  ])('of %s %j is “%s”', (id, over, words) => {
    expect(compared(id, over)).toBe(words)
  })

  it('says that it is the monthly figure that is not published, where a yearly one is', () => {
    const chosen = { selection: aSelection(), areas, isMonthly: true }
    expect(whyNotCompared(realView('foster-care-local'), chosen)).toBe(
      'No comparable monthly figure is published for the South East or England.',
    )
  })

  it.each(catalogue.indicators.map(({ id }) => id))(
    'is not said of %s beside a benchmark',
    (id) => {
      const wrong = COUNCILS.filter((area) => {
        const view = realView(id, { area })
        const chosen = { selection: aSelection({ area }), areas }
        const said = whyNotCompared(view, chosen)
        const isListed = railBenchmarks(view).length + railMissing(view, chosen).length > 0
        const isCompared = view.area.level !== 'country' && isListed
        return (
          (isCompared && said !== '') || (said === NONE_LIKE_IT && !view.series.every(isSubject))
        )
      })
      expect(wrong).toEqual([])
    },
  )
})

describe('why a figure has no direction', () => {
  it.each([
    ['expected-standard-at-11', 'The numbers are too small to show a trend.'],
    ['convictions', 'The numbers are too small to show a trend.'],
    ['special-guardians', NONE_EARLIER],
    // What a paper says of a trend stands beside it.
    [
      'family-centres',
      'Beyond what the source says, no earlier figure is held here to judge a trend by.',
    ],
    [
      'high-needs-block',
      'Higher than in 2019-20; with no comparable figure between, no trend is judged.',
    ],
    [
      'complaints-about-schools',
      'Earlier figures are on another basis and cannot be compared with this one.',
    ],
    ['placement-type', ''],
    ['placement-stability', ''],
  ])('of %s is “%s”', (id, words) => {
    expect(whyNoDirection(realView(id))).toBe(words)
  })
})

describe('what “similar” means', () => {
  it.each([
    ['placement-stability', 'Similar: the differences could be chance (95% confidence interval).'],
    [
      'children-looked-after-by-sex',
      'Similar to the South East: the difference could be chance (95% confidence interval).',
    ],
    // Different from both.
    ['placement-type', ''],
    // No counts are published, so chance is not tested.
    ['adoption', ''],
  ])('of %s is “%s”', (id, words) => {
    expect(whySimilar(realView(id))).toBe(words)
  })
})

describe('what is known in place of a missing figure', () => {
  it.each([
    [
      'adoption-consent',
      'Adopted without consent: 24% in the year to 31 March 2022, the last published.',
      'South East 37%, England 42% in the year to 31 March 2025. Without the council’s own figure there is no comparison and no trend.',
    ],
    [
      'child-protection-plans-by-length',
      'Protection plans of 2 years or more: 6.5% on 31 March 2024, the last published.',
      'South East 2.5%, England 2.3% on 31 March 2025. Without the council’s own figure there is no comparison and no trend.',
    ],
  ])('of %s is its last figure and those of the region and England', (id, ...lines) => {
    expect(knownInstead(realView(id)).map(textOf)).toEqual(lines)
  })

  it('is nothing where there is a figure, or words', () => {
    expect(knownInstead(realView('placement-type'))).toEqual([])
    expect(knownInstead(realView('ofsted-judgements'))).toEqual([])
  })

  it('comes after the reason, which names the parts that are missing', () => {
    expect(textOf(railSentence(realView('child-protection-plans-by-length')))).toBe(
      'Suppressed to protect people’s identity: “1 to 2 years” and “2 years or more”.',
    )
    expect(textOf(railSentence(realView('adoption-consent')))).toBe(
      'In Buckinghamshire in the year to 31 March 2025, the figures are not given, and the source does not say why.',
    )
    expect(titleStatement(realView('adoption-consent'))).toBe(
      'Adopted without consent: not published, no reason given',
    )
  })
})

it('a headline is the council’s own figure, not that of four councils together', () => {
  expect(leadingSeries(realView('step-up-to-social-work'))?.category?.id).toBe('buckinghamshire')
})
