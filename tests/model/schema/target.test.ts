// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { aTarget } from '@mocks/a-target'
import { anIndicator, viewOf, type Row } from '@mocks/builders'
import { targetInWords, targetState, type Target } from '@/model/schema/target'
import { currentTargets, readTargets } from '@/model/view/targets'
import { verdict } from '@/model/sentences/verdict'
import { BUCKINGHAMSHIRE, catalogue, MILTON_KEYNES, realView, releases } from '../../real-data'
import { textOf } from '@/model/sentences/parts'

describe('the council’s rule', () => {
  it.each([
    [119, 'at-most', 'green'],
    [120, 'at-most', 'green'],
    [121, 'at-most', 'amber'],
    [126, 'at-most', 'amber'],
    [126.1, 'at-most', 'red'],
    [121, 'at-least', 'green'],
    [120, 'at-least', 'green'],
    [119, 'at-least', 'amber'],
    [114, 'at-least', 'amber'],
    [113.9, 'at-least', 'red'],
    [0, 'at-most', 'green'],
    [0, 'at-least', 'red'],
    ['c', 'at-most', 'not-judged'],
    ['k', 'at-most', 'not-judged'],
    [{ text: 'met' }, 'at-least', 'not-judged'],
    [undefined, 'at-least', 'not-judged'],
  ] as const)('makes %j with 120 %s %s', (value, direction, state) => {
    expect(targetState(value, { direction, value: 120 })).toBe(state)
  })

  it('has no amber for a target of none', () => {
    expect(targetState(0, { direction: 'at-most', value: 0 })).toBe('green')
    expect(targetState(1, { direction: 'at-most', value: 0 })).toBe('red')
  })

  it('is not thrown off by binary fractions: 1.47 is 5% above 1.4', () => {
    expect(targetState(1.47, { direction: 'at-most', value: 1.4 })).toBe('amber')
  })

  it.each([
    [119, 'at-most', 'below the threshold of 120'],
    [120, 'at-most', 'at the threshold of 120'],
    [121, 'at-most', 'above the threshold of 120 by no more than 5%'],
    [130, 'at-most', 'more than 5% above the threshold of 120'],
    [130, 'at-least', 'above the threshold of 120'],
    [119, 'at-least', 'below the threshold of 120 by no more than 5%'],
    [100, 'at-least', 'more than 5% below the threshold of 120'],
    [100, 'expected', 'short of the threshold of 120'],
    [120, 'expected', 'at the threshold of 120'],
    [130, 'expected', 'above the threshold of 120'],
  ] as const)('says of %s with 120 %s “%s”', (value, direction, words) => {
    expect(targetInWords(value, { direction, value: 120, noun: 'threshold' }, '120')).toBe(words)
  })
})

const ROWS: Row[] = ['2022', '2023', '2024', '2025'].map((year, i) => [
  BUCKINGHAMSHIRE,
  year,
  'total',
  null,
  year === '2024' ? 'c' : 480 + i * 10,
  null,
  null,
  i + 1,
])
const held = (targets: Target[], selection = {}) =>
  viewOf({
    indicator: anIndicator({ targets }),
    rows: ROWS,
    selection: { measure: 'number', category: 'total', ...selection },
  })
const statesOf = (view: ReturnType<typeof held>) =>
  [...(view.series[0]?.points.values() ?? [])].map((point) =>
    readTargets(view, point).map(({ target, state }) => `${target.id} ${state}`),
  )

describe('a target on a view', () => {
  it('is for its own time, and a suppressed figure is not judged', () => {
    const targets = [aTarget({ to: '2022' }), aTarget({ id: 'later', value: 600, from: '2023' })]
    expect(statesOf(held(targets))).toEqual([
      ['a-target amber'],
      ['later red'],
      ['later not-judged'],
      ['later red'],
    ])
  })

  it('is only for its measure, category and council', () => {
    expect(held([aTarget({ measure: 'rate' })]).targets).toEqual([])
    expect(held([aTarget({ category: 'foster' })]).targets).toEqual([])
    expect(held([aTarget({ area: MILTON_KEYNES })]).targets).toEqual([])
    expect(held([aTarget({ area: BUCKINGHAMSHIRE })]).targets).toHaveLength(1)
  })

  it('is left out where its figure is not yet known', () => {
    const unknown = { measure: 'population', category: 'total' }
    expect(held([aTarget({ value: unknown })]).targets).toEqual([])
  })

  it('is in the sentence, apart from the comparison', () => {
    expect(textOf(verdict(held([aTarget()])))).toContain('510 is above the target of 500: green.')
  })
})

describe('the National Transfer Scheme thresholds', () => {
  const view = realView('unaccompanied-children-local')

  it('are 89, 128 and 124, as the papers print them', () => {
    expect(view.targets.map(({ value }) => value)).toEqual([89, 128, 124])
  })

  it('leave 30, 67 and 73 without a colour, each short of the threshold of its own paper', () => {
    const points = [...(view.series[0]?.points.values() ?? [])]
    expect(points.map((point) => readTargets(view, point).map(({ words }) => words))).toEqual([
      ['short of the threshold of 89'],
      ['short of the threshold of 128'],
      ['short of the threshold of 124'],
    ])
    expect(textOf(verdict(view))).toContain('73 is short of the threshold of 124.')
    expect(currentTargets(view)).toHaveLength(1)
  })

  it('are unknown before the papers that state them, and are nobody else’s', () => {
    const before = realView('unaccompanied-children-local', { asAt: '2023-08-01' })
    expect(before.targets.map(({ value }) => value)).toEqual([128])
    expect(realView('unaccompanied-children-local', { area: MILTON_KEYNES }).targets).toEqual([])
  })
})

describe('every target of the catalogue', () => {
  it.each(
    catalogue.indicators.flatMap(({ targets = [] }) => targets.map((t) => [t.id, t] as const)),
  )('%s names a release and a place in it', (_, { source }) => {
    expect(releases.map(({ id }) => id)).toContain(source.release)
    expect(source.place).not.toBe('')
  })
})
