// @vitest-environment jsdom
import { render, waitFor } from '@testing-library/react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { screenPalette } from '@/charts/drawing/palette'
import {
  allCharts,
  chartsFor,
  interactiveIds,
  loadChart,
  chartFor,
  sentenceFor,
  standingCharts,
} from '@/charts/registry'
import { verdict } from '@/model/sentences/verdict'
import { aMixView, anEmptyView, anIndicator, aView, someRows, viewOf } from '@mocks/builders'
import { VIEW_FOR, WIDTHS } from './views'
import { printPalette } from '@/charts/office/print-palette'

const texts = (root: ParentNode) =>
  [...root.querySelectorAll('svg text')].map((t) => t.textContent).toSorted()

describe.each(allCharts().map((picture) => [picture.id, picture] as const))('%s', (id, picture) => {
  const view = VIEW_FOR[id]

  it('has a view in the tests that it suits', () => {
    expect(view && picture.suits(view())).toBe(true)
  })

  it('does not suit a view with nothing in it', () => {
    expect(picture.suits(anEmptyView())).toBe(false)
  })

  it.each(WIDTHS)('draws itself without a browser at %i px, with no style attribute', (width) => {
    if (!view) return
    const markup = renderToStaticMarkup(
      <picture.Picture view={view()} width={width} palette={screenPalette} label="A chart" />,
    )
    expect(markup.length).toBeGreaterThan(100)
    expect(markup).not.toMatch(/ style=|NaN|undefined|Infinity/)
  })

  it('draws a view with a suppressed value', () => {
    const hidden = [aView(), aView({ from: 2016 }), aMixView({ from: 2016, to: 2016 }), view?.()]
    const drawn = hidden
      .filter((v) => v !== undefined)
      .filter((v) => picture.suits(v))
      .map((v) =>
        renderToStaticMarkup(<picture.Picture view={v} width={760} palette={screenPalette} />),
      )
    expect(drawn.length).toBeGreaterThan(0)
    expect(drawn.join('')).not.toContain('NaN')
  })

  it('has a table whose every row fills its columns', () => {
    if (!view) return
    const sheet = picture.dataTable(view())
    expect(sheet.groups.flatMap((g) => g.rows).length).toBeGreaterThan(0)
    for (const row of sheet.groups.flatMap((g) => g.rows))
      expect(row.cells).toHaveLength(sheet.columns.length)
  })

  it('leaves the app in plain colours when it is SVG', () => {
    if (!view || picture.format !== 'svg') return
    const markup = renderToStaticMarkup(
      <picture.Picture view={view()} width={1000} height={420} palette={printPalette} />,
    )
    expect(markup).not.toContain('var(')
    expect(markup).toContain('height="420"')
  })
})

describe.each(interactiveIds())('interactive %s', (id) => {
  it('is walked by keys from its picture on', () => {
    const picture = allCharts().find((p) => p.id === id)
    const view = VIEW_FOR[id]?.()
    const walked = view && picture?.walk?.focusPoints(view, { width: 760 })
    expect(walked?.points.length).toBeGreaterThan(1)
    expect(walked?.points.map(({ key }) => key)).toContain(walked?.start)
  })

  it('has a picture of the same id', () => {
    expect(allCharts().map((p) => p.id)).toContain(id)
  })

  it.each([320, 760, 1180])('shows at %i px exactly what its picture shows', async (width) => {
    const picture = allCharts().find((p) => p.id === id)
    const Live = await loadChart(id)
    const view = VIEW_FOR[id]?.()
    if (!picture || !Live || !view) throw new Error(`${id} has nothing to draw`)
    const still = render(<picture.Picture view={view} width={width} palette={screenPalette} />)
    const live = render(<Live view={view} width={width} />)
    await waitFor(() => expect(texts(live.container).length).toBeGreaterThan(0))
    expect(texts(live.container)).toEqual(texts(still.container))
  })
})

describe('the sentence of a chart', () => {
  it.each(standingCharts())('“$standing.label” is the same on every page', (chart) => {
    expect(sentenceFor(aView(), chart.id)).toEqual(chart.standing.sentence(aView()))
  })

  it('is the verdict where the chart has none of its own', () => {
    expect(sentenceFor(aView(), 'trend')).toEqual(verdict(aView()))
  })
})

describe('which charts are offered', () => {
  it('puts the catalogue’s favourite first and the table last', () => {
    const view = viewOf({
      indicator: anIndicator({ charts: ['rank', 'trend'] }),
      rows: someRows(),
      selection: { category: 'total' },
    })
    const offered = chartsFor(view).map(({ id }) => id)
    expect(offered.slice(0, 2)).toEqual(['rank', 'trend'])
    expect(offered).toContain('distribution')
    expect(offered.at(-1)).toBe('table')
  })

  it('offers the usual order without a preference', () => {
    const offered = chartsFor(aMixView())
    expect(offered.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['trend', 'mix', 'breakdown-bar', 'table']),
    )
    expect(offered).toEqual(offered.toSorted((a, b) => a.order - b.order))
  })

  it('falls back to one that suits when the one asked for does not', () => {
    expect(chartFor(aView(), 'mix')?.id).toBe('trend')
    expect(chartFor(aView(), 'rank')?.id).toBe('rank')
    expect(chartFor(aView(), 'control-chart')?.id).toBe('trend')
  })
})
