// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { aRelease } from '@mocks/builders'
import {
  countGrades,
  inspectionsByArea,
  overallOf,
  shortGrade,
  type InspectionJudgements,
} from '@/model/schema/inspection-judgements'

const judgements: InspectionJudgements = {
  indicator: 'grades',
  grades: ['Outstanding', 'Good', 'Requires improvement to be good', 'Inadequate'],
  categories: ['whole', 'care'],
  inspections: [
    { area: 'A', date: '2021-12-06', release: 'file', at: 34, results: [2, null] },
    { area: 'A', date: '2025-01-27', release: 'file', at: 35, results: [2, 1] },
    { area: 'A', date: '2021-12-06', release: 'paper', at: 'Section 2.8', results: [3, 3] },
    { area: 'B', date: '2023-03-06', release: 'file', at: 60, results: [1, 0] },
  ],
}
const releases = [
  aRelease({ id: 'file', published: '2025' }),
  aRelease({ id: 'paper', published: '2022-03-01', standing: 'local' }),
]
const latest = inspectionsByArea(judgements, releases)

describe('the inspections of an authority', () => {
  it('are listed newest first, each from the official file, or from the paper where only that has it', () => {
    expect(
      latest.get('A')?.map(({ date, release, at, grades }) => [date, release, at, [...grades]]),
    ).toEqual([
      [
        '2025-01-27',
        'file',
        35,
        [
          ['whole', 'Requires improvement to be good'],
          ['care', 'Good'],
        ],
      ],
      [
        '2021-12-06',
        'file',
        34,
        [
          ['whole', 'Requires improvement to be good'],
          ['care', 'Inadequate'],
        ],
      ],
    ])
  })

  it('are those of releases that were out on the requested day', () => {
    const then = inspectionsByArea(judgements, releases, '2022-06-30')
    expect([...then.keys()]).toEqual(['A'])
    expect(then.get('A')?.map(({ date, release }) => `${date} ${release}`)).toEqual([
      '2021-12-06 paper',
    ])
  })

  it('lose records that a later release withdrew', () => {
    const taker = aRelease({
      id: 'taker',
      published: '2026-01-01',
      withdraws: [
        { release: 'file', indicator: 'grades', area: 'B', category: 'whole', reason: 'a mistake' },
      ],
    })
    const found = inspectionsByArea(judgements, [...releases, taker]).get('B')?.[0]
    expect(overallOf(found, judgements)).toBeUndefined()
    expect(found?.grades.get('care')).toBe('Outstanding')
  })
})

describe('the count of grades', () => {
  it('is of the latest inspection of each, and of those without one', () => {
    expect(countGrades(judgements, latest, ['A', 'B', 'C'])).toEqual({
      authorities: 3,
      grades: [
        { grade: 'Outstanding', count: 0 },
        { grade: 'Good', count: 1 },
        { grade: 'Requires improvement to be good', count: 1 },
        { grade: 'Inadequate', count: 0 },
      ],
      none: 1,
    })
  })

  it('is of one part of what was judged, where that is asked for', () => {
    const { grades, none } = countGrades(judgements, latest, ['A', 'B', 'C'], 'care')
    expect(grades.map(({ count }) => count)).toEqual([1, 1, 0, 0])
    expect(none).toBe(1)
  })
})

it('a grade is shortened only where the meaning is the same', () => {
  expect(judgements.grades.map(shortGrade)).toEqual([
    'Outstanding',
    'Good',
    'Requires improvement',
    'Inadequate',
  ])
})
