// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { anIndicator, viewOf } from '@mocks/builders'
import { suitsPeers } from '@/charts/drawing/ranked-peers'
import { judge, TONES } from '@/model/judgement/judgement'
import { polarityFor, polarityOf, polaritySentence } from '@/model/view/polarity'
import { bandOf } from '@/model/changes/rank-band'
import { readSeries } from '@/model/judgement/reading'
import { standing } from '@/model/sentences/standing'
import { verdict } from '@/model/sentences/verdict'
import { BUCKINGHAMSHIRE, catalogue, COUNCILS, realView } from '../../real-data'
import { textOf } from '@/model/sentences/parts'
import { isSubject } from '@/model/view/subject'
import { readControl } from '@/model/judgement/read-control'

const base = anIndicator()
const number = base.measures.find(({ kind }) => kind === 'count')
if (!number) throw new Error('the made-up indicator has no number')
const lower = { ...base, polarity: 'lower-is-better' } as const

describe('which way is good', () => {
  it.each([
    ['of a percentage', { ...number, kind: 'percent' }, 'lower-is-better'],
    ['of a rate', { ...number, kind: 'rate' }, 'lower-is-better'],
    ['of an average', { ...number, kind: 'ratio' }, 'lower-is-better'],
    ['of a time', { ...number, kind: 'duration' }, 'lower-is-better'],
    ['of a number', number, 'neutral'],
    [
      'of a number with a polarity of its own',
      { ...number, polarity: 'higher-is-better' },
      'neutral',
    ],
    ['of a sum of money', { ...number, kind: 'money' }, 'neutral'],
    ['of a number that is judged on purpose', { ...number, judged: true }, 'lower-is-better'],
  ] as const)('%s is as in the catalogue, or neither', (_, measure, polarity) => {
    expect(polarityFor({ indicator: lower, measure })).toBe(polarity)
  })

  it('of a part of a whole is its own, but never of a number', () => {
    const category = { id: 'foster', label: 'Foster care', polarity: 'higher-is-better' } as const
    const share = { ...number, kind: 'percent' } as const
    expect(polarityFor({ indicator: lower, measure: share, category })).toBe('higher-is-better')
    expect(polarityFor({ indicator: lower, measure: number, category })).toBe('neutral')
    const { polarity: _, ...plain } = category
    expect(polarityFor({ indicator: lower, measure: share, category: plain })).toBe('neutral')
  })

  it('is spelt out for every polarity, and why a number is not rated', () => {
    const said = (polarity: typeof base.polarity, measure: string) => {
      const view = viewOf({
        indicator: { ...base, polarity, breakdowns: [] },
        rows: [[BUCKINGHAMSHIRE, '2025', 'total', 40, 400, 40, 10_000, 1000]],
        selection: { measure },
      })
      return polaritySentence(view, {})
    }
    expect(said('higher-is-better', 'percent')).toBe('Higher is better.')
    expect(said('lower-is-better', 'percent')).toBe('Lower is better.')
    expect(said('neutral', 'percent')).toBe('No direction is good or bad here.')
    expect(said('neutral', 'number')).toBe('No direction is good or bad here.')
    expect(said('lower-is-better', 'number')).toBe(
      'A number by itself is not rated: it depends on the size of the council.',
    )
  })
})

const numbers = catalogue.indicators.flatMap(({ id, code, measures, breakdowns }) =>
  measures
    .filter((m) => m.hidden !== true && m.judged !== true)
    .filter(({ kind }) => kind === 'count' || kind === 'money')
    .map((measure) => ({
      id,
      code,
      measure: measure.id,
      kind: measure.kind,
      categories: [undefined, ...breakdowns.flatMap((b) => b.categories.map((c) => c.id))],
    })),
)

const JUDGING = /\b(better|worse|improving|best|worst)\b/i
const NEUTRAL = 'No direction is good or bad here.'

describe.each(numbers)('$code $measure', ({ id, measure, categories }) => {
  it.each(COUNCILS)('is not judged for %s', (area) => {
    for (const category of categories) {
      const view = realView(id, { area, measure, ...(category ? { category } : {}) })
      const own = view.series.filter((s) => isSubject(s) && s.points.has(view.period))
      expect(textOf(verdict(view)).replace(NEUTRAL, '')).not.toMatch(JUDGING)
      for (const series of own) {
        expect(polarityOf(view, series)).toBe('neutral')
        const reading = readSeries(view, series.category?.id)
        expect(reading.movement.direction).not.toMatch(/improving|worsening/)
        expect(TONES[judge(view, reading).status]).toBe('neutral')
      }
      const signals = readControl(view)?.signals ?? []
      expect(signals.filter(({ meaning }) => meaning !== 'unusual')).toEqual([])
    }
  })
})

describe.each(numbers.filter(({ kind }) => kind === 'count'))('$code $measure', (one) => {
  it.each(COUNCILS)('has no place among all authorities for %s', (area) => {
    for (const category of one.categories) {
      const view = realView(one.id, {
        area,
        measure: one.measure,
        ...(category ? { category } : {}),
      })
      expect([standing(view), bandOf(view), suitsPeers(view)]).toEqual([
        undefined,
        undefined,
        false,
      ])
    }
  })
})
