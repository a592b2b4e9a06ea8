// @vitest-environment node
import { describe, expect, it } from 'vitest'
import {
  aMeasure,
  anEmptyView,
  anIndicator,
  aRateRow,
  NUMBER,
  type Row,
  viewOf,
} from '@mocks/builders'
import { verdict } from '@/model/sentences/verdict'
import { BUCKINGHAMSHIRE, CITY_OF_LONDON, KINGSTON, realView, SOUTH_EAST } from '../../real-data'
import { textOf } from '@/model/sentences/parts'

describe('the second of two statements', () => {
  it.each([
    ['placement-capacity', /had 14 beds in its own children’s homes; 4 beds in its parent/],
    ['autism-adhd-wait', /assessment was 559 days; the longest was 811 days/],
  ])('of %s does not repeat the first', (id, words) => {
    expect(textOf(verdict(realView(id)))).toMatch(words)
  })
})

describe('a figure in doubt', () => {
  it('has no gap in children', () => {
    expect(textOf(verdict(realView('referrals')))).toMatch(/519\.4\. Not rated/)
  })
})

describe('a composition of few children', () => {
  it('gives their number, and what one child amounts to', () => {
    const view = realView('care-leavers-in-education-employment-or-training', { area: 'E06000017' })
    expect(textOf(verdict(view))).toMatch(/training \(19 of 25\).*one care leaver is 4 percentage/)
  })
})

describe('a composition whose largest part may be hidden', () => {
  it('begins with the part that matters, as its title does, where that is published', () => {
    const view = realView('emotional-wellbeing', { area: 'E06000017' })
    expect(textOf(verdict(view))).toContain(
      '46% of children with a wellbeing score had a score that is a cause for concern (6 of 13); the figures of 2 of 3 groups are suppressed to protect people’s identity, and the largest may be among them.',
    )
  })
})

