// @vitest-environment jsdom
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { ChartFrame } from '@/charts/frame/chart-frame'
import { layoutDistribution } from '@/charts/distribution/layout'
import { fieldInWords, peerAxis } from '@/charts/distribution/axis'
import { boxOf, meets } from '@/charts/drawing/scene'
import { swarm } from '@/charts/distribution/beeswarm'
import { noteLines } from '@/charts/frame/notes'
import { distributionTable } from '@/charts/distribution/table'
import { distributionFocusPoints } from '@/charts/distribution/focus-points'
import { isNumber } from '@/model/schema/observation'
import { spreadSentence } from '@/model/sentences/standing'
import { aView } from '@mocks/builders'
import { CITY_OF_LONDON, KINGSTON, realView } from '../../real-data'
import { aFarView, aFieldOf } from '../views'
import type { View } from '@/model/view/types'

const dotsOf = (view: View, width = 580) => layoutDistribution(view, { width }).dots
const numbersOf = (view: View) => view.peers.filter(({ value }) => isNumber(value))

/** The largest field, the longest tail, the most equal values, and a field that begins far from zero. */
const REAL: [string, View][] = [
  ['children looked after', realView('children-looked-after')],
  ['started, with the City of London far out', realView('children-started-to-be-looked-after')],
  ['a share of which 65 are 100%', realView('agency-social-workers', { measure: 'cover-percent' })],
  ['a count', realView('social-workers-in-post')],
  ['a share of foster care', realView('placement-type', { category: 'foster' })],
  ['two councils that send one return', realView('agency-social-workers', { area: KINGSTON })],
  ['an authority that has no figure', realView('children-looked-after', { area: CITY_OF_LONDON })],
]

describe.each(REAL)('the strip of dots of %s', (_, view) => {
  it.each([320, 354, 390, 580, 760, 1216])(
    'has every authority once, none covered, at %i px',
    (width) => {
      const layout = layoutDistribution(view, { width })
      expect(layout.dots.map(({ key }) => key).toSorted()).toEqual(
        numbersOf(view)
          .map(({ area }) => area.code)
          .toSorted(),
      )
      const covered = layout.dots.flatMap((a, i) =>
        layout.dots
          .slice(i + 1)
          .filter((b) => Math.hypot(a.x - b.x, a.y - b.y) < (a.size + b.size) / 2)
          .map((b) => `${a.peer.area.name} / ${b.peer.area.name}`),
      )
      expect(covered).toEqual([])
      const outside = layout.dots.filter(
        (dot) =>
          dot.x < dot.size / 2 ||
          dot.x > width - dot.size / 2 ||
          dot.y < layout.plot.top + dot.size / 2 ||
          dot.y > layout.plot.bottom - dot.size / 2,
      )
      expect(outside).toEqual([])
    },
  )

  it.each([320, 390, 580, 760, 1216])(
    'has words that do not touch or leave the drawing at %i px',
    (width) => {
      const { labels } = layoutDistribution(view, { width })
      const outside = labels.map(boxOf).filter((box) => box.left < -1 || box.right > width + 1)
      expect(outside).toEqual([])
      const touching = labels.flatMap((a, i) =>
        labels
          .slice(i + 1)
          .filter((b) => meets(boxOf(a), boxOf(b)))
          .map((b) => `${a.text} / ${b.text}`),
      )
      expect(touching).toEqual([])
    },
  )
})

