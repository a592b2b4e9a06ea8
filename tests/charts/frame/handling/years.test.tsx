// @vitest-environment jsdom
import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { ChartFrame } from '@/charts/frame/chart-frame'
import { loadChart } from '@/charts/registry'
import { layoutTrend } from '@/charts/trend/layout'
import type { View } from '@/model/view/types'
import { ChooseYearsContext, type ChosenYears } from '@/ui/shown-years'
import { aMixView } from '@mocks/builders'
import { rates } from '../../views'

/** A busy machine is slow, not wrong. */
const PATIENCE = { timeout: 20_000 }
const VIEW = () => rates([38, 42, 41, 40], [64, 66, 68, 67])

/** A chart whose reader has turned to it, with its live drawing and all that can be done to it. */
async function turnedTo(view: View, chartId = 'trend') {
  const choose = vi.fn<(years: ChosenYears) => void>()
  await loadChart(chartId)
  render(
    <ChooseYearsContext value={choose}>
      <ChartFrame view={view} caption="Children looked after" chartId={chartId} />
    </ChooseYearsContext>,
  )
  const chart = await screen.findByRole('application')
  fireEvent.pointerEnter(chart)
  fireEvent.focus(chart)
  await waitFor(() => expect(document.querySelector('.recharts-wrapper')).not.toBeNull(), PATIENCE)
  chart.focus()
  const user = userEvent.setup()
  // The layer hears the keys from when it has come.
  await waitFor(async () => {
    await user.keyboard('{End}{Shift>}{ArrowLeft}{/Shift}')
    expect(document.querySelector('.chart-marked')).not.toBeNull()
  }, PATIENCE)
  await user.keyboard('{Escape}')
  return { chart, choose, user }
}
const said = () => screen.getByRole('status').textContent
const band = () => document.querySelector('.chart-band')

/** Where the chart has a year, in px from its left. */
const at = (view: View, period: string) => layoutTrend(view, { width: 760 }).x(period)
const drag = (chart: Element, from: number, to: number, pointerType = 'mouse') => {
  const event = (clientX: number) => ({
    clientX,
    clientY: 150,
    button: 0,
    pointerId: 1,
    pointerType,
  })
  fireEvent.pointerDown(chart, event(from))
  fireEvent.pointerMove(chart, event((from + to) / 2))
  fireEvent.pointerMove(chart, event(to))
  return () => fireEvent.pointerUp(chart, event(to))
}

describe('choosing years by keys', () => {
  it('marks them with Shift and the arrows, and Enter shows them alone', async () => {
    const { choose, user } = await turnedTo(VIEW())
    await user.keyboard('{Home}{ArrowRight}{Shift>}{ArrowRight}{/Shift}')
    expect(said()).toBe('2019 to 2020 marked. Enter shows these years alone, Escape leaves them.')
    expect(band()).not.toBeNull()
    await user.keyboard('{Enter}')
    expect(choose).toHaveBeenCalledExactlyOnceWith({ from: 2019, to: 2020 })
    expect(said()).toBe('2019 to 2020 shown.')
    expect(band()).toBeNull()
  })

  it('leaves an end that is not moved as it is', async () => {
    const { choose, user } = await turnedTo(VIEW())
    await user.keyboard('{End}{Shift>}{ArrowLeft}{/Shift}{Enter}')
    expect(choose).toHaveBeenCalledExactlyOnceWith({ from: 2020 })
  })

  it('shows nothing new where one year or all years are marked', async () => {
    const { choose, user } = await turnedTo(VIEW())
    await user.keyboard('{Home}{Shift>}{ArrowLeft}{/Shift}')
    expect(said()).toBe('2018 marked.')
    await user.keyboard('{Enter}')
    await user.keyboard('{Home}{Shift>}{ArrowRight}{ArrowRight}{ArrowRight}{/Shift}')
    expect(said()).toBe('2018 to 2021 marked, which are all that are shown.')
    await user.keyboard('{Enter}')
    expect(choose).not.toHaveBeenCalled()
  })

  it('is left with Escape, and by reading on', async () => {
    const { choose, user } = await turnedTo(VIEW())
    await user.keyboard('{Home}{Shift>}{ArrowRight}{/Shift}{Escape}')
    expect(band()).toBeNull()
    await user.keyboard('{Home}{Shift>}{ArrowRight}{/Shift}{ArrowRight}')
    expect(band()).toBeNull()
    expect(said()).toMatch(/^2019: Buckinghamshire 42/)
    expect(choose).not.toHaveBeenCalled()
  })

  it('works on the columns of a mix, but not on the areas beside them', async () => {
    const view = aMixView()
    const { choose, user } = await turnedTo(view, 'mix')
    const [first = ''] = view.periods
    await user.keyboard('{Home}{Shift>}{ArrowRight}{/Shift}{Enter}')
    expect(choose).toHaveBeenCalledExactlyOnceWith({ to: Number(first) + 1 })
  })
})

