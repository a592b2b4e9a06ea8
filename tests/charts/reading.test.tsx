// @vitest-environment jsdom
import { fireEvent, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { ChartFrame } from '@/charts/frame/chart-frame'
import { ChartTable } from '@/charts/data-table/chart-table'
import { layoutTrend } from '@/charts/trend/layout'
import { noteLines } from '@/charts/frame/notes'
import { categoryTable, trendTable } from '@/charts/data-table/by-period-table'
import { trendFocusPoints } from '@/charts/trend/focus-points'
import { aMixView, aView, CATEGORIES, viewOf, type Row } from '@mocks/builders'
import { realView } from '../real-data'
import { rates } from './views'
import type { View } from '@/model/view/types'

const trend = (view: View) => {
  render(<ChartFrame view={view} caption="Children looked after" chartId="trend" />)
  return screen.findByRole('application', { name: /Children looked after.*arrows/ })
}
const VIEW = () => rates([38, 42, 'c', 40], [64, 66, 68, 67])

describe('reading a trend by keys', () => {
  it('begins at the view’s period and moves back and on', async () => {
    const user = userEvent.setup()
    ;(await trend(VIEW())).focus()
    await user.keyboard('{ArrowLeft}')
    expect(screen.getByRole('status').textContent).toBe(
      '2021: Buckinghamshire 40, no figure for 2020 to compare with; England 67',
    )
    await user.keyboard('{Home}')
    expect(screen.getByRole('status').textContent).toBe('2018: Buckinghamshire 38; England 64')
    await user.keyboard('{ArrowRight}')
    expect(screen.getByRole('status').textContent).toBe(
      '2019: Buckinghamshire 42, not comparable with 2018; England 66. 2021 census population used from here',
    )
  })

  it('has what its signs mean in the open under the chart', async () => {
    await trend(VIEW())
    const key = screen.getByText('[c] suppressed to protect people’s identity.')
    expect(key.closest('details')).toBeNull()
  })

  it('says why there is no number', async () => {
    const user = userEvent.setup()
    ;(await trend(VIEW())).focus()
    await user.keyboard('{End}{ArrowLeft}')
    expect(screen.getByRole('status').textContent).toContain('[c] suppressed to protect')
  })

  it('steps between series with the up and down arrows, and leaves with Escape', async () => {
    const user = userEvent.setup()
    ;(await trend(VIEW())).focus()
    await user.keyboard('{End}{ArrowDown}')
    expect(screen.getByRole('status').textContent).toBe('England 67, 1 lower than 2020')
    await user.keyboard('{Escape}')
    expect(screen.getByRole('status').textContent).toBe('')
    expect(document.querySelector('.chart-tooltip')).toBeNull()
  })

  it('shows the nearest period under a pointer, and not one announcement', async () => {
    const surface = await trend(VIEW())
    fireEvent.pointerMove(surface, { clientX: 1, clientY: 50 })
    expect(document.querySelector('.chart-tooltip')?.textContent).toContain('31 March 2018')
    expect(screen.getByRole('status').textContent).toBe('')
    fireEvent.pointerLeave(surface)
    expect(document.querySelector('.chart-tooltip')).toBeNull()
  })
})

describe('the order of what is read', () => {
  it('is the order of the lines on the chart', () => {
    const view = aView({ vs: ['E12000008', 'E92000001', 'E10000025'] })
    const layout = layoutTrend(view, { width: 760 })
    for (const point of trendFocusPoints(view, layout)) {
      const heights = point.rows.flatMap((row) => row.spot?.y ?? [])
      expect(heights).toEqual(heights.toSorted((a, b) => a - b))
      expect(point.rows).toHaveLength(layout.lines.length)
    }
  })

  it('gives count and base beside a percentage', () => {
    const [point] = trendFocusPoints(aMixView(), layoutTrend(aMixView(), { width: 760 }))
    expect(point?.rows[0]).toMatchObject({
      label: 'Foster care',
      value: '68%',
      detail: '340 of 468',
    })
  })

  it('gives the neighbours’ number beside a rate calculated here, and no count for their sum', () => {
    const view = realView('children-in-need', { vs: ['E92000001', 'neighbours'] })
    const last = trendFocusPoints(view, layoutTrend(view, { width: 760 })).at(-1)
    expect(last?.rows.map((row) => `${row.label}: ${row.detail ?? ''}`).toSorted()).toEqual([
      'Buckinghamshire: 3,189 children in need',
      'England: 402,400 children in need',
      'Neighbours’ median: median of 10 of 10 neighbours',
    ])
  })
})

describe('the table', () => {
  it('runs in the same direction as the chart', () => {
    const view = aView()
    const rows = trendTable(view).groups[0]?.rows.map((row) => row.key)
    const places = layoutTrend(view, { width: 760 })
    expect(rows).toEqual([...view.periods])
    expect(view.periods.map(places.x)).toEqual(view.periods.map(places.x).toSorted((a, b) => a - b))
    expect(categoryTable(aMixView()).columns.map((c) => c.key)).toEqual([...aMixView().periods])
  })

  it('shows a suppressed cell with its symbol and meaning, and a zero as a zero', () => {
    const view = rates([0, 'c', 40])
    render(<ChartTable view={view} dataTable={trendTable(view)} />)
    const cells = screen.getAllByRole('cell')
    expect(cells[0]?.textContent).toBe('0')
    expect(within(cells[1] ?? document.body).getByTitle(/suppressed/).textContent).toContain('[c]')
    expect(screen.getByText(/\[c\] suppressed to protect .* identity$/)).toBeTruthy()
    expect(screen.getByRole('columnheader', { name: 'Buckinghamshire' })).toBeTruthy()
    expect(screen.getByRole('rowheader', { name: '2019' })).toBeTruthy()
  })
})

describe('the frame', () => {
  it('is named by its sentence and lists breaks, events, symbols and source', async () => {
    render(<ChartFrame view={aView()} caption="The rate was 40." title="Children" />)
    expect(screen.getByRole('figure', { name: 'The rate was 40.' })).toBeTruthy()
    expect(screen.getByRole('heading', { name: 'Children', level: 3 })).toBeTruthy()
    expect(screen.getByText(/before the 2021 census/)).toBeTruthy()
    expect(screen.getByText('First lockdown began.')).toBeTruthy()
    expect(screen.getByText(/^\[c\] suppressed/)).toBeTruthy()
    expect(screen.getByText(/^Source: Department for Education.*2025\.$/)).toBeTruthy()
    expect(await screen.findByRole('application', { name: /^Children/ })).toBeTruthy()
  })

  it('says where a fitted axis starts', () => {
    render(<ChartFrame view={aView({ axis: 'fit' })} caption="The rate was 40." />)
    expect(document.querySelector('.chart-unit')?.textContent).toMatch(/ Axis starts at \d+\.\s*$/)
    // What the text above the chart says is not repeated below it.
    expect(document.querySelector('.chart-notes')?.textContent).not.toContain('Axis starts')
  })

  it('explains hatching in the picture alone, and numbers nothing that the chart does not', () => {
    render(<ChartFrame view={aMixView()} caption="Fewer live with foster carers." chartId="mix" />)
    expect(screen.queryByText(/because each is rounded/)).toBeNull()
    expect(screen.queryByText(/^\[c\] suppressed/)).toBeNull()
    expect(screen.getAllByText('Not published, to protect children’s identity')).not.toEqual([])
    expect(document.querySelector('.chart-flag')).toBeNull()
  })

  it('says why percentages do not add to 100, where no hatching does', () => {
    const notesFor = (homes: number, chartId: string) =>
      noteLines(
        viewOf({
          measures: ['percent'],
          rows: CATEGORIES.map(({ id }, i): Row => [
            'E06000060',
            '2025',
            id,
            [57, homes, 11, 11][i] ?? 0,
            i,
          ]),
          selection: { measure: 'percent', breakdown: 'placement' },
        }),
        { chartId, mode: 'chart' },
      ).notes.filter((note) => note.startsWith('Percentages'))
    expect(notesFor(20, 'breakdown-bar')).toEqual([
      'Percentages add to 99 in 2025 because each is rounded.',
    ])
    expect(notesFor(20, 'mix')).toEqual([])
    expect(notesFor(22, 'mix')).toEqual(['Percentages add to 101 in 2025 because each is rounded.'])
  })

  it('shows the table when asked for it', () => {
    render(<ChartFrame view={aView()} caption="The rate was 40." mode="table" />)
    expect(screen.getByRole('table')).toBeTruthy()
  })
})