describe('the sentence under a chart of real figures', () => {
  it.each([
    [
      'children-looked-after',
      {},
      'In Buckinghamshire on 31 March 2025, 40 children in every 10,000 were looked after, about 1 lower than a year earlier. The South East’s figure was 55 and England’s 67. At the South East’s rate, about 196 more children would be looked after. No direction is good or bad here.',
    ],
    [
      'children-looked-after',
      { measure: 'number' },
      'In Buckinghamshire on 31 March 2025, 522 children were looked after, 2 more (0.4%) than a year earlier. Rising: up 22 since 2022. No direction is good or bad here.',
    ],
    [
      'agency-social-workers',
      {},
      'In Buckinghamshire on 30 September 2025, 23.2% of social workers were agency workers, 8.1 percentage points lower than a year earlier. The South East’s figure was 13.4% and England’s 13.0%. At the South East’s share there would be about 30 fewer full-time equivalent agency workers. We cannot say whether the gap could be chance. Worse than the South East and England, but improving.',
    ],
    [
      'placement-stability',
      {},
      'In Buckinghamshire on 31 March 2025, 10% of children looked after had lived in 3 or more placements during the year (50 of 522), about 1 percentage point higher than a year earlier. The South East’s figure was 12% and England’s 10%. Similar to the South East and England.',
    ],
    [
      'placement-type',
      {},
      'In Buckinghamshire on 31 March 2025, 57% of children looked after lived with foster carers; 20% lived in children’s homes or secure homes. Foster care: South East 65%, England 67%. Worse than the South East and England, and getting worse: down 10 percentage points since 2022. Changed most, of the parts that can be compared: foster care, from 66% in 2020 to 57% now.',
    ],
    [
      'children-in-need',
      {},
      'In Buckinghamshire on 31 March 2025, there were 244.4 children in need for every 10,000 children, 26.3 lower than a year earlier. The South East’s figure was about 313.9 and England’s 330.3. At the South East’s rate there would be about 907 more children in need. No direction is good or bad here.',
    ],
    [
      'initial-conferences-within-15-days',
      {},
      'In Buckinghamshire in the year to 31 March 2025, 76.2% of initial conferences were held within 15 working days (541 of 710), 6.8 percentage points higher than a year earlier. The South East’s figure was about 81.1% and England’s 81.4%. At the South East’s share there would be about 35 more conferences held in time. Worse than the South East and England. No clear direction: up 6.8 points in a year, within the usual ups and downs since 2013.',
    ],
    [
      'initial-conferences-within-15-days',
      { measure: 'median-days' },
      'In Buckinghamshire in the year to 31 March 2025, half of initial conferences took 15 working days or less, about 1 working day longer than a year earlier. The South East’s figure was 14 working days and England’s 14 working days. No counts are published, so we cannot say whether the gap could be chance. Similar to the South East and England. No clear direction: up 1 working day in a year, though it has been below its mean since 2016.',
    ],
    [
      'child-protection-plans-two-years',
      {},
      'The figure for Buckinghamshire on 31 March 2025 is suppressed to protect people’s identity.',
    ],
    [
      'children-looked-after-local',
      {},
      'In Buckinghamshire on 31 July 2023, 503 children were looked after.',
    ],
    [
      'children-looked-after',
      { area: CITY_OF_LONDON },
      'The figure for the City of London on 31 March 2025 is suppressed to protect people’s identity.',
    ],
    [
      'ofsted-judgements',
      {},
      'In Buckinghamshire on 27 January 2025, Ofsted judged children’s services ‘Requires improvement to be good’ for overall effectiveness, the impact of leaders, help and protection, and care leavers, and ‘Good’ for children in care.',
    ],
    [
      'ofsted-judgements',
      { category: 'leaders', asAt: '2023-01-01' },
      'In Buckinghamshire on 6 December 2021, Ofsted judged children’s services ‘Requires improvement to be good’ for the impact of leaders.',
    ],
    [
      'placement-type',
      { asAt: '2023-09-07' },
      'No release that is held here and was out on 7 September 2023 gives this figure for Buckinghamshire.',
    ],
    // For secure beds the paper names no area, so the figure is the council's.
    [
      'placement-search',
      { measure: 'secure-waiting' },
      'In Buckinghamshire in September 2023, the council reported a waiting list of at least 70 children for secure beds each week.',
    ],
    [
      'placement-search',
      { measure: 'secure-weeks' },
      'In Buckinghamshire in September 2023, it took 6 weeks on average to find a secure bed.',
    ],
    ['audit-programme', {}, 'Audit programme in Buckinghamshire, April 2022 to March 2023.'],
    [
      'high-needs-block',
      {},
      'In Buckinghamshire in 2023-24, the high needs block was £123.5 million, £40.8 million higher than in 2019-20.',
    ],
    [
      'locality-model-savings',
      {},
      'In Buckinghamshire in 2025-26, the savings target of the locality model was printed as −£2,883,000.',
    ],
    [
      'complaints-about-schools',
      {},
      'In Buckinghamshire from January 2023 to June 2023, 79 complaints about schools were made to Ofsted.',
    ],
  ])('of %s %j is complete', (id, selection, sentence) => {
    expect(textOf(verdict(realView(id, selection)))).toBe(sentence)
  })

  it('names the councils of a joint return', () => {
    expect(textOf(verdict(realView('agency-social-workers', { area: KINGSTON })))).toMatch(
      /^In Kingston upon Thames and Richmond upon Thames on 30 September 2025, /,
    )
  })

  it('names the neighbours’ median, and the equivalent of its rate', () => {
    const text = textOf(verdict(realView('children-looked-after', { vs: ['neighbours'] })))
    expect(text).toContain('The median of its ten statistical neighbours was 49.')
    expect(text).toContain(
      'At the median of its ten statistical neighbours’ rate, about 117 more children would be looked after.',
    )
  })

  it('says how much older a benchmark is', () => {
    const rows: Row[] = [
      [BUCKINGHAMSHIRE, '2025', 'total', 40, 520, null, 130_000, 1],
      aRateRow('2024', 56, SOUTH_EAST),
    ]
    expect(textOf(verdict(viewOf({ rows })))).toContain(
      'The South East’s figure was 56 (31 March 2024, a year earlier).',
    )
  })

  it('begins with what was done, not with what was planned', () => {
    const view = realView('asye-academy')
    expect(textOf(verdict(view))).toContain(
      '39 newly qualified social workers were recruited to the academy (the council aimed for 60);',
    )
  })

  it('says that a figure rounds to zero', () => {
    expect(textOf(verdict(viewOf({ rows: [aRateRow('2025', 'k')] })))).toBe(
      'The figure for Buckinghamshire on 31 March 2025 is above zero, but rounds to zero.',
    )
  })

  it('says so when nothing is published', () => {
    expect(textOf(verdict(anEmptyView()))).toBe('No figure has been published for Buckinghamshire.')
  })

  it.each([
    ['children', ', about 1 more child would be looked after.'],
    ['referrals of children', ' there would be about 1 more referral of children.'],
    ['enquiries', ' there would be about 1 more enquiry.'],
    ['conferences held in time', ' there would be about 1 more conference held in time.'],
    ['children on a plan', ' there would be about 1 more child on a plan.'],
  ])('says of a gap of one of the %s “%s”', (unit, says) => {
    const measures = [aMeasure(), { ...NUMBER, unit }, { ...NUMBER, id: 'population' }]
    const view = viewOf({
      indicator: anIndicator({ measures }),
      measures: ['rate', 'number', 'population'],
      rows: [
        [BUCKINGHAMSHIRE, '2025', 'total', 40, null, 2000, 1],
        [SOUTH_EAST, '2025', 'total', 45, null, null, 1],
      ],
    })
    expect(textOf(verdict(view))).toContain(`At the South East’s rate${says}`)
  })

  it('warns of small numbers', () => {
    const view = viewOf({
      indicator: anIndicator({ smallNumber: 10 }),
      rows: [[BUCKINGHAMSHIRE, '2025', 'total', 40, 8, null, 2000, 1]],
    })
    expect(textOf(verdict(view))).toContain(
      'The numbers are too small to show a trend: one child is 5 per 10,000 children.',
    )
    const leavers = {
      ...view.indicator,
      measures: [aMeasure(), { ...NUMBER, unit: 'care leavers' }],
    }
    expect(textOf(verdict({ ...view, indicator: leavers }))).toContain('one care leaver is 5 per')
  })
})
