// @vitest-environment node
import { describe, expect, it } from 'vitest'
import type { Asked, InspectionEvent } from '@/model/schema/inspection'
import {
  askedNote,
  changeWord,
  countsSentence,
  datesSentence,
  eventNote,
  judgedSummary,
  judgedTitle,
} from '@/model/inspection/words'
import type {
  GradeCounts,
  Inspected,
  InspectionJudgements,
} from '@/model/schema/inspection-judgements'
import { timelineOf } from '@/model/inspection/timeline'

const [BEST, GOOD, POOR, BAD] = [
  'Outstanding',
  'Good',
  'Requires improvement to be good',
  'Inadequate',
]
const judgements: InspectionJudgements = {
  indicator: 'grades',
  grades: [BEST, GOOD, POOR, BAD],
  categories: ['whole', 'leaders', 'care'],
  inspections: [],
}
const categories = [
  { id: 'whole', label: 'Whole', says: 'the whole' },
  { id: 'leaders', label: 'Leaders' },
  { id: 'care', label: 'Care', says: 'children in care' },
]
const about = { judgements, categories }

/** An inspection with its grades in the order of the categories; none if undefined. */
const inspected = (date: string, ...grades: (string | undefined)[]): Inspected => ({
  area: 'A',
  date,
  release: 'file',
  at: 1,
  grades: new Map(
    grades.flatMap((grade, index): [string, string][] =>
      grade === undefined ? [] : [[judgements.categories[index] ?? '', grade]],
    ),
  ),
})

const event = (id: string, date: string, over: Partial<InspectionEvent> = {}): InspectionEvent => ({
  id,
  what: 'Inspection',
  date,
  area: 'A',
  release: 'paper',
  place: 'Page 1',
  ...over,
})

describe('the title', () => {
  it.each([
    ['No judgement of Bucks by Ofsted is held here', []],
    ['Ofsted judged Bucks ‘Good’ in January 2025', [inspected('2025-01-27', GOOD)]],
    [
      'Ofsted judged Bucks ‘Good’ in January 2025, as in December 2021',
      [inspected('2025-01-27', GOOD), inspected('2021-12-06', GOOD)],
    ],
    [
      'Ofsted judged Bucks ‘Good’ in January 2025, better than in 2021',
      [inspected('2025-01-27', GOOD), inspected('2021-12-06', BAD)],
    ],
    [
      'Ofsted: ‘Inadequate’ in January 2025, worse than in 2021',
      [inspected('2025-01-27', BAD), inspected('2021-12-06', BEST)],
    ],
    [
      'Ofsted judged Bucks ‘Inadequate’ in January 2025',
      [inspected('2025-01-27', BAD), inspected('2021-12-06', undefined, GOOD)],
    ],
  ])('may be “%s”', (title, history) => {
    expect(judgedTitle('Bucks', history, judgements)).toBe(title)
  })
})

describe('the lines below it', () => {
  const before = timelineOf(
    [
      event('first', '2014-08', { result: BAD }),
      event('visit', '2015-01', { what: 'Monitoring visit' }),
      event('second', '2017-11', { result: BAD }),
      event('third', '2021-12-17', { result: POOR }),
    ],
    [],
    judgements,
  )

  it.each([
    ['none', [], 'Judgements of other authorities are below.'],
    ['one grade', [inspected('2024-01-01', GOOD, GOOD, GOOD)], 'All 3 judgements were ‘Good’.'],
    [
      'two grades',
      [inspected('2024-01-01', GOOD, POOR, GOOD)],
      'The 3 judgements were ‘Good’ for the whole and children in care and ‘Requires improvement to be good’ for leaders.',
    ],
    [
      'three grades',
      [inspected('2024-01-01', GOOD, POOR, BEST)],
      'The 3 judgements were ‘Outstanding’ for children in care; ‘Good’ for the whole; and ‘Requires improvement to be good’ for leaders.',
    ],
    [
      'nothing changed',
      [inspected('2024-01-01', GOOD, GOOD, GOOD), inspected('2021-01-01', GOOD, GOOD)],
      'All 3 judgements were ‘Good’. None differs from January 2021.',
    ],
    [
      'one better, and one that was not judged before',
      [inspected('2024-01-01', GOOD, GOOD, GOOD), inspected('2021-01-01', GOOD, POOR)],
      'All 3 judgements were ‘Good’. Compared with January 2021, the judgement is better for leaders and the same for the rest.',
    ],
    [
      'one better and one worse',
      [inspected('2024-01-01', GOOD, GOOD), inspected('2021-01-01', BEST, POOR)],
      'All 2 judgements were ‘Good’. Compared with January 2021, the judgement is better for leaders and worse for the whole.',
    ],
  ])('say %s', (_, history, summary) => {
    expect(judgedSummary(history, [], about)).toBe(summary)
  })

  it('give earlier inspections than those compared, and leave visits out', () => {
    expect(
      judgedSummary([inspected('2025-01-27', POOR), inspected('2021-12-06', POOR)], before, about),
    ).toMatch(/ Before that, the judgement was ‘Inadequate’ in August 2014 and November 2017\.$/)
  })
})

