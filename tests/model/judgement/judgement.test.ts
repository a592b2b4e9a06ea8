// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { anIndicator, PERCENT, viewOf, type Row } from '@mocks/builders'
import type { Annotation } from '@/model/schema/indicator'
import { comparedInWords } from '@/model/sentences/judgement-words'
import { judge, STATUS_WORDS, TONES, type Status } from '@/model/judgement/judgement'
import { verdict } from '@/model/sentences/verdict'
import { BUCKINGHAMSHIRE, ENGLAND, SOUTH_EAST } from '../../real-data'
import { textOf } from '@/model/sentences/parts'

interface Story {
  /** [count, denominator] of the council in 2024 and 2025. */
  own: readonly [
    readonly [number | string, number | string],
    readonly [number | string, number | string],
  ]
  region?: number
  england?: number
  polarity?: 'higher-is-better' | 'lower-is-better' | 'neutral'
  annotations?: Annotation[]
  vs?: string[]
}

function told({
  own,
  region,
  england,
  polarity = 'higher-is-better',
  annotations = [],
  vs,
}: Story) {
  const percent = { ...PERCENT, says: '{value} were seen', denominator: 'base' }
  delete percent.denominatorCategory
  const rows = own.map(([count, denominator], i): Row => {
    const share =
      typeof count === 'number' && typeof denominator === 'number'
        ? Math.round((100 * count) / denominator)
        : 0
    return [BUCKINGHAMSHIRE, String(2024 + i), 'total', share, count, denominator, i + 1]
  })
  const beside = (area: string, value: number | undefined): Row[] =>
    value === undefined ? [] : [[area, '2025', 'total', value, null, null, 9]]
  return viewOf({
    indicator: anIndicator({
      polarity,
      annotations,
      breakdowns: [],
      measures: [
        percent,
        { ...PERCENT, id: 'number', unit: 'children' },
        { ...PERCENT, id: 'base' },
      ],
    }),
    measures: ['percent', 'number', 'base'],
    rows: [...rows, ...beside(SOUTH_EAST, region), ...beside(ENGLAND, england)],
    ...(vs ? { selection: { vs } } : {}),
  })
}

const STEADY = [
  [500, 1000],
  [500, 1000],
] as const
const FALLING = [
  [600, 1000],
  [500, 1000],
] as const
const RISING = [
  [400, 1000],
  [500, 1000],
] as const

describe('a figure is judged', () => {
  it.each<[Status, Story]>([
    ['worse-and-worsening', { own: FALLING, region: 60, england: 60 }],
    ['worse', { own: STEADY, region: 60, england: 60 }],
    ['worse-but-improving', { own: RISING, region: 60, england: 60 }],
    ['better-and-improving', { own: RISING, region: 40, england: 40 }],
    ['better', { own: STEADY, region: 40, england: 40 }],
    ['better-but-worsening', { own: FALLING, region: 40, england: 40 }],
    ['in-line', { own: STEADY, region: 51, england: 49 }],
    ['in-line-but-worsening', { own: FALLING, region: 51, england: 49 }],
    ['in-line-and-improving', { own: RISING, region: 51, england: 49 }],
    // Worse than one benchmark and better than the other is neither.
    ['in-line', { own: STEADY, region: 60, england: 40 }],
    // Worse than one benchmark and similar to the other is worse.
    ['worse', { own: STEADY, region: 60, england: 51 }],
    ['worse', { own: STEADY, region: 40, england: 40, polarity: 'lower-is-better' }],
    ['differs', { own: FALLING, region: 60, england: 51, polarity: 'neutral' }],
    ['in-line', { own: STEADY, region: 51, england: 51, polarity: 'neutral' }],
    ['no-benchmark', { own: FALLING }],
  ])('%s: %j', (status, story) => {
    expect(judge(told(story)).status).toBe(status)
  })

  it('as too small when the numbers are small and the difference cannot be tested', () => {
    const few = [
      [3, 20],
      ['c', 'c'],
    ] as const
    expect(judge(told({ own: few, region: 60, england: 60 })).status).toBe('too-small')
  })

  it('with few behind it all the same, where the difference can be tested', () => {
    const few = [
      [9, 30],
      [3, 30],
    ] as const
    expect(judge(told({ own: few, region: 60, england: 60 })).status).toBe('worse')
  })

  it('neither way while it is in doubt', () => {
    const caution = {
      kind: 'caution',
      period: '2025',
      label: 'Out of line',
      text: 'Out of line.',
      area: BUCKINGHAMSHIRE,
    } as const
    const story = { own: FALLING, region: 60, england: 60 }
    expect(judge(told({ ...story, annotations: [caution] }))).toMatchObject({
      status: 'doubtful',
      caution: { label: 'Out of line' },
    })
    const printed = { ...caution, sound: true }
    expect(judge(told({ ...story, annotations: [printed] })).status).toBe('worse-and-worsening')
  })

  it('by the reader’s benchmarks, where these include neither region nor England', () => {
    expect(judge(told({ own: STEADY, region: 60, england: 40, vs: [ENGLAND] })).status).toBe(
      'better',
    )
    expect(judge(told({ own: STEADY, region: 60, england: 40, vs: [] })).status).toBe(
      'no-benchmark',
    )
  })

  it('by the widest gap among the benchmarks that decide', () => {
    expect(judge(told({ own: STEADY, region: 58, england: 60 })).gap?.name).toBe('England')
    expect(judge(told({ own: STEADY, region: 60, england: 51 })).gap?.name).toBe('the South East')
  })
})

describe('a status', () => {
  it('has words and a mark of its own, and only what is worse is marked as a concern', () => {
    const statuses = Object.keys(STATUS_WORDS)
    expect(new Set(Object.values(STATUS_WORDS)).size).toBe(statuses.length)
    expect(Object.keys(TONES)).toEqual(statuses)
    expect(TONES['worse-but-improving']).toBe('neutral')
    expect(TONES.doubtful).toBe('neutral')
  })
})

describe('the sentence', () => {
  it.each<[Story, RegExp]>([
    [
      { own: FALLING, region: 60, england: 60 },
      /Worse than the South East and England, and getting worse\.$/,
    ],
    [
      { own: RISING, region: 60, england: 51 },
      /Worse than the South East, similar to England, but improving\.$/,
    ],
    [
      { own: FALLING, region: 40, england: 40 },
      /Better than the South East and England, but getting worse\.$/,
    ],
    [{ own: STEADY, region: 51, england: 51 }, /Similar to the South East and England\.$/],
    [
      { own: STEADY, region: 60, england: 40, polarity: 'neutral' },
      /No direction is good or bad here\.$/,
    ],
    [{ own: RISING }, / Improving\.$/],
  ])('explains the judgement of %j', (story, words) => {
    expect(textOf(verdict(told(story)))).toMatch(words)
  })

  it('says of a neutral figure only that it is higher or lower', () => {
    const { gaps } = judge(told({ own: STEADY, region: 60, england: 40, polarity: 'neutral' }))
    expect(comparedInWords(gaps)).toBe('higher than England, lower than the South East')
  })
})
