// @vitest-environment jsdom
import { fireEvent, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { ChartFrame } from '@/charts/frame/chart-frame'
import { ChartTable } from '@/charts/data-table/chart-table'
import { layoutScatter } from '@/charts/scatter/layout'
import { layoutTrend } from '@/charts/trend/layout'
import { noteLines } from '@/charts/frame/notes'
import { screenPalette } from '@/charts/drawing/palette'
import { loadChart, chartFor } from '@/charts/registry'
import { styleSeries } from '@/charts/drawing/series-style'
import { areasTable, latestTable } from '@/charts/data-table/areas-table'
import { scatterTable } from '@/charts/scatter/table'
import { scatterView } from '@/model/comparison/scatter-view'
import { anArea, aView, someAreas, TEN_NEIGHBOURS, type Row } from '@mocks/builders'
import { aPanel, aPlainIndicator } from '@mocks/panels'
import { aScatter, WIDTHS } from './views'
import type { View } from '@/model/view/types'
import { printPalette } from '@/charts/office/print-palette'

const OWN = 'E06000060'
const ENGLAND = 'E92000001'
const rowsOf = (year: string, values: Record<string, number | string>): Row[] =>
  Object.entries(values).map(([code, value]) => [code, year, 'total', value, 7, 1])

const NEIGHBOURS = Object.fromEntries(TEN_NEIGHBOURS.map((code, i) => [code, 30 + 7 * i]))
const aNeighbourPanel = () =>
  aPanel({
    areas: [OWN, ENGLAND, 'neighbours'],
    rows: [
      ...rowsOf('2024', { [OWN]: 41, [ENGLAND]: 69, ...NEIGHBOURS }),
      ...rowsOf('2025', { [OWN]: 40, ...NEIGHBOURS }),
    ],
  })

describe('a trend with the neighbours behind it', () => {
  const { view } = aNeighbourPanel()
  const pathsOf = (root: ParentNode) =>
    [...root.querySelectorAll('path[stroke="var(--peer)"]')].map((p) => p.getAttribute('d'))

  it('draws a thin line for each, and the axis reaches them', () => {
    const layout = layoutTrend(view, { width: 760 })
    expect(layout.background.split('M')).toHaveLength(1 + TEN_NEIGHBOURS.length)
    expect(layout.axis.hi).toBeGreaterThanOrEqual(93)
  })

  it('is drawn alike by the picture and the interactive chart', async () => {
    const picture = chartFor(view, 'trend')
    const Live = await loadChart('trend')
    if (!picture || !Live) throw new Error('there is no trend')
    const still = render(<picture.Picture view={view} width={760} palette={screenPalette} />)
    const live = render(<Live view={view} width={760} />)
    expect(pathsOf(still.container)).toHaveLength(1)
    expect(pathsOf(live.container)).toEqual(pathsOf(still.container))
  })

  it('explains the thin lines, under the chart and not under the table', () => {
    const said = (mode: 'chart' | 'table') => noteLines(view, { chartId: 'trend', mode }).notes
    expect(said('chart')).toContain('Each thin line is one of the statistical neighbours.')
    expect(said('table').join()).not.toContain('thin line')
    expect(noteLines(aView(), { chartId: 'trend', mode: 'chart' }).notes.join()).not.toContain(
      'thin line',
    )
  })

  it('reaches as far as the charts that share its axis', () => {
    expect(layoutTrend({ ...view, axisIncludes: [0, 480] }, { width: 760 }).axis.hi).toBe(500)
  })
})

describe('five areas beside the council', () => {
  it('are distinguished by dash and marker, without colour', () => {
    const [subject] = aView().series
    if (!subject?.area) throw new Error('no series')
    const { area } = subject
    const series = [
      subject,
      { ...subject, id: 'a', role: 'region' as const, area: { ...area, code: 'a' } },
      { ...subject, id: 'b', role: 'region' as const, area: { ...area, code: 'b' } },
      { ...subject, id: 'c', role: 'england' as const, area: { ...area, code: 'c' } },
      { ...subject, id: 'd', role: 'other' as const, area: { ...area, code: 'd' } },
      { ...subject, id: 'e', role: 'other' as const, area: { ...area, code: 'e' } },
    ]
    const looks = [...styleSeries(series).values()].map((s) => `${s.dash ?? ''} ${s.marker}`)
    expect(new Set(looks).size).toBe(6)
  })

  it('have a colour of their own where they are councils that the reader added, two at most', () => {
    const [subject] = aView().series
    if (!subject?.area) throw new Error('no series')
    const { area } = subject
    const added = (['authority', 'region', 'authority', 'authority'] as const).map((level, i) => ({
      ...subject,
      id: `${i}`,
      role: 'other' as const,
      area: { ...area, level, code: `${i}` },
    }))
    const tones = (all: typeof added) =>
      all.map(({ id }) => styleSeries([subject, ...all]).get(id)?.tone)
    expect(tones(added)).toEqual(['cat-2', 'benchmark-1', 'cat-3', 'benchmark-1'])
    const parts = [subject, { ...subject, id: 'part' }]
    expect(styleSeries([...parts, ...added]).get('0')?.tone).toBe('benchmark-1')
  })
})

describe('the table of the latest figures', () => {
  const percent = aPanel({
    areas: [OWN, ENGLAND, 'neighbours'],
    indicator: {
      ...aPlainIndicator({ id: 'b', name: 'Agency', periodType: 'snapshot-30-september' }),
      measures: aPlainIndicator().measures.map((m) => ({ ...m, kind: 'percent', unit: '%' })),
    },
    rows: rowsOf('2025', { [OWN]: 'c', [ENGLAND]: 0 }),
  })
  const cells = () => {
    const panels = [aNeighbourPanel(), percent]
    const [first] = panels
    if (!first) throw new Error('no panel')
    render(<ChartTable view={first.view} dataTable={latestTable(panels, someAreas())} />)
    const row = (name: string) =>
      within(screen.getByRole('row', { name: new RegExp(`^${name}`) }))
        .getAllByRole('cell')
        .map((cell) => cell.textContent)
    return row
  }

  it('has a column a figure, with its unit and date, and each value in its own measure', () => {
    const row = cells()
    expect(screen.getAllByRole('columnheader').map((c) => c.textContent)).toEqual([
      'Area',
      'Children looked after, per 10,000 children, 31 March 2025',
      'Agency, %, 30 September 2025',
    ])
    expect(row('Buckinghamshire')[0]).toMatch(/^40/)
    expect(row('England')[1]).toMatch(/^0%/)
  })

  it('says when a figure is older, and why there is none', () => {
    const row = cells()
    expect(row('England')[0]).toBe('6931 March 2024; 7 children')
    expect(row('Buckinghamshire')[1]).toMatch(/^\[c\] suppressed/)
    expect(row('Authority A')[1]).toMatch(/no figure/)
  })

  it('has each of the neighbours in a group of its own', () => {
    cells()
    expect(screen.getByRole('rowheader', { name: 'Statistical neighbours' })).toBeVisible()
    expect(screen.getAllByRole('row')).toHaveLength(1 + 3 + 1 + 10)
  })

  it('of all years has the areas down and the years across', () => {
    const sheet = areasTable(aNeighbourPanel())
    expect(sheet.columns.map((c) => c.label)).toEqual(['2024', '2025'])
    expect(sheet.groups.map((g) => g.rows.length)).toEqual([3, 10])
    expect(sheet.groups[0]?.rows[1]?.cells.map((c) => c.value)).toEqual([69, undefined])
  })
})

describe('a chart of one year by area', () => {
  const view: View = aPanel({
    areas: [OWN, ENGLAND, 'neighbours'],
    rows: rowsOf('2025', { [OWN]: 40, [ENGLAND]: 67, ...NEIGHBOURS }),
  }).view

  it('replaces the trend, highest value first, with a mark for each neighbour', () => {
    const picture = chartFor(view, 'trend')
    expect(picture?.id).toBe('area-bar')
    const markup = renderToStaticMarkup(
      picture ? <picture.Picture view={view} width={760} palette={printPalette} /> : null,
    )
    expect(markup.match(/<text[^>]*>[^<]*/g)?.map((t) => t.replace(/.*>/, ''))).toEqual([
      'England',
      '67',
      'Neighbours’ median',
      '62',
      'Buckinghamshire',
      '40',
    ])
    expect(markup.match(/<line/g)).toHaveLength(TEN_NEIGHBOURS.length + 1)
  })

  it('is not offered where there is nothing beside the council', () => {
    const alone = aPanel({ areas: [OWN], rows: rowsOf('2025', { [OWN]: 40 }) })
    expect(chartFor(alone.view, 'area-bar')?.id).not.toBe('area-bar')
  })
})

describe('a scatter', () => {
  const view = () => scatterView(aScatter(), anArea())
  it.each(WIDTHS)('has a dot for every authority inside its plot at %i px', (width) => {
    const { dots, plot } = layoutScatter(aScatter(), { width })
    expect(dots).toHaveLength(26)
    for (const { mark } of dots) {
      expect(mark.x).toBeGreaterThanOrEqual(plot.left)
      expect(mark.x).toBeLessThanOrEqual(plot.right)
      expect(mark.y).toBeGreaterThanOrEqual(plot.top)
      expect(mark.y).toBeLessThanOrEqual(plot.bottom)
    }
  })

  it('tells council, neighbours, region and others apart by shape and outline', () => {
    const { dots, labels } = layoutScatter(aScatter(), { width: 1180 })
    const look = (code: string) => {
      const mark = dots.find((d) => d.dot.area.code === code)?.mark
      return `${mark?.shape} ${mark?.filled}`
    }
    expect(look(OWN)).toBe('circle true')
    expect(look('E0600100')).toBe('triangle false')
    expect(look('E0600109')).toBe('triangle true')
    expect(look('E10000025')).toBe('square true')
    expect(look('E0600120')).toBe('circle true')
    expect(labels.map((l) => l.text)).toContain('Buckinghamshire')
    expect(labels.map((l) => l.text)).toContain('Oxfordshire')
    const subject = dots.find((d) => d.dot.kind === 'subject')
    expect(dots.at(-1)).toBe(subject)
  })

  it('leaves the app in plain colours, without a style attribute', () => {
    const Drawn = chartFor(view())?.Picture
    if (!Drawn) throw new Error('there is no scatter')
    const markup = renderToStaticMarkup(
      <Drawn view={view()} width={1000} palette={printPalette} label="A scatter" />,
    )
    expect(markup).not.toMatch(/var\(| style=|NaN|undefined/)
  })

  const show = (mode: 'chart' | 'table' = 'chart') =>
    render(<ChartFrame view={view()} caption="They go." mode={mode} />)
  const said = () => screen.getByRole('status').textContent ?? ''
  const figuresOf = (text: string) => [...text.matchAll(/(\d+\.\d)%/g)].map((m) => Number(m[1]))

  it('is walked by keys: across with left and right, up with up and down, from the council on', async () => {
    const user = userEvent.setup()
    show()
    screen.getByRole('application', { name: /Agency workers and Vacancies/ }).focus()
    await user.keyboard('{ArrowRight}')
    expect(said()).toBe('Buckinghamshire: Agency workers 30.0%; Vacancies 5.0%')
    await user.keyboard('{ArrowRight}')
    const [x = 0] = figuresOf(said())
    expect(x).toBeGreaterThanOrEqual(30)
    const before = figuresOf(said())
    await user.keyboard('{ArrowUp}')
    expect(figuresOf(said())[1]).toBeGreaterThanOrEqual(before[1] ?? 0)
    expect(said()).not.toContain('Buckinghamshire')
    await user.keyboard('{Home}')
    expect(figuresOf(said())[0]).toBe(30)
    await user.keyboard('{End}')
    expect(figuresOf(said())[0]).toBeGreaterThan(80)
    await user.keyboard('{Escape}')
    expect(said()).toBe('')
  })

  it('shows the dot nearest to a pointer in both directions', () => {
    show()
    const { dots } = layoutScatter(aScatter(), { width: 760 })
    const target = dots.find((d) => d.dot.kind === 'neighbour')
    const [x, y] = [target?.mark.x ?? 0, target?.mark.y ?? 0]
    // Another dot, nearer horizontally but further away in total.
    const other = dots
      .filter(({ mark }) => Math.abs(mark.y - y) > 60 && mark.x !== x)
      .toSorted((a, b) => Math.abs(a.mark.x - x) - Math.abs(b.mark.x - x))[0]
    expect(Math.abs((other?.mark.x ?? 0) - x)).toBeLessThan(40)
    fireEvent.pointerMove(screen.getByRole('application'), {
      clientX: other?.mark.x ?? 0,
      clientY: y,
    })
    expect(document.querySelector('.chart-tooltip-heading')?.textContent).toBe(
      `${target?.dot.area.name ?? ''}, statistical neighbour`,
    )
  })

  it('has a table that includes those without one of the figures', () => {
    show('table')
    expect(screen.getAllByRole('row')).toHaveLength(27)
    expect(screen.queryByRole('application')).not.toBeInTheDocument()
    const sheet = scatterTable(aScatter())
    expect(sheet.columns.map((c) => c.label)).toEqual([
      'Agency workers, %, 31 March 2025',
      'Vacancies, %, 31 March 2025',
    ])
  })

  it('says when an axis does not start at zero', () => {
    show()
    expect(screen.getByText(/An axis does not start at zero: “Agency workers” at \d/)).toBeVisible()
  })
})