describe('choosing years by a drag', () => {
  it('shows a band, and on release these years alone', async () => {
    const view = VIEW()
    const { chart, choose } = await turnedTo(view)
    const release = drag(chart, at(view, '2019'), at(view, '2020'))
    expect(band()).not.toBeNull()
    expect(document.querySelector('.chart-marked')?.textContent).toBe('2019 to 2020')
    expect(document.querySelector('.chart-tooltip')).toBeNull()
    release()
    expect(choose).toHaveBeenCalledExactlyOnceWith({ from: 2019, to: 2020 })
    expect(band()).toBeNull()
  })

  it('is the same from right to left, and is cancelled by Escape', async () => {
    const view = VIEW()
    const { chart, choose, user } = await turnedTo(view)
    drag(chart, at(view, '2020'), at(view, '2018'))()
    expect(choose).toHaveBeenCalledExactlyOnceWith({ to: 2020 })
    const release = drag(chart, at(view, '2019'), at(view, '2020'))
    await user.keyboard('{Escape}')
    expect(band()).toBeNull()
    release()
    expect(choose).toHaveBeenCalledTimes(1)
  })

  it('asks a finger, which slides along a chart to read it', async () => {
    const view = VIEW()
    const { chart, choose, user } = await turnedTo(view)
    drag(chart, at(view, '2019'), at(view, '2020'), 'touch')()
    expect(choose).not.toHaveBeenCalled()
    await user.click(screen.getByRole('button', { name: 'Cancel' }))
    expect(band()).toBeNull()
    drag(chart, at(view, '2019'), at(view, '2020'), 'touch')()
    await user.click(screen.getByRole('button', { name: 'Show 2019 to 2020' }))
    expect(choose).toHaveBeenCalledExactlyOnceWith({ from: 2019, to: 2020 })
  })

  it('ends where the page begins to scroll', async () => {
    const view = VIEW()
    const { chart, choose } = await turnedTo(view)
    drag(chart, at(view, '2019'), at(view, '2020'), 'touch')
    fireEvent.pointerCancel(chart, { pointerId: 1, pointerType: 'touch' })
    expect(band()).toBeNull()
    expect(choose).not.toHaveBeenCalled()
  })
})

describe('where a page has no years to choose', () => {
  it('keys and drags mark nothing, and the chart promises nothing', async () => {
    await loadChart('trend')
    render(<ChartFrame view={VIEW()} caption="Children looked after" chartId="trend" />)
    const chart = await screen.findByRole('application')
    expect(chart.getAttribute('aria-label')).not.toContain('marks years')
    fireEvent.focus(chart)
    await waitFor(
      () => expect(document.querySelector('.recharts-wrapper')).not.toBeNull(),
      PATIENCE,
    )
    drag(chart, 200, 400)
    expect(band()).toBeNull()
  })
})
