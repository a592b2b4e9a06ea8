// @vitest-environment jsdom
import { fireEvent, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { lineAt, nameAt } from '@/charts/frame/handling/line-at'
import { trendFocusPoints } from '@/charts/trend/focus-points'
import { layoutTrend } from '@/charts/trend/layout'
import { boxOf } from '@/charts/drawing/scene'
import { aView } from '@mocks/builders'
import { turnTo } from './turn-to'

const said = () => screen.getByRole('status').textContent
/** Names of the lines that are faded. */
const faded = () =>
  [...document.querySelectorAll('.recharts-line path')].filter(
    (path) => path.getAttribute('stroke-opacity') === '0.25',
  ).length
const click = (chart: Element, { x, y }: { x: number; y: number }) => {
  fireEvent.pointerDown(chart, { clientX: x, clientY: y, pointerType: 'mouse' })
  fireEvent.click(chart, { clientX: x, clientY: y })
}

const VIEW = () => aView()
const layout = () => layoutTrend(VIEW(), { width: 760 })
const points = () => trendFocusPoints(VIEW(), layout())
const nameOf = (words: RegExp) => {
  const label = layout().labels.find(({ key, text }) => key.startsWith('end-') && words.test(text))
  if (!label) throw new Error('No line has this name.')
  const { left, top, bottom } = boxOf(label)
  return { x: left + 10, y: (top + bottom) / 2 }
}

describe('bringing a line forward', () => {
  it('fades the others by a click on its name, and the same click undoes it', async () => {
    const { chart, open } = await turnTo(VIEW(), 'trend')
    click(chart, nameOf(/England/))
    expect(faded()).toBe(2)
    expect(said()).toBe('England stands out. Space or Escape takes it back.')
    click(chart, nameOf(/England/))
    expect(faded()).toBe(0)
    expect(said()).toBe('All lines alike.')
    expect(open).not.toHaveBeenCalled()
  })

  it('goes from one line to another, and back with Escape', async () => {
    const { chart, user } = await turnTo(VIEW(), 'trend')
    click(chart, nameOf(/England/))
    click(chart, nameOf(/Buckinghamshire/))
    expect(said()).toMatch(/^Buckinghamshire stands out/)
    expect(faded()).toBe(2)
    await user.keyboard('{Escape}')
    expect(faded()).toBe(0)
  })

  it('is done by the space bar on the row of a series, and Enter still opens its record', async () => {
    const { open, user } = await turnTo(VIEW(), 'trend')
    await user.keyboard('{End} ')
    expect(said()).toBe('Choose a line with the up and down arrows first.')
    await user.keyboard('{ArrowDown} ')
    expect(said()).toMatch(/stands out/)
    expect(faded()).toBe(2)
    await user.keyboard('{Enter}')
    expect(open).toHaveBeenCalledTimes(1)
    await user.keyboard(' ')
    expect(faded()).toBe(0)
  })

  it('leaves a click on a point to its record', async () => {
    const { chart, open } = await turnTo(VIEW(), 'trend')
    const spot = points().at(-2)?.rows[0]?.spot
    if (!spot) throw new Error('It has a point.')
    click(chart, spot)
    expect(open).toHaveBeenCalledTimes(1)
    expect(faded()).toBe(0)
  })
})

describe('the target of a click', () => {
  it('is a line between two of its points, not at one of them and not across a gap', () => {
    const subject = layout().lines[0]
    const [from, to] = subject?.runs.at(-1)?.slice(-2) ?? []
    if (!subject || !from || !to) throw new Error('The council has a line.')
    const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 }
    expect(lineAt(points(), middle)).toBe(subject.series.id)
    expect(lineAt(points(), from)).not.toBe(subject.series.id)
    expect(lineAt(points(), { x: middle.x, y: layout().plot.bottom - 2 })).toBeUndefined()
    const gap = points().map((point) => ({
      ...point,
      rows: point.key === to.period ? [] : point.rows,
    }))
    expect(lineAt(gap, middle)).toBeUndefined()
  })

  it('is a name as far as the edge of the drawing, and none on the plot', () => {
    const { y } = nameOf(/England/)
    const england = layout().lines.find(({ series }) => series.role === 'england')?.series.id ?? ''
    expect(nameAt(layout(), [england], { x: 758, y })).toBe(england)
    expect(nameAt(layout(), [england], { x: 300, y })).toBeUndefined()
    expect(nameAt(layout(), [], { x: 758, y })).toBeUndefined()
  })
})
