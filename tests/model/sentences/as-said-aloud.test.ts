// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { axisNotes, notesOf } from '@/charts/frame/notes'
import { sentenceFor, titleFor } from '@/charts/registry'
import { categoryTable, trendTable } from '@/charts/data-table/by-period-table'
import { rankTable } from '@/charts/data-table/ranked-peers-table'
import { evidenceWords } from '@/model/inspection/evidence'
import { cardSentence } from '@/model/overview/card-sentence'
import { textOf } from '@/model/sentences/parts'
import { titleStatement } from '@/model/sentences/short/title'
import { standing } from '@/model/sentences/standing'
import { verdict } from '@/model/sentences/verdict'
import { viewOf } from '@mocks/builders'
import { cardsOf, catalogue, realView } from '../../real-data'

const BIRMINGHAM = 'E08000025'
const RUTLAND = 'E06000017'
const ISLE_OF_WIGHT = 'E06000046'
const KENT = 'E10000016'

const says = (...of: Parameters<typeof realView>) => textOf(verdict(realView(...of)))
const title = (...of: Parameters<typeof realView>) => titleStatement(realView(...of))

describe('the second of two parts leaves out what it shares with the first', () => {
  it.each([
    ['children-looked-after-by-need', 'as their main need; 16% had absent parenting.'],
    [
      'assessment-factors',
      'in 141.1 assessments for every 10,000 children; domestic abuse of a parent in 131.1.',
    ],
    ['suspensions', 'were suspended from school at least once; 11.4% of children in need.'],
    ['school-absence', 'of school sessions; children on a child protection plan missed 20.5%.'],
    [
      'unit-costs',
      'a place in residential care cost £8,085 a week; looking after a child cost £3,015.',
    ],
    [
      'spending-on-childrens-services',
      'for each child in the area; £201 on social work and safeguarding.',
    ],
    [
      'bespoke-audits',
      'were read; the files of 50 children on a child protection plan after a child in need plan.',
    ],
  ])('%s', (id, words) => {
    expect(says(id)).toContain(words)
  })
})

describe('a sum of money', () => {
  it.each(['amount', 'all-services'])(
    'is not held against the sum of all England, nor ranked: %s',
    (measure) => {
      const view = realView('childrens-social-care-spending', { measure })
      expect(textOf(verdict(view))).not.toContain('England')
      expect(titleStatement(view)).not.toContain('England')
      expect(standing(view)).toBeUndefined()
    },
  )

  it('for each child is', () => {
    expect(says('childrens-social-care-spending', { measure: 'per-child' })).toContain(
      'England’s figure was £1,385.',
    )
  })
})

describe('a title', () => {
  it('says that nothing is published, not how many parts are not', () => {
    expect(title('expected-standard-at-11', { area: RUTLAND })).toBe(
      'Expected standard at 11: not published, to protect identity',
    )
  })

  it('of a figure that is known of England alone says so', () => {
    expect(title('national-social-work-workforce', { area: KENT })).toBe(
      'In England, 5,400 social workers were reported to have left, 2022',
    )
    expect(title('children-looked-after-local', { area: KENT, measure: 'change-since-2018' })).toBe(
      'In England, growth in children in care since 2018: 9.0%',
    )
  })

  it('of a control chart names the side of an unusual figure', () => {
    expect(titleFor(realView('injury-admissions'), 'control-chart')).toBe(
      'Child injury admissions: 55.8 per 10,000, below its usual limits',
    )
  })

  it('has one colon, before the figure', () => {
    const titles = catalogue.indicators
      .filter(({ name }) => !name.includes(':'))
      .flatMap(({ id }) => [BIRMINGHAM, RUTLAND, KENT].map((area) => title(id, { area })))
    expect(titles.filter((one) => /:.*:|^Over\b/.test(one))).toEqual([])
  })
})

describe('a change', () => {
  it('that would be printed as 0.0 is none', () => {
    expect(says('education-at-16-and-17')).toContain('about the same as a year earlier')
  })

  it('of fewer than 100 has no tenths of a percent', () => {
    expect(says('children-looked-after', { measure: 'number', area: RUTLAND })).toContain(
      '5 more (19%) than a year earlier',
    )
    expect(says('children-looked-after', { measure: 'number' })).toContain('2 more (0.4%)')
  })
})

