import { describe, expect, it } from 'vitest'
import { monthly, monthlyMix } from '@mocks/monthly'
import { layoutControl } from '@/charts/control-chart/layout'
import { layoutMix } from '@/charts/mix/layout'
import { layoutTrend } from '@/charts/trend/layout'
import { noteLines } from '@/charts/frame/notes'
import { mixFocusPoints } from '@/charts/mix/focus-points'
import { trendTable } from '@/charts/data-table/by-period-table'
import { trendFocusPoints } from '@/charts/trend/focus-points'
import type { View } from '@/model/view/types'

const GAP = [null, null, null, null]
const view = monthly('2025-03', [5, 8, ...GAP, 9, 'c', 10])
const marks = (layout: { labels: readonly { key: string; text: string }[] }) =>
  layout.labels
    .filter(({ key }) => key.startsWith('shorthand-'))
    .map(({ key, text }) => [key.slice(10), text])
const ticks = (of: View, width: number) =>
  layoutTrend(of, { width })
    .labels.filter(({ key }) => key.startsWith('period-'))
    .map(({ text }) => text)

describe('months without a figure', () => {
  it('break the line, keep their places and are marked apart from suppressed ones', () => {
    const layout = layoutTrend(view, { width: 900 })
    expect(layout.lines[0]?.runs.map((run) => run.map(({ period }) => period))).toEqual([
      ['2025-03', '2025-04'],
      ['2025-09'],
      ['2025-11'],
    ])
    const step = layout.x('2025-04') - layout.x('2025-03')
    expect(layout.x('2025-09') - layout.x('2025-04')).toBeCloseTo(5 * step)
    expect(marks(layout)).toEqual([
      ['2025-05', '–'],
      ['2025-06', '–'],
      ['2025-07', '–'],
      ['2025-08', '–'],
      ['2025-10', '[c]'],
    ])
  })

  it('are named under the chart and its table, and at each stop of a walk', () => {
    for (const mode of ['chart', 'table'] as const)
      expect(noteLines(view, { chartId: 'trend', mode }).notes.join(' ')).toContain(
        '– No figure for May 2025 to Aug 2025.',
      )
    const points = trendFocusPoints(view, layoutTrend(view, { width: 900 }))
    expect(points.find(({ key }) => key === '2025-06')?.says).toBe(
      'Jun 2025: Buckinghamshire no figure',
    )
    const rows = trendTable(view).groups[0]?.rows ?? []
    expect(rows.map(({ label }) => label)).toHaveLength(9)
    expect(rows.find(({ key }) => key === '2025-06')?.cells.map(({ value }) => value)).toEqual([
      undefined,
    ])
  })

  it('break the line of a control chart, which keeps their places', () => {
    const months = Array.from({ length: 12 }, (_, i) => 50 + (i % 3))
    const layout = layoutControl(
      monthly('2024-01', [...months.slice(0, 5), ...GAP, ...months.slice(5)]),
      { width: 900 },
    )
    expect(layout.lines[0]?.runs.map((run) => run.length)).toEqual([5, 7])
    expect(marks(layout)).toHaveLength(4)
  })

  it('leave an empty place among columns, never a zero', () => {
    const mix = monthlyMix('2025-03', [60, 62, ...GAP, 64])
    const layout = layoutMix(mix, { width: 900 })
    expect(layout.columns).toHaveLength(7)
    expect(new Set(layout.segments.map(({ column }) => column))).toEqual(
      new Set(['2025-03', '2025-04', '2025-09']),
    )
    expect(
      layout.labels.filter(({ key, text }) => key.startsWith('head-') && text === '–'),
    ).toHaveLength(4)
    expect(mixFocusPoints(mix, layout).find(({ key }) => key === '2025-06')?.says).toBe(
      'Jun 2025: no figure',
    )
  })
})

describe('an axis of many months', () => {
  const long = monthly(
    '2019-08',
    Array.from({ length: 76 }, (_, i) => 100 + (i % 7)),
  )

  it.each([320, 500, 760, 1100])(
    '%s px wide names the same months each year, April among them',
    (width) => {
      const named = ticks(long, width)
      expect(named.length).toBeGreaterThan(1)
      const months = new Set(named.map((text) => text.slice(0, 3)))
      expect(months).toContain('Apr')
      for (const month of months)
        expect(named.filter((text) => text.startsWith(month)).length).toBeGreaterThan(1)
    },
  )

  it('names each month where there is room', () => {
    expect(ticks(monthly('2025-06', [1, 2, 3, 4]), 900)).toHaveLength(4)
  })
})
