// @vitest-environment jsdom
import { fireEvent, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { layoutScatter } from '@/charts/scatter/layout'
import { scatterView } from '@/model/comparison/scatter-view'
import { anArea } from '@mocks/builders'
import { aScatter } from '../../views'
import { turnTo } from './turn-to'

const turned = () => turnTo(scatterView(aScatter(), anArea()), 'scatter')
const layout = layoutScatter(aScatter(), { width: 760 })
const said = () => screen.getByRole('status').textContent
const dots = () => document.querySelectorAll('.recharts-scatter-symbol').length
const names = () =>
  [...document.querySelectorAll('.recharts-wrapper text')].map(({ textContent }) => textContent)
const other = () => {
  const found = layout.dots.find(({ dot }) => dot.kind === 'other')
  if (!found) throw new Error('There is another authority.')
  return found
}

describe('looking closer at a scatter', () => {
  it('is done by buttons, which go back as well', async () => {
    const { user } = await turned()
    const all = dots()
    expect(screen.getByRole('button', { name: 'Show all' })).toHaveAttribute(
      'aria-disabled',
      'true',
    )
    await user.click(screen.getByRole('button', { name: 'Zoom in' }))
    await user.click(screen.getByRole('button', { name: 'Zoom in' }))
    expect(dots()).toBeLessThan(all)
    expect(said()).toBe('Zoomed in. Minus zooms out, 0 shows all.')
    await user.click(screen.getByRole('button', { name: 'Zoom out' }))
    await user.click(screen.getByRole('button', { name: 'Show all' }))
    expect(dots()).toBe(all)
    expect(said()).toBe(`All ${all} dots are shown.`)
  })

  it('uses plus, minus and 0 around the reader’s focus point, which stays the same', async () => {
    const { user } = await turned()
    const all = dots()
    await user.keyboard('{Home}')
    const standing = said()
    await user.keyboard('+++')
    expect(dots()).toBeLessThan(all)
    await user.keyboard('{Escape}{Home}')
    expect(said()).toBe(standing)
    await user.keyboard('-')
    await user.keyboard('0')
    expect(dots()).toBe(all)
  })

  it('is done by a rectangle, which Escape and a slip of the hand leave as it is', async () => {
    const { chart, user } = await turned()
    const all = dots()
    const { x, y } = other().mark
    const drag = (size: number) => {
      const event = (d: number) => ({ clientX: x + d, clientY: y + d, button: 0, pointerId: 1 })
      fireEvent.pointerDown(chart, event(-size / 2))
      fireEvent.pointerMove(chart, event(0))
      fireEvent.pointerMove(chart, event(size / 2))
      return () => fireEvent.pointerUp(chart, event(size / 2))
    }
    const release = drag(40)
    expect(document.querySelector('.chart-band')).not.toBeNull()
    await user.keyboard('{Escape}')
    expect(document.querySelector('.chart-band')).toBeNull()
    release()
    expect(dots()).toBe(all)
    drag(40)()
    expect(dots()).toBeGreaterThan(0)
    expect(dots()).toBeLessThan(all)
  })
})

describe('naming a dot', () => {
  it('is done by a click, which opens no record, and undone by the next', async () => {
    const { chart, open } = await turned()
    const { dot, mark } = other()
    expect(names()).not.toContain(dot.area.name)
    const at = { clientX: mark.x, clientY: mark.y }
    fireEvent.click(chart, at)
    expect(names()).toContain(dot.area.name)
    expect(said()).toMatch(/: name stays\.$/)
    fireEvent.pointerLeave(chart)
    expect(names()).toContain(dot.area.name)
    fireEvent.click(chart, at)
    expect(names()).not.toContain(dot.area.name)
    expect(open).not.toHaveBeenCalled()
  })

  it('uses the space bar at the reader’s focus point, and Enter opens the record', async () => {
    const { open, user } = await turned()
    await user.keyboard('{Home} ')
    expect(said()).toMatch(/: name stays\.$/)
    await user.keyboard('{Enter}')
    expect(open).toHaveBeenCalledTimes(1)
  })
})
