import { describe, expect, it } from 'vitest'
import { boxBetween, shareAt, zoomedBy } from '@/charts/frame/handling/zoom'
import { layoutScatter } from '@/charts/scatter/layout'
import { aScatter } from '../../views'

const plot = { left: 100, right: 300, top: 50, bottom: 150 }

describe('a part of the plot', () => {
  it('is given in shares of the whole, whichever part is shown', () => {
    expect(shareAt({ x: 150, y: 75 }, plot)).toEqual({ x: 0.25, y: 0.25 })
    const shown = { left: 0.5, right: 1, top: 0, bottom: 0.5 }
    expect(shareAt({ x: 150, y: 75 }, plot, shown)).toEqual({ x: 0.625, y: 0.125 })
    expect(shareAt({ x: 0, y: 999 }, plot, shown)).toEqual({ x: 0.5, y: 0.5 })
  })

  it('is between two corners, whichever was first', () => {
    const box = { left: 1, right: 3, top: 2, bottom: 4 }
    expect(boxBetween({ x: 3, y: 2 }, { x: 1, y: 4 })).toEqual(box)
  })

  it('is halved around a place, and never leaves the plot', () => {
    expect(zoomedBy(1 / 2, { x: 0.5, y: 0.5 })).toEqual({
      left: 0.25,
      right: 0.75,
      top: 0.25,
      bottom: 0.75,
    })
    expect(zoomedBy(1 / 2, { x: 0, y: 1 })).toEqual({ left: 0, right: 0.5, top: 0.5, bottom: 1 })
  })

  it('is the whole once it is large enough, and has an end where it is small', () => {
    const small = zoomedBy(1 / 1000, { x: 0.5, y: 0.5 })
    expect((small?.right ?? 0) - (small?.left ?? 0)).toBeCloseTo(1 / 64)
    expect(
      zoomedBy(2, { x: 0.5, y: 0.5 }, { left: 0.2, right: 0.8, top: 0.2, bottom: 0.8 }),
    ).toBeUndefined()
  })
})

describe('a scatter with only a part shown', () => {
  const scatter = aScatter()
  const whole = layoutScatter(scatter, { width: 760 })
  const [first] = whole.dots

  it('has the dots of that part only, each at its value on the new axes', () => {
    if (!first) throw new Error('It has dots.')
    const { x, y } = shareAt(first.mark, whole.plot)
    const zoom = { left: x - 0.02, right: x + 0.02, top: y - 0.02, bottom: y + 0.02 }
    const part = layoutScatter(scatter, { width: 760 }, { zoom })
    const [dot] = part.dots.filter(({ mark }) => mark.key === first.mark.key)
    expect(part.dots.length).toBeLessThan(whole.dots.length)
    expect(dot?.mark.x).toBeCloseTo((part.plot.left + part.plot.right) / 2, 1)
    expect(dot?.mark.y).toBeCloseTo((part.plot.top + part.plot.bottom) / 2, 1)
    expect(part.axes.x.ticks.every((t) => t >= part.axes.x.lo && t <= part.axes.x.hi)).toBe(true)
  })

  it('names the areas that the reader chose, crowded or not', () => {
    const others = whole.dots.filter(({ dot }) => dot.kind === 'other').map(({ mark }) => mark.key)
    const named = layoutScatter(scatter, { width: 760 }, { named: others })
    const names = new Set(named.labels.map(({ key }) => key))
    expect(others.length).toBeGreaterThan(0)
    expect(others.filter((key) => !names.has(`dot-${key}`))).toEqual([])
  })
})