describe('a gap in children', () => {
  it('says what they would do', () => {
    expect(says('mid-year-school-moves')).toContain(
      'about 15 fewer children would change school in mid-year.',
    )
  })

  it('of a part says that it is of that part', () => {
    expect(says('assessment-factors', { category: 'drugs-parent', area: BIRMINGHAM })).not.toMatch(
      /there would be about [\d,]+ (more|fewer) assessments/,
    )
  })
})

describe('other sentences', () => {
  it('count one in the singular', () => {
    const area = RUTLAND
    expect(says('care-leavers-in-suitable-accommodation', { area, measure: 'number' })).toContain(
      '; 1 was living somewhere that is not known.',
    )
  })

  it('count one in the singular where it stands alone', () => {
    const view = viewOf({
      measures: ['number'],
      rows: [['E06000060', '2025', 'total', 1, 1]],
      selection: { measure: 'number' },
    })
    expect(textOf(verdict(view))).toContain(', 1 was looked after.')
  })

  it('name a unit without what only says which are counted', () => {
    expect(says('child-protection-plans-reviewed-in-time')).toContain(
      'One child is 0.3 percentage points.',
    )
  })

  it('rank neither a whole of 100%, nor call a wait high', () => {
    expect(standing(realView('placement-type'))).toBeUndefined()
    const wait = realView('initial-conferences-within-15-days', { measure: 'median-days' })
    expect(textOf(standing(wait) ?? '')).toMatch(/^15 working days is the 3rd longest of/)
  })

  it('give how many councils have a figure once', () => {
    expect(textOf(standing(realView('substance-misuse', { area: ISLE_OF_WIGHT })) ?? '')).toBe(
      'The Isle of Wight has no published figure for the year to 31 March 2025; 117 of 151 other councils have one.',
    )
  })

  it('see no ups and downs where all figures are equal', () => {
    const view = realView('child-protection-plans-two-years', { area: RUTLAND })
    expect(textOf(sentenceFor(view, 'control-chart'))).toContain(
      'all 13 figures are 0.0%, so there are no ups and downs to judge.',
    )
  })

  it('do not set one bracket after another', () => {
    const view = realView('audit-gradings', { category: 'did-not-meet-good' })
    expect(textOf(evidenceWords(view, '2021-12-17').statement)).toMatch(
      /graded ‘did not meet good’ \(91 of 344\) in 2022-23\.$/,
    )
  })

  it('say “in the year” once', () => {
    const card = cardsOf(RUTLAND).find(({ indicator }) => indicator.code === 'CLA-15')
    expect(card && textOf(cardSentence(card))).not.toContain('in the year')
  })
})

describe('notes and captions', () => {
  it('group the years whose percentages add to the same', () => {
    const view = realView('child-protection-plans-by-length')
    expect(notesOf(view, { chartId: 'trend', mode: 'chart' })).toContain(
      'Percentages add to 99.9 in 2013, 2021, 2022 and 2023 because each is rounded.',
    )
  })

  it('name the benchmarks of the table as a sentence does', () => {
    expect(notesOf(realView('suspensions'), { chartId: 'trend', mode: 'chart' })).toContain(
      'The table also has the figures for the South East and England.',
    )
  })

  it('give the start of an axis as the axis does', () => {
    const view = realView('social-workers-in-post', { area: BIRMINGHAM })
    expect(axisNotes(view, { chartId: 'trend', mode: 'chart' })).toEqual(['Axis starts at 600.'])
  })

  it('of a table have no capital after the name', () => {
    expect(trendTable(realView('children-looked-after')).caption).toBe(
      'Children looked after, rate per 10,000 children, by period',
    )
    expect(categoryTable(realView('children-looked-after-by-sex')).caption).toBe(
      'Children looked after, by sex, percentage, by sex and period',
    )
    expect(rankTable(realView('children-started-to-be-looked-after')).columns[0]?.label).toBe(
      'The year to 31 March 2025',
    )
  })
})