describe('a strip of dots', () => {
  it('puts each dot at its value, and equal values one above the other', () => {
    const layout = layoutDistribution(
      aFieldOf((i) => 30 + (i % 3) * 20),
      { width: 580 },
    )
    const { axis, plot } = layout
    for (const { x, value } of layout.dots)
      expect(x).toBeCloseTo(plot.left + axis.share(value) * (plot.right - plot.left), 2)
  })

  it('sets very many equal values side by side, within the step to which they are rounded', () => {
    const view = aFieldOf(() => 60)
    const { dots, axis, plot } = layoutDistribution(view, { width: 580, height: 250 })
    const step = (axis.share(1) - axis.share(0)) * (plot.right - plot.left)
    for (const { x, at } of dots) expect(Math.abs(x - at)).toBeLessThan(step / 2)
    const many = layoutDistribution(
      realView('children-looked-after-by-age', { category: 'under-1' }),
      {
        width: 354,
      },
    )
    expect(
      new Set(many.dots.filter(({ value }) => value === 4).map(({ x }) => x)).size,
    ).toBeGreaterThan(1)
    expect(Math.min(...many.dots.map(({ size }) => size))).toBeGreaterThanOrEqual(8)
  })

  it('draws the council strong and last, neighbours as triangles, its region outlined', () => {
    const dots = dotsOf(aView())
    const subject = dots.find(({ peer }) => peer.isSubject)
    expect(subject).toMatchObject({ tone: 'own', filled: true, shape: 'circle' })
    for (const { peer, shape, filled, size } of dots.filter((dot) => dot !== subject)) {
      expect(shape).toBe(peer.isNeighbour ? 'triangle' : 'circle')
      expect(filled).toBe(!peer.inRegion)
      expect(size).toBeLessThan(subject?.size ?? 0)
    }
    expect(new Set(dots.map(({ filled, shape }) => `${shape} ${filled}`)).size).toBe(4)
  })

  it('counts a suppressed authority in words, and draws no dot for it', () => {
    expect(numbersOf(aView())).toHaveLength(25)
    expect(dotsOf(aView())).toHaveLength(25)
    expect(fieldInWords(aView())).toBe('25 authorities; 1 suppressed')
    const { labels } = layoutDistribution(aView(), { width: 580 })
    expect(labels.map(({ text }) => text)).toContain('25 authorities; 1 suppressed')
  })

  it('names quartiles, region, England and the council with their values', () => {
    const texts = layoutDistribution(aView(), { width: 580 }).labels.map(({ text }) => text)
    expect(texts).toEqual(
      expect.arrayContaining([
        'Lower quartile 46',
        'Median 74',
        'Upper quartile 98',
        'South East 55',
        'England 67',
        'Buckinghamshire 40',
      ]),
    )
    expect(spreadSentence(aView())).toBe('Half of all councils are between 46 and 98.')
  })

  it('marks outliers beyond the end of the axis with arrows, and names them', () => {
    const view = aFarView()
    const { axis, beyond } = peerAxis(view)
    expect(beyond.map(({ value }) => value)).toEqual([900, 1200])
    expect(axis.hi).toBeLessThan(100)
    const arrows = dotsOf(view).filter(({ shape }) => shape === 'arrow')
    expect(arrows.map(({ value }) => value)).toEqual([900, 1200])
    const { plot } = layoutDistribution(view, { width: 580 })
    for (const { x } of arrows) expect(x).toBeGreaterThan(plot.right)
    expect(fieldInWords(view)).toMatch(
      /^25 authorities; 1 suppressed; beyond the end of the axis: Authority \w 900 and Authority \w 1,200$/,
    )
  })

  it('never sets the council itself, or what it is compared with, beyond the axis', () => {
    const view = realView('children-started-to-be-looked-after', { area: CITY_OF_LONDON })
    expect(peerAxis(view).beyond).toEqual([])
    expect(dotsOf(view).find(({ peer }) => peer.isSubject)?.shape).toBe('circle')
  })

  it('starts at zero, or says where it starts when all values are in its upper half', () => {
    expect(peerAxis(aView()).axis.lo).toBe(0)
    const high = aFieldOf((i) => 38 + (i % 5))
    expect(peerAxis(high).axis.lo).toBeGreaterThan(0)
    const { notes } = noteLines(high, { chartId: 'distribution', mode: 'chart' })
    expect(notes.join()).toMatch(/Axis starts at \d+\./)
    expect(
      noteLines(aView(), { chartId: 'distribution', mode: 'chart' }).notes.join(),
    ).not.toContain('Axis starts')
  })

  it('says that an authority without a figure has no dot', () => {
    const view = realView('children-looked-after', { area: CITY_OF_LONDON })
    expect(noteLines(view, { chartId: 'distribution', mode: 'chart' }).notes).toContain(
      'The City of London has no dot: it has no published figure.',
    )
  })

  it('stops once at a place, and names who shares it', () => {
    const view = aFieldOf((i) => (i < 12 ? 50 : 60))
    const points = distributionFocusPoints(view, layoutDistribution(view, { width: 580 }))
    expect(points.map(({ rows }) => rows.length)).toEqual([1, 9, 9])
    expect(points[0]?.says).toBe(
      'Buckinghamshire 40, lowest of 26. None of the 26 has a lower figure',
    )
    expect(points[1]?.says).toMatch(
      /, statistical neighbour, 2nd lowest of 26; .*and 3 others, which the table names\. 4% of the 26 have a lower figure$/,
    )
  })

  it('is walked by keys from the council on', async () => {
    const user = userEvent.setup()
    render(<ChartFrame view={aView()} caption="40 is low" chartId="distribution" />)
    screen.getByRole('application').focus()
    await user.keyboard('{ArrowRight}')
    expect(screen.getByRole('status').textContent).toMatch(
      /^Buckinghamshire 40, \d+\w+ lowest of 25/,
    )
    await user.keyboard('{Home}')
    expect(screen.getByRole('status').textContent).toMatch(
      /30.*lowest of 25. None of the 25 has a lower figure$/,
    )
    await user.keyboard('{Escape}')
    expect(screen.getByRole('status').textContent).toBe('')
  })

  it('has a table of the marked values and every authority, the suppressed ones with their symbol', () => {
    const sheet = distributionTable(aView())
    expect(sheet.groups[0]?.rows.map(({ label }) => label)).toEqual([
      'Buckinghamshire',
      'South East',
      'England',
      'Lower quartile',
      'Median',
      'Upper quartile',
    ])
    expect(sheet.groups[1]?.rows).toHaveLength(26)
    expect(sheet.groups[1]?.rows.at(-1)?.cells[0]?.value).toBe('c')
  })
})

describe('beads set aside', () => {
  it('stay in the middle where there is room, always the first of them', () => {
    const beads = [
      { x: 0, size: 10, turn: 1 },
      { x: 3, size: 10, turn: 0 },
      { x: 40, size: 10, turn: 1 },
    ]
    const [aside, first, far] = swarm(beads)
    expect([first, far]).toEqual([0, 0])
    expect(Math.hypot(3, aside ?? 0)).toBeGreaterThanOrEqual(10)
    expect(Math.abs(aside ?? 0)).toBeLessThan(11)
  })
})
