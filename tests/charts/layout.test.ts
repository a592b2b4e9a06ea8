import { describe, expect, it } from 'vitest'
import { layoutAreaBar } from '@/charts/area-bar/layout'
import { layoutBreakdown } from '@/charts/breakdown-bar/layout'
import { layoutControl } from '@/charts/control-chart/layout'
import { layoutDistribution } from '@/charts/distribution/layout'
import { layoutMix } from '@/charts/mix/layout'
import { layoutGroupMix } from '@/charts/mix-by-group/layout'
import { layoutRank } from '@/charts/rank/layout'
import { layoutScatter } from '@/charts/scatter/layout'
import { layoutSpark } from '@/charts/lines/spark-layout'
import { dodge } from '@/charts/drawing/dodge'
import { boxOf, flagHalf, meets, type Flag, type Scene } from '@/charts/drawing/scene'
import { layoutTrend } from '@/charts/trend/layout'
import { valueAxis } from '@/charts/drawing/value-axis'
import {
  aMeasure,
  aMixView,
  aView,
  CATEGORIES,
  NUMBER,
  PERCENT,
  viewOf,
  type Row,
} from '@mocks/builders'
import { anAuditView, auditText } from '@mocks/audits/audits'
import {
  aCrowd,
  aFarView,
  aFieldOf,
  aLongView,
  aRebasedView,
  aScatter,
  aTargetView,
  rates,
  WIDTHS,
} from './views'
import { realView } from '../real-data'
import type { View } from '@/model/view/types'
import { isSubject } from '@/model/view/subject'

const fiveQuarters = (selection: Parameters<typeof anAuditView>[0]) =>
  anAuditView(selection, auditText('five-quarters'))

const STAGES: [string, (width: number) => Scene][] = [
  ['trend', (width) => layoutTrend(aView(), { width })],
  [
    'trend of four areas',
    (width) => layoutTrend(aView({ vs: ['E12000008', 'E92000001', 'E10000025'] }), { width }),
  ],
  ['trend fitted', (width) => layoutTrend(aView({ axis: 'fit' }), { width })],
  ['trend with targets', (width) => layoutTrend(aTargetView(), { width })],
  [
    'trend with the thresholds of two papers',
    (width) => layoutTrend(realView('unaccompanied-children-local'), { width }),
  ],
  ['trend of categories', (width) => layoutTrend(aMixView(), { width })],
  ['mix of shares', (width) => layoutMix(aMixView(), { width })],
  ['mix of counts', (width) => layoutMix(aMixView({ measure: 'number' }), { width })],
  ['mix of one year', (width) => layoutMix(aMixView({ from: 2025 }), { width })],
  ['rank', (width) => layoutRank(aView(), { width })],
  ['mix of groups', (width) => layoutGroupMix(fiveQuarters({ breakdown: 'team' }), { width })],
  ['mix of audits by quarter', (width) => layoutMix(fiveQuarters({}), { width })],
  ['strip of dots', (width) => layoutDistribution(aView(), { width })],
  ['strip of dots cut short', (width) => layoutDistribution(aFarView(), { width })],
  [
    'strip of one value',
    (width) =>
      layoutDistribution(
        aFieldOf(() => 40),
        { width },
      ),
  ],
  ['control chart', (width) => layoutControl(aLongView(), { width })],
  ['control chart of two bases', (width) => layoutControl(aRebasedView(), { width })],
  ['breakdown', (width) => layoutBreakdown(aMixView(), { width })],
  ['scatter', (width) => layoutScatter(aScatter(), { width })],
  [
    'bars by area',
    (width) => layoutAreaBar(aView({ from: 2025, vs: ['E12000008', 'neighbours'] }), { width }),
  ],
  ['crowded trend', (width) => layoutTrend(aCrowd(), { width })],
  ['spark', (width) => layoutSpark(aView(), { width, height: 98, labels: true })],
]

const flagBox = (flag: Flag) => ({
  left: flag.x - flagHalf(flag),
  right: flag.x + flagHalf(flag),
  top: flag.y - 9,
  bottom: flag.y + 9,
})

