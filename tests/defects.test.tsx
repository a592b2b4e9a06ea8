import { render, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { aMixView, aRateRow, aView, viewOf } from '@mocks/builders'
import { ChartTable } from '@/charts/data-table/chart-table'
import { layoutMix } from '@/charts/mix/layout'
import { layoutTrend } from '@/charts/trend/layout'
import { chartFor } from '@/charts/registry'
import { orderAt } from '@/charts/drawing/series-style'
import { trendFocusPoints } from '@/charts/trend/focus-points'
import { csvText } from '@/export/formats/csv'
import { rowsOf } from '@/export/rows'
import { isNumber, SHORTHANDS, ValueSchema } from '@/model/schema/observation'
import { verdict } from '@/model/sentences/verdict'
import { catalogue, figuresOf, realView } from './real-data'
import type { View } from '@/model/view/types'
import { textOf } from '@/model/sentences/parts'
import { SHORTHAND_MEANING } from '@/model/values/shorthand'

const csvOf = (view: View) => csvText(rowsOf(view))

/** A chart's table on the screen. */
function showTable(view: View): HTMLElement {
  const picture = chartFor(view)
  if (!picture) throw new Error('no chart')
  render(<ChartTable view={view} dataTable={picture.dataTable(view)} />)
  return screen.getByRole('table')
}
const cells = (row: HTMLElement) =>
  within(row)
    .getAllByRole('cell')
    .map((c) => c.textContent)

describe('mistakes of other dashboards, on the screen', () => {
  it('no sentinel number replaces a missing value, and no published count, rate or share is below zero', () => {
    expect([null, '', '-', 'NA', '..'].map((v) => ValueSchema.safeParse(v).success)).toEqual([
      false,
      false,
      false,
      false,
      false,
    ])
    // Money can be taken out of a budget, and is then printed as negative.
    const isMoney = ({ measures }: (typeof catalogue.indicators)[number], id: string) =>
      measures.find((measure) => measure.id === id)?.kind === 'money'
    const below = catalogue.indicators.flatMap((indicator) =>
      [...figuresOf(indicator.id).values()]
        .map(({ current }) => current)
        .filter((o) => isNumber(o.value) && o.value < 0)
        .filter((o) => !isMoney(indicator, o.measure)),
    )
    expect(below).toEqual([])
  })

  it('every reason for a missing number keeps its own symbol and meaning, on screen and in the file', () => {
    const view = viewOf({
      rows: [...SHORTHANDS.map((s, i) => aRateRow(String(2011 + i), s)), aRateRow('2025', 40)],
    })
    const table = showTable(view)
    for (const symbol of SHORTHANDS) {
      const marked = within(table).getAllByTitle(SHORTHAND_MEANING[symbol])
      expect(marked.map((m) => m.textContent)).toContain(`[${symbol}] ${SHORTHAND_MEANING[symbol]}`)
      expect(csvOf(view)).toContain(`,total,,${symbol},`)
    }
  })

  it('a true zero is 0 in the table, in the file, in the sentence and on the chart', () => {
    const view = viewOf({ rows: [aRateRow('2024', 3), aRateRow('2025', 0)] })
    expect(cells(within(showTable(view)).getByRole('row', { name: /^2025/ }))).toEqual(['0'])
    expect(csvOf(view)).toContain(',2025,rate,"per 10,000 children",,total,0,,')
    expect(textOf(verdict(view))).toContain('0 in every 10,000 were looked after')
    expect(
      layoutTrend(view, { width: 760 })
        .lines[0]?.runs.flat()
        .map((p) => p.period),
    ).toEqual(['2024', '2025'])
  })

  it('the table has the order of the chart, oldest first', () => {
    const view = aView()
    const table = showTable(view)
    expect(
      within(table)
        .getAllByRole('rowheader')
        .map((h) => h.textContent),
    ).toEqual([...view.periods])
    expect(
      within(table)
        .getAllByRole('columnheader')
        .slice(1)
        .map((h) => h.textContent),
    ).toEqual(view.series.map((s) => s.label))
  })

  it('the tooltip lists the lines in their order on the chart', () => {
    const view = aView({ vs: ['E12000008', 'E10000025', 'E92000001'] })
    const stops = trendFocusPoints(view, layoutTrend(view, { width: 760 }))
    for (const stop of stops) {
      expect(stop.rows.map((r) => r.label)).toEqual(
        orderAt(view.series, stop.key).map((s) => s.label),
      )
      const heights = stop.rows.flatMap((r) => (r.spot ? [r.spot.y] : []))
      expect(heights).toEqual(heights.toSorted((a, b) => a - b))
    }
  })

  it('a lone point between gaps, or a series of one point, is drawn', () => {
    const one = viewOf({
      rows: [aRateRow('2023', 'c'), aRateRow('2024', 40), aRateRow('2025', 'c')],
    })
    const layout = layoutTrend(one, { width: 760 })
    expect(layout.lines[0]?.runs.map((run) => run.length)).toEqual([1])
    expect([...layout.dots, ...layout.marks].length).toBeGreaterThan(0)
  })

  it('no stack is taller than the axis', () => {
    const views = [
      aMixView(),
      ...['placement-type', 'placement-distance', 'children-looked-after-by-age'].map((id) =>
        realView(id),
      ),
    ]
    for (const view of views) {
      const { segments, plot } = layoutMix(view, { width: 760 })
      expect(segments.length).toBeGreaterThan(0)
      for (const { y, height } of segments) {
        expect(y).toBeGreaterThanOrEqual(plot.top - 0.5)
        expect(y + height).toBeLessThanOrEqual(plot.bottom + 0.5)
      }
    }
  })

  it('neighbours keep their label when their latest year is missing', () => {
    const neighbour = aView().area.neighbours?.[0]?.code ?? ''
    const view = viewOf({
      rows: [aRateRow('2024', 41), aRateRow('2025', 40), aRateRow('2024', 50, neighbour)],
      selection: { vs: ['neighbours'] },
    })
    const labels = layoutTrend(view, { width: 760 })
      .labels.map((l) => l.text)
      .join(' ')
    expect(labels).toContain('Neighbours’')
  })
})
