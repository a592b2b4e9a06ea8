// @vitest-environment jsdom
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { ChartFrame } from '@/charts/frame/chart-frame'
import { layoutControl } from '@/charts/control-chart/layout'
import { boxOf } from '@/charts/drawing/scene'
import { noteLines } from '@/charts/frame/notes'
import { chartFor } from '@/charts/registry'
import { controlTable } from '@/charts/control-chart/table'
import { aView } from '@mocks/builders'
import { realView } from '../../real-data'
import { aLongView, aRebasedView } from '../views'
import type { View } from '@/model/view/types'

const textsOf = (view: View, width = 1180) =>
  layoutControl(view, { width }).labels.map(({ text }) => text)
const lineOf = (view: View, id: string) =>
  layoutControl(view, { width: 1180 }).lines.find(({ series }) => series.id === id)

describe('a control chart', () => {
  it('shows the council’s own line between its limits, and no benchmark', () => {
    const view = realView('children-in-need')
    expect(view.series.length).toBeGreaterThan(1)
    const { lines } = layoutControl(view, { width: 1180 })
    expect(lines.map(({ series }) => series.label)).toEqual([
      'Buckinghamshire',
      'Upper limit',
      'Mean',
      'Lower limit',
    ])
    expect(lines.slice(1).map(({ style }) => style.dash !== undefined)).toEqual([true, false, true])
  })

  it('names mean and limits at their lines, and where it is narrow in a key', () => {
    for (const width of [1180, 354])
      expect(textsOf(aLongView(), width)).toEqual(
        expect.arrayContaining(['Mean 42.8', 'Upper limit 55.0', 'Lower limit 30.6']),
      )
  })

  it('marks a point beyond the limits by shape, colour and word', () => {
    const { dots, labels } = layoutControl(aLongView(), { width: 1180 })
    const marked = dots.filter(({ tone }) => tone !== 'own')
    expect(marked).toMatchObject([{ key: 'point-2020', shape: 'triangle', tone: 'concern' }])
    expect(labels.map(({ text }) => text)).toContain('Concern')
    expect(labels.map(({ text }) => text)).not.toContain('Improvement')
  })

  it('recalculates its limits at a break, and draws none where there are too few points', () => {
    const [mean] = [lineOf(aRebasedView(), 'mean')]
    const subject = layoutControl(aRebasedView(), { width: 1180 })
    const end = Math.max(...(mean?.runs.flat().map(({ x }) => x) ?? []))
    expect(end).toBeCloseTo(subject.x('2013'), 3)
    expect(subject.rules.some(({ key }) => key.startsWith('annotation-1'))).toBe(true)
    // Next to the last point they would seem to belong to it, so they are in the legend.
    const name = subject.labels.find(({ text }) => text === 'Mean 60.7 (to 2013)')
    expect(name?.key).toMatch(/^legend-/)
  })

  it('breaks its line at a suppressed value, whose place it marks, and where recording changed', () => {
    const { lines, labels } = layoutControl(aRebasedView(), { width: 1180 })
    expect(lines[0]?.runs).toHaveLength(3)
    expect(lines[0]?.runs.flat().map(({ value }) => value)).not.toContain(0)
    expect(labels.filter(({ text }) => text === '[c]')).toHaveLength(1)
  })

  it('strikes through no number', () => {
    for (const view of [aLongView(), aRebasedView(), realView('child-protection-plans')]) {
      const { lines, labels } = layoutControl(view, { width: 760 })
      const numbers = labels.filter(({ key }) => key.startsWith('value-')).map(boxOf)
      const struck = lines
        .slice(1)
        .flatMap(({ runs }) =>
          runs.filter(([from, to]) =>
            numbers.some(
              (box) =>
                from &&
                to &&
                box.top < from.y &&
                box.bottom > from.y &&
                from.x < box.right &&
                to.x > box.left,
            ),
          ),
        )
      expect(struck).toEqual([])
    }
  })

  it('suits twelve figures on one basis, and not eleven', () => {
    expect(chartFor(aLongView(), 'control-chart')?.id).toBe('control-chart')
    // Twelve years, one of them suppressed.
    expect(chartFor(aView(), 'control-chart')?.id).toBe('trend')
  })

  it('has a table with what each figure shows', () => {
    const sheet = controlTable(aLongView())
    expect(sheet.columns.map(({ label }) => label)).toEqual([
      'Buckinghamshire',
      'Lower limit',
      'Mean',
      'Upper limit',
      'What it shows',
    ])
    const found = sheet.groups[0]?.rows.map(({ cells }) => cells[4]?.value)
    expect(found?.[0]).toEqual({ text: 'Usual' })
    expect(found?.[7]).toEqual({ text: 'Concern: 2020 (60) is above the upper limit of 55.0' })
    const short = controlTable(aRebasedView()).groups[0]?.rows ?? []
    expect(short.find(({ key }) => key === '2004')?.cells[0]?.value).toBe('c')
    expect(
      short
        .at(-1)
        ?.cells.slice(1)
        .map(({ value }) => value),
    ).toEqual(Array(4).fill(undefined))
  })

  it('states how its limits were made, and where a fitted axis starts', () => {
    expect(
      noteLines(aLongView(), { chartId: 'control-chart', mode: 'chart' }).notes.join(),
    ).toMatch(/2\.66 times the average step/)
    const fitted: View = { ...aLongView(), axis: 'fit' }
    expect(noteLines(fitted, { chartId: 'control-chart', mode: 'chart' }).notes[0]).toMatch(
      /^Axis starts at \d+\.$/,
    )
    expect(
      noteLines(fitted, { chartId: 'control-chart', mode: 'table' }).notes.join(),
    ).not.toContain('Axis starts')
  })

  it('can be read by keys: the figure, its signal, mean and limits', async () => {
    const user = userEvent.setup()
    render(<ChartFrame view={aLongView()} caption="A sign" chartId="control-chart" />)
    screen.getByRole('application', { name: /control chart/ }).focus()
    await user.keyboard('{Home}')
    expect(screen.getByRole('status').textContent).toBe(
      '2013: Buckinghamshire 40, usual; mean 42.8, limits 30.6 to 55.0',
    )
    await user.keyboard('{ArrowRight}'.repeat(7))
    expect(screen.getByRole('status').textContent).toBe(
      '2020: Buckinghamshire 60, concern: 2020 (60) is above the upper limit of 55.0; mean 42.8, limits 30.6 to 55.0',
    )
    await user.keyboard('{ArrowDown}{ArrowDown}')
    expect(screen.getByRole('status').textContent).toBe('Upper limit 55.0')
  })
})
