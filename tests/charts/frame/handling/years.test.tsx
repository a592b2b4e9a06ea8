// @vitest-environment jsdom
import { fireEvent, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { layoutTrend } from '@/charts/trend/layout'
import type { View } from '@/model/view/types'
import { aMixView } from '@mocks/builders'
import { rates } from '../../views'
import { turnTo } from './turn-to'

const VIEW = () => rates([38, 42, 41, 40], [64, 66, 68, 67])

const said = () => screen.getByRole('status').textContent
const band = () => document.querySelector('.chart-band')

/** Position of a year on the chart, in px from its left. */
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
    const { choose, user } = await turnTo(VIEW(), 'trend')
    await user.keyboard('{Home}{ArrowRight}{Shift>}{ArrowRight}{/Shift}')
    expect(said()).toBe(
      '2019 to 2020 marked. Press Enter to show only these years, or Escape to cancel.',
    )
    expect(band()).not.toBeNull()
    await user.keyboard('{Enter}')
    expect(choose).toHaveBeenCalledExactlyOnceWith({ from: 2019, to: 2020 })
    expect(said()).toBe('2019 to 2020 shown.')
    expect(band()).toBeNull()
  })

  it('leaves an end that is not moved as it is', async () => {
    const { choose, user } = await turnTo(VIEW(), 'trend')
    await user.keyboard('{End}{Shift>}{ArrowLeft}{/Shift}{Enter}')
    expect(choose).toHaveBeenCalledExactlyOnceWith({ from: 2020 })
  })

  it('shows nothing new where one year or all years are marked', async () => {
    const { choose, user } = await turnTo(VIEW(), 'trend')
    await user.keyboard('{Home}{Shift>}{ArrowLeft}{/Shift}')
    expect(said()).toBe('2018 marked.')
    await user.keyboard('{Enter}')
    await user.keyboard('{Home}{Shift>}{ArrowRight}{ArrowRight}{ArrowRight}{/Shift}')
    expect(said()).toBe('2018 to 2021 marked, which are all that are shown.')
    await user.keyboard('{Enter}')
    expect(choose).not.toHaveBeenCalled()
  })

  it('is left with Escape, and by reading on', async () => {
    const { choose, user } = await turnTo(VIEW(), 'trend')
    await user.keyboard('{Home}{Shift>}{ArrowRight}{/Shift}{Escape}')
    expect(band()).toBeNull()
    await user.keyboard('{Home}{Shift>}{ArrowRight}{/Shift}{ArrowRight}')
    expect(band()).toBeNull()
    expect(said()).toMatch(/^2019: Buckinghamshire 42/)
    expect(choose).not.toHaveBeenCalled()
  })

  it('works on the columns of a mix, but not on the areas beside them', async () => {
    const view = aMixView()
    const { choose, user } = await turnTo(view, 'mix')
    const [first = ''] = view.periods
    await user.keyboard('{Home}{Shift>}{ArrowRight}{/Shift}{Enter}')
    expect(choose).toHaveBeenCalledExactlyOnceWith({ to: Number(first) + 1 })
  })
})

describe('choosing years by a drag', () => {
  it('shows a band, and on release these years alone', async () => {
    const view = VIEW()
    const { chart, choose } = await turnTo(view, 'trend')
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
    const { chart, choose, user } = await turnTo(view, 'trend')
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
    const { chart, choose, user } = await turnTo(view, 'trend')
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
    const { chart, choose } = await turnTo(view, 'trend')
    drag(chart, at(view, '2019'), at(view, '2020'), 'touch')
    fireEvent.pointerCancel(chart, { pointerId: 1, pointerType: 'touch' })
    expect(band()).toBeNull()
    expect(choose).not.toHaveBeenCalled()
  })
})

describe('where a page has no years to choose', () => {
  it('keys and drags mark nothing, and the chart promises nothing', async () => {
    const { chart, user } = await turnTo(VIEW(), 'trend', { hasYears: false })
    expect(chart.getAttribute('aria-label')).not.toContain('marks years')
    await user.keyboard('{Home}{Shift>}{ArrowRight}{/Shift}')
    expect(band()).toBeNull()
    drag(chart, 200, 400)
    expect(band()).toBeNull()
  })
})