describe.each(STAGES)('labels of a %s', (_, layout) => {
  it.each(WIDTHS)('do not touch or leave the drawing at %i px', (width) => {
    const scene = layout(width)
    const boxes = [
      ...scene.labels.map((label) => ({ label, box: boxOf(label) })),
      ...scene.flags.map((label) => ({ label, box: flagBox(label) })),
    ]
    const touching = boxes.flatMap((a, i) =>
      boxes
        .slice(i + 1)
        .filter((b) => meets(a.box, b.box))
        .map((b) => `${a.label.text} / ${b.label.text}`),
    )
    expect(touching).toEqual([])
    const outside = boxes
      .filter(
        ({ box }) =>
          box.left < -1 || box.right > width + 1 || box.top < -1 || box.bottom > scene.height + 1,
      )
      .map(({ label }) => label.text)
    expect(outside).toEqual([])
    expect(Math.min(...scene.labels.map((label) => label.size))).toBeGreaterThanOrEqual(13)
  })
})

describe('a trend', () => {
  const subject = (view: View) => {
    const line = layoutTrend(view, { width: 760 }).lines.find((l) => isSubject(l.series))
    if (!line) throw new Error('no line of its own')
    return line
  }

  it('breaks its line at a suppressed value and never drops to zero there', () => {
    const line = subject(rates([38, 'c', 40, 41]))
    expect(line.runs.map((run) => run.map((spot) => spot.value))).toEqual([[38], [40, 41]])
  })

  it('breaks its line over a year that nobody published, and where the figures begin anew', () => {
    const view = rates([38, 42, null, 42, 40])
    expect(view.series[0]?.points.has('2020')).toBe(false)
    expect(view.periods).toContain('2020')
    const years = subject(view).runs.map((run) => run.map(({ period }) => period))
    // From 2019 the rates use estimates that take account of the census of 2021.
    expect(years).toEqual([['2018'], ['2019'], ['2021', '2022']])
  })

  it('keeps a dot for a series of one point and for a lone point of a benchmark', () => {
    const { dots } = layoutTrend(rates([40], [66, 68]), { width: 760 })
    expect(dots.map((dot) => dot.key)).toEqual([
      'E92000001|total-2018',
      'E92000001|total-2019',
      'E06000060|total-2018',
    ])
  })

  it('draws a true zero at the bottom and labels it', () => {
    const layout = layoutTrend(rates([0, 2, 3]), { width: 760 })
    expect(layout.lines[0]?.runs[0]?.[0]?.y).toBe(layout.plot.bottom)
    expect(layout.labels.find((l) => l.key === 'value-2018')?.text).toBe('0')
  })

  it('marks the place of a suppressed value with its symbol', () => {
    const { labels } = layoutTrend(rates([38, 'c', 40]), { width: 760 })
    expect(labels.filter((l) => l.text === '[c]')).toHaveLength(1)
  })

  it('labels every line with its name and last value', () => {
    const { labels } = layoutTrend(rates([38, 40], [66, 67]), { width: 1180 })
    const texts = labels.map((l) => l.text)
    expect(texts).toContain('England 67')
    expect(texts).toContain('Buckinghamshire 40')
  })
})

describe('an axis', () => {
  const axis = (values: number[], over = {}) =>
    valueAxis(values, { axis: 'zero', measure: aMeasure(), ...over })

  it('starts at zero and ends at a round number, with at most six ticks', () => {
    expect(axis([38, 70]).ticks).toEqual([0, 20, 40, 60, 80])
    for (const max of [1, 7, 13, 55, 99, 101, 523, 12_345])
      expect(axis([max]).ticks.length).toBeLessThanOrEqual(6)
  })

  it('fits the values on request, and does not go below zero for that', () => {
    expect(axis([38, 42], { axis: 'fit' }).lo).toBeGreaterThan(30)
    expect(axis([1, 60], { axis: 'fit' }).lo).toBe(0)
  })

  it('starts at zero by itself, unless that leaves more than 60% of the height empty', () => {
    const lowest = (values: number[], over = {}) => axis(values, { axis: 'auto', ...over }).lo
    expect(lowest([40, 80])).toBe(0)
    expect(lowest([40, 42], { measure: PERCENT })).toBeGreaterThan(0)
    expect(lowest([64, 80], { measure: PERCENT })).toBeGreaterThan(0)
    expect(lowest([-5, 80])).toBeLessThan(0)
    expect(lowest([])).toBe(0)
  })

  it('never draws noise as a cliff where it fits by itself', () => {
    const { lo, hi } = axis([91.2, 91.4], { axis: 'auto', measure: PERCENT })
    expect(hi - lo).toBeGreaterThanOrEqual(10)
    expect(hi).toBeLessThanOrEqual(100)
    const high = axis([99, 100], { axis: 'auto', measure: PERCENT })
    expect(high.hi).toBe(100)
    expect(high.lo).toBeLessThanOrEqual(90)
    const rate = axis([70, 71], { axis: 'auto' })
    expect(rate.hi - rate.lo).toBeGreaterThanOrEqual(14)
  })

  it('has its first number bold where it does not start at zero', () => {
    const bold = (view: View) =>
      layoutTrend(view, { width: 760 }).labels.filter(
        ({ key, weight }) => key.startsWith('tick-') && weight === 600,
      )
    expect(bold(aView({ axis: 'zero' }))).toEqual([])
    expect(bold(aView({ axis: 'fit' }))).toHaveLength(1)
  })

  it('does not pass 100 per cent or split children', () => {
    expect(axis([97], { measure: PERCENT }).hi).toBe(100)
    expect(axis([1, 2], { measure: NUMBER }).ticks.every(Number.isInteger)).toBe(true)
  })

  it('keeps room for a label under the lowest point below zero', () => {
    expect(axis([-332, -2883]).lo).toBe(-4000)
  })

  it('has a valid scale when every value is zero', () => {
    expect(axis([0, 0])).toMatchObject({ lo: 0, hi: 1 })
  })
})

