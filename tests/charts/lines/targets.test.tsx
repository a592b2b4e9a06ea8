import { render, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { ChartTable } from '@/charts/data-table/chart-table'
import { factsOf } from '@/charts/figure-panel/facts'
import { boxOf } from '@/charts/drawing/scene'
import { layoutTrend } from '@/charts/trend/layout'
import { noteLines } from '@/charts/frame/notes'
import { chartFor } from '@/charts/registry'
import { someRows, viewOf } from '@mocks/builders'
import { realView } from '../../real-data'
import { aTargetView, WIDTHS } from '../views'
import type { View } from '@/model/view/types'

const targetsIn = (view: View, width: number) => {
  const { rules, labels, marks, plot, y } = layoutTrend(view, { width })
  const of = <T extends { key: string }>(all: readonly T[]) =>
    all.filter(({ key }) => key.startsWith('target-'))
  return { rules: of(rules), labels: of(labels), marks: of(marks), plot, y }
}

describe('a target on a trend', () => {
  it.each(WIDTHS)('is a level line over its own time, inside the drawing, at %i px', (width) => {
    const { rules, plot, y } = targetsIn(aTargetView(), width)
    expect(rules.map(({ y1 }) => y1)).toEqual([38, 62, 39].map(y))
    for (const rule of rules) {
      expect(rule.y1).toBe(rule.y2)
      expect(rule.x1).toBeGreaterThanOrEqual(plot.left)
      expect(rule.x2).toBeLessThanOrEqual(plot.right)
      expect(rule.x2 - rule.x1).toBeGreaterThanOrEqual(28)
    }
    // The first line begins at the left of the plot, and the last ends at its right.
    expect(rules[0]?.x1).toBe(plot.left)
    expect(rules[2]?.x2).toBe(plot.right)
  })

  it.each(WIDTHS)('is named beside its line, not on another, at %i px', (width) => {
    const { rules, labels } = targetsIn(aTargetView(), width)
    expect(labels.map(({ text }) => text)).toEqual([
      'Threshold 38: red',
      'Threshold 62: green',
      'Threshold 39: amber',
    ])
    for (const label of labels)
      for (const rule of rules) {
        const box = boxOf(label)
        const isStruck =
          rule.y1 > box.top && rule.y1 < box.bottom && rule.x1 < box.right && rule.x2 > box.left
        expect(isStruck).toBe(false)
      }
  })

  it('shows its state by shape, word and colour', () => {
    const { marks } = targetsIn(aTargetView(), 760)
    expect(marks.map(({ shape, tone }) => `${shape} ${tone}`)).toEqual([
      'cross target-red',
      'tick target-green',
      'diamond target-amber',
    ])
  })

  it('has room on the axis, fitted or not', () => {
    for (const axis of ['zero', 'fit'] as const) {
      const { rules, plot } = targetsIn(aTargetView({ axis, vs: [] }), 760)
      for (const { y1 } of rules) {
        expect(y1).toBeGreaterThanOrEqual(plot.top)
        expect(y1).toBeLessThanOrEqual(plot.bottom)
      }
    }
  })

  it('is left out where several categories are drawn', () => {
    const { indicator } = aTargetView()
    const targets = indicator.targets?.map((target) => ({ ...target, measure: 'number' })) ?? []
    const of = (category: string) =>
      viewOf({
        indicator: { ...indicator, targets },
        rows: someRows(),
        selection: { measure: 'number', category },
      })
    expect(targetsIn(of('total'), 760).rules).toHaveLength(3)
    expect(targetsIn(of(''), 760).rules).toEqual([])
  })
})

describe('a target beside a figure', () => {
  const view = realView('unaccompanied-children-local')

  it('is in the table, row by row', () => {
    const picture = chartFor(view, 'trend')
    if (!picture) throw new Error('no trend')
    render(<ChartTable view={view} dataTable={picture.dataTable(view)} />)
    expect(screen.getByRole('columnheader', { name: 'Target' })).toBeVisible()
    const row = screen.getByRole('row', { name: /^Aug 2023/ })
    expect(within(row).getByText('Short of the threshold of 124')).toBeVisible()
  })

  it('is beside the large figure, and beside the earlier ones', () => {
    const [fact] = factsOf(view)
    expect(fact?.targets.map(({ words }) => words)).toEqual(['short of the threshold of 124'])
    expect(fact?.lines).toContain('30 June 2023: 67, short of the threshold of 128')
  })

  it('is explained with its rule in every form of the chart', () => {
    const { notes } = noteLines(view, { chartId: 'trend', mode: 'chart' })
    expect(notes.join(' ')).toMatch(
      /0\.07% of children: 89\..*0\.1% of children, in Ofsted’s letter: 128\..*in the council’s paper: 124\./,
    )
  })

  it('is nothing to a figure without one', () => {
    const other = realView('children-looked-after')
    const picture = chartFor(other, 'trend')
    expect(picture?.dataTable(other).columns.map(({ label }) => label)).not.toContain('Target')
    expect(noteLines(other, { chartId: 'trend', mode: 'chart' }).notes.join()).not.toContain(
      'Green',
    )
  })
})