it.each([
  [GOOD, BAD, 'Better'],
  [BAD, GOOD, 'Worse'],
  [GOOD, GOOD, ''],
  [GOOD, undefined, ''],
  [undefined, GOOD, ''],
])('%s after %s is “%s”', (now, then, word) => {
  expect(changeWord(now, then, judgements)).toBe(word)
})

describe('the counts', () => {
  const counts = (...of: number[]): GradeCounts => ({
    authorities: of.reduce((sum, n) => sum + n, 0),
    grades: judgements.grades.map((grade, index) => ({ grade, count: of[index] ?? 0 })),
    none: of[4] ?? 0,
  })
  const england = { where: 'England', counts: counts(36, 67, 31, 19) }

  it('are given for the region and for England, without the grades that no one has', () => {
    expect(countsSentence({ where: 'the South East', counts: counts(4, 10, 5) }, england)).toBe(
      'Of the 19 authorities in the South East, 4 were judged ‘Outstanding’, 10 ‘Good’ and 5 ‘Requires improvement to be good’ overall at their latest inspection. Of the 153 in England, 36 were ‘Outstanding’, 67 ‘Good’, 31 ‘Requires improvement to be good’ and 19 ‘Inadequate’.',
    )
  })

  it('say how many have no judgement, and that none has', () => {
    expect(countsSentence({ where: 'London', counts: counts(0, 1, 0, 0, 2) }, england)).toMatch(
      /^Of the 3 authorities in London, 1 was judged ‘Good’ overall at their latest inspection\. Of 2, no judgement is held\./,
    )
    expect(countsSentence({ where: 'London', counts: counts(0, 0, 0, 0, 3) }, england)).toBe(
      'No judgement of an authority in London is held for this date.',
    )
  })

  it('come with the months between which the inspections were', () => {
    const between = datesSentence(
      [inspected('2023-05-01', GOOD), inspected('2022-03-14', GOOD)],
      'the South East',
    )
    expect(between).toMatch(
      /^The inspections in the South East took place between March 2022 and May 2023/,
    )
    expect(datesSentence([inspected('2022-03-14', GOOD)], 'London')).toBe('')
  })
})

describe('what inspectors asked for', () => {
  const asked = (of: string): Asked => ({
    number: 'a',
    event: of,
    date: '2022-02-11',
    text: 'Better',
    evidence: [],
    area: 'A',
    release: 'paper',
    place: 'Page 2',
  })
  const [third, fourth] = [
    event('third', '2021-12-17', { result: POOR }),
    event('fourth', '2025-01-27', { result: POOR }),
  ]
  const visit = event('visit', '2022-03-11', {
    result: 'Written statement required',
    note: 'Two bodies are responsible.',
  })

  it('is that of the latest inspection', () => {
    const timeline = timelineOf([third, visit], [], judgements)
    expect(askedNote([asked('third')], timeline, 'Bucks')).toBe(
      'The inspection of December 2021 asked Bucks to improve 1 thing.',
    )
  })

  it('is marked if it is not from the latest inspection', () => {
    const timeline = timelineOf([third, visit, fourth], [], judgements)
    expect(askedNote([asked('third'), asked('third')], timeline, 'Bucks')).toBe(
      'The inspection of December 2021 asked Bucks to improve 2 things. What the inspection of January 2025 asked for is not in the papers that are held here.',
    )
  })

  it('is introduced by the event that led to it', () => {
    const timeline = timelineOf([third, visit], [], judgements)
    expect(eventNote([asked('visit')], timeline)).toBe(
      'Inspection, March 2022: written statement required. Two bodies are responsible.',
    )
  })
})