describe('a mix', () => {
  it('never stacks higher than its axis', () => {
    for (const view of [aMixView(), aMixView({ measure: 'number' })]) {
      const { segments, top, columns, plot } = layoutMix(view, { width: 760 })
      for (const { key } of columns) {
        const sum = segments.filter((s) => s.column === key).reduce((n, s) => n + s.value, 0)
        expect(sum).toBeLessThanOrEqual(top)
      }
      for (const segment of segments) expect(segment.y).toBeGreaterThanOrEqual(plot.top - 0.01)
    }
  })

  it('draws nothing for a suppressed part, hatches the remainder and says why', () => {
    const { segments, labels, hatched } = layoutMix(aMixView(), { width: 760 })
    expect(segments.filter((s) => s.column === '2016')).toHaveLength(3)
    expect(hatched.map(({ key }) => key)).toEqual(['2016', 'sample'])
    expect(labels.find((l) => l.key === 'words-0')?.text).toBe(
      'Not published, to protect children’s identity',
    )
    expect(labels.filter((l) => l.text.includes('[c]'))).toEqual([])
  })
})

describe('the names beside a mix', () => {
  const LAST_HIDDEN: Row[] = ['2024', '2025'].flatMap((year) =>
    [66, 15, 8, 11].map((share, n): Row => [
      'E06000060',
      year,
      CATEGORIES[n]?.id ?? '',
      year === '2025' && (n === 1 || n === 3) ? 'c' : share,
      n,
    ]),
  )
  const namesOf = (view: View) => {
    const { labels, marks, parts } = layoutMix(view, { width: 760 })
    const names = labels.filter((l) => l.key.startsWith('name-'))
    return { names: names.toSorted((a, b) => a.y - b.y).map((l) => l.text), marks, parts }
  }

  it('have no swatch where the last column has every part', () => {
    expect(namesOf(aMixView()).marks).toEqual([])
  })

  it('have swatches where it lacks some, and stay in the order of the parts', () => {
    const view = viewOf({
      measures: ['percent'],
      rows: LAST_HIDDEN,
      selection: { measure: 'percent', breakdown: 'placement' },
    })
    const { names, marks, parts } = namesOf(view)
    expect(names).toEqual(parts.map((part) => part.label).toReversed())
    expect(marks.map((mark) => mark.tone)).toEqual(parts.map((part) => part.tone))
  })
})

describe('labels set apart', () => {
  it('leave the first in place and move the others', () => {
    const items = [
      { at: 100, height: 20, first: true },
      { at: 105, height: 20 },
      { at: 96, height: 20 },
    ]
    expect(dodge(items, { from: 0, to: 300 })).toEqual([100, 120, 80])
  })

  it('stay within the limits', () => {
    expect(
      dodge(
        [
          { at: 5, height: 20 },
          { at: 6, height: 20 },
        ],
        { from: 0, to: 300 },
      ),
    ).toEqual([10, 30])
    expect(
      dodge(
        [
          { at: 298, height: 20 },
          { at: 299, height: 20 },
        ],
        { from: 0, to: 300 },
      ),
    ).toEqual([270, 290])
  })
})
