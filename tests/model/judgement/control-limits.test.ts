// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { limitsOf, signalsIn, type Signal } from '@/model/judgement/control-limits'
import { readControl } from '@/model/judgement/read-control'
import { suitsControl } from '@/model/sentences/control-sentence'
import { aMixView, NUMBER, PERCENT } from '@mocks/builders'
import { series, STEADY, type Given, type Story } from '../control-series'

const read = (values: readonly Given[], story?: Story) => {
  const control = readControl(series(values, story))
  if (!control) throw new Error('no series')
  return control
}
const inShort = ({ rule, side, points }: Signal) =>
  `${rule} ${side} ${points.map((p) => p.period).join(',')}`
const signals = (values: readonly Given[], story?: Story) =>
  read(values, story).signals.map(inShort)

const MONEY = { ...NUMBER, kind: 'money' as const }

describe('the limits of individual values', () => {
  // Wheeler DJ (2003), Making Sense of Data, p. 382: "Data Set to Use When Verifying Software".
  it('are Wheeler’s for the data he gives to verify software with', () => {
    const values = [
      5045, 4350, 4350, 3975, 4290, 4430, 4485, 4285, 3980, 3925, 3645, 3760, 3300, 3685, 3463,
      5200,
    ]
    const limits = limitsOf([values], NUMBER)
    expect(limits.mean).toBeCloseTo(4135.5, 2)
    expect(limits.movingRange).toBeCloseTo(355.93, 2)
    expect(limits.lower).toBeCloseTo(3188.72, 2)
    expect(limits.upper).toBeCloseTo(5082.28, 2)
    expect(limits.cut).toEqual([])
    expect(signals(values, { measure: 'number' })).toContain('outside up 2015')
  })

  // NIST/SEMATECH e-Handbook of Statistical Methods, 6.3.2.2, which uses 3 / 1.128 where others use 2.66.
  it('are those of the NIST handbook for its ten batches', () => {
    const limits = limitsOf([[49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1]], NUMBER)
    expect(limits.mean).toBeCloseTo(50.81, 4)
    expect(limits.movingRange).toBeCloseTo(1.8778, 4)
    expect(limits.upper).toBeCloseTo(55.8041, 2)
    expect(limits.lower).toBeCloseTo(45.8159, 2)
  })

  // The reference output in the tests of NHSRplotthedots (ptd_spc_standard): R's rnorm(20), seed 123.
  it('and the absence of signals agree with the NHS package for its test series', () => {
    const values = [
      -0.56047565, -0.23017749, 1.55870831, 0.07050839, 0.12928774, 1.71506499, 0.46091621,
      -1.26506123, -0.68685285, -0.44566197, 1.2240818, 0.35981383, 0.40077145, 0.11068272,
      -0.55584113, 1.78691314, 0.49785048, -1.96661716, 0.7013559, -0.47279141,
    ]
    const limits = limitsOf([values], NUMBER)
    expect(limits.mean).toBeCloseTo(0.142, 3)
    expect(limits.lower).toBeCloseTo(-3.01, 2)
    expect(limits.upper).toBeCloseTo(3.29, 2)
    expect(signals(values)).toEqual([])
  })

  it('agree with a second, plain way of working them out', () => {
    let seed = 7
    const random = () => (seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647
    for (let length = 12; length < 40; length += 1) {
      const values = Array.from({ length }, () => 200 + Math.round(random() * 60))
      let [sum, steps, before] = [0, 0, Number.NaN]
      for (const value of values) {
        sum += value
        if (value > before) steps += value - before
        if (value < before) steps += before - value
        before = value
      }
      const limits = limitsOf([values], NUMBER)
      expect(limits.mean).toBeCloseTo(sum / length, 9)
      expect(limits.upper).toBeCloseTo(sum / length + (2.66 * steps) / (length - 1), 9)
      expect(limits.lower).toBeCloseTo(sum / length - (2.66 * steps) / (length - 1), 9)
    }
  })

  it.each([
    ['a count never goes below zero', NUMBER, [1, 9, 2, 8], 0, undefined],
    ['a share never goes below nothing nor above the whole', PERCENT, [1, 99, 2, 98], 0, 100],
    ['a share that can pass the whole may', PERCENT, [1, 199, 2, 198], 0, undefined],
    ['money can be owed', MONEY, [1, 9, 2, 8], undefined, undefined],
    ['what has been below zero can be again', NUMBER, [-1, 9, 2, 8], undefined, undefined],
  ])('are cut where no figure can be: %s', (_, measure, values, lower, upper) => {
    const limits = limitsOf([values], measure)
    const reach = 2.66 * limits.movingRange
    expect(limits.lower).toBeCloseTo(lower ?? limits.mean - reach, 9)
    expect(limits.upper).toBeCloseTo(upper ?? limits.mean + reach, 9)
    expect(limits.cut).toEqual([
      ...(lower === undefined ? [] : ['lower']),
      ...(upper === undefined ? [] : ['upper']),
    ])
  })

  it('measure no step over a gap', () => {
    expect(
      limitsOf(
        [
          [10, 12],
          [40, 42],
        ],
        NUMBER,
      ).movingRange,
    ).toBe(2)
  })
})

describe('a signal', () => {
  it('is a point outside the limits', () => {
    expect(signals([...STEADY, 80])).toEqual(['outside up 2013'])
    expect(signals([...STEADY, 20])).toEqual(['outside down 2013'])
    expect(signals(STEADY)).toEqual([])
  })

  it('is a run of seven on one side of the mean, but not of six', () => {
    const limits = limitsOf([[10, 12]], NUMBER)
    const run = (values: number[]) =>
      signalsIn([values.map((value, i) => ({ period: String(i), value }))], limits, 'neutral')
        .filter(({ rule }) => rule === 'run')
        .map(inShort)
    expect(run([12, 12, 12, 12, 12, 12, 10])).toEqual([])
    expect(run([12, 12, 12, 12, 12, 12, 12, 10])).toEqual(['run up 0,1,2,3,4,5,6'])
    expect(run([10, 10, 10, 10, 10, 10, 10, 10])).toEqual(['run down 0,1,2,3,4,5,6,7'])
    // A point on the mean is on neither side.
    expect(run([12, 12, 12, 11, 12, 12, 12, 12])).toEqual([])
  })

  it('is a trend of seven points that rise or fall, but not of six, nor with a level step', () => {
    const limits = { ...limitsOf([[0, 100]], NUMBER), lower: 0, upper: 100 }
    const trend = (values: number[]) =>
      signalsIn([values.map((value, i) => ({ period: String(i), value }))], limits, 'neutral')
        .filter(({ rule }) => rule === 'trend')
        .map(inShort)
    expect(trend([9, 1, 2, 3, 4, 5, 6, 4])).toEqual([])
    expect(trend([9, 1, 2, 3, 4, 5, 6, 7, 4])).toEqual(['trend up 1,2,3,4,5,6,7'])
    expect(trend([9, 8, 7, 6, 5, 4, 3])).toEqual(['trend down 0,1,2,3,4,5,6'])
    expect(trend([1, 2, 3, 4, 4, 5, 6, 7])).toEqual([])
  })

  it('is two of three points in a row near the same limit, at the ends of a series too', () => {
    const limits = {
      ...limitsOf([[0, 100]], NUMBER),
      mean: 0,
      movingRange: 3 / 2.66,
      lower: -3,
      upper: 3,
    }
    const near = (...runs: number[][]) =>
      signalsIn(
        runs.map((run, r) => run.map((value, i) => ({ period: `${r}${i}`, value }))),
        limits,
        'neutral',
      )
        .filter(({ rule }) => rule === 'near')
        .map(inShort)
    expect(near([2.5, 0, 2.5, 0, 0])).toEqual(['near up 00,02'])
    expect(near([0, 0, -2.5, -2.1])).toEqual(['near down 02,03'])
    expect(near([0, 2.5, 2.5, 0, 2.4, 0])).toEqual(['near up 01,02,04'])
    expect(near([2.5, 0, 0, 2.5])).toEqual([])
    expect(near([2.5, 0, -2.5])).toEqual([])
    expect(near([2, 0, 2])).toEqual([])
    expect(near([0, 2.5], [2.5, 0])).toEqual([])
    expect(near([4, 0, 2.5])).toEqual(['near up 02'])
    expect(near([4, 0, 4])).toEqual([])
  })

  it('is none where all values are the same, whatever the binary fractions add up to', () => {
    expect(signals(Array.from({ length: 13 }, () => 8.9))).toEqual([])
  })

  it.each([
    ['higher-is-better', 'improvement', 'concern'],
    ['lower-is-better', 'concern', 'improvement'],
    ['neutral', 'unusual', 'unusual'],
  ] as const)('means by polarity: %s', (polarity, up, down) => {
    expect(read([...STEADY, 80], { polarity }).signals.map((s) => s.meaning)).toEqual([up])
    expect(read([...STEADY, 20], { polarity }).signals.map((s) => s.meaning)).toEqual([down])
  })

  it('is not made across a suppressed or a missing year', () => {
    const seven = [60, 61, 60, 61, 60, 61, 60]
    const low = [40, 41, 40, 41, 40, 41]
    const runs = (values: Given[]) => signals(values).filter((s) => s.startsWith('run up'))
    expect(runs([...low, ...seven])).toHaveLength(1)
    expect(runs([...low, ...seven.slice(0, 4), 'c', ...seven.slice(4)])).toEqual([])
    expect(runs([...low, ...seven.slice(0, 4), null, ...seven.slice(4)])).toEqual([])
  })
})

describe('the points of a control chart', () => {
  it('leave a suppressed value out: it is never taken for zero', () => {
    const { points, stretches } = read([...STEADY, 'c', 50])
    expect(points).toHaveLength(14)
    expect(stretches[0]?.runs.map((run) => run.length)).toEqual([13, 1])
    expect(stretches[0]?.limits?.lower).toBeGreaterThan(30)
  })

  it('start again at a break, and are calculated from that run alone', () => {
    const later = STEADY.map((value) => value + 100)
    const { stretches } = read([...STEADY, ...later], { breaks: ['2013'] })
    expect(stretches.map((s) => s.limits?.mean)).toEqual([
      read(STEADY).stretches[0]?.limits?.mean,
      read(later).stretches[0]?.limits?.mean,
    ])
    expect(signals([...STEADY, ...later], { breaks: ['2013'] })).toEqual([])
    expect(signals([...STEADY, ...later])).not.toEqual([])
  })

  it('have no limits and no signals in a stretch of fewer than twelve', () => {
    const { stretches } = read([...STEADY, 150, 151, 152, 153, 154, 155], { breaks: ['2013'] })
    expect(stretches.map((s) => s.limits !== undefined)).toEqual([true, false])
    expect(signals([...STEADY, 150, 151, 152, 153, 154, 155], { breaks: ['2013'] })).toEqual([])
  })

  it('are those of one series only', () => {
    expect(readControl(aMixView())).toBeUndefined()
    expect(suitsControl(aMixView())).toBe(false)
  })
})
