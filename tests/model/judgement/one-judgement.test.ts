// @vitest-environment node
import { expect, it } from 'vitest'
import { isCurrentAuthority } from '@/model/schema/area'
import { controlSentence, suitsControl } from '@/model/sentences/control-sentence'
import type { Figures } from '@/model/figures/figures'
import { judge } from '@/model/judgement/judgement'
import { readSeries } from '@/model/judgement/reading'
import { verdict } from '@/model/sentences/verdict'
import { buildView } from '@/model/view/build-view'
import { areas, aSelection, catalogue, figuresOf, releases } from '../../real-data'
import type { View } from '@/model/view/types'
import { textOf } from '@/model/sentences/parts'
import { readControl } from '@/model/judgement/control-limits'

const MOVES = /getting worse|improving/

/** Every figure of every authority that a control chart can be drawn of. */
function* controlled(): Generator<View> {
  const codes = new Set(areas.areas.filter(isCurrentAuthority).map(({ code }) => code))
  for (const indicator of catalogue.indicators) {
    const byArea = new Map<string, Map<string, NonNullable<ReturnType<Figures['get']>>>>()
    for (const [key, held] of figuresOf(indicator.id)) {
      const { area } = held.current
      if (codes.has(area)) byArea.set(area, (byArea.get(area) ?? new Map()).set(key, held))
    }
    for (const { id: measure, hidden } of indicator.measures)
      for (const [area, figures] of hidden === true ? [] : byArea) {
        const view = buildView(
          { indicator, figures, areas, releases },
          aSelection({ area, measure }),
        )
        if (suitsControl(view)) yield view
      }
  }
}

it('says of no figure that it gets better or worse where its control chart finds only the usual', () => {
  const wrong: string[] = []
  let read = 0
  let moving = 0
  for (const view of controlled()) {
    const where = `${view.indicator.id} ${view.measure.id} ${view.area.code}`
    const control = readControl(view)
    const { movement, isSmall } = readSeries(view)
    const last = control?.stretches.find((s) => s.points.some((p) => p.period === view.period))
    const { status } = judge(view)
    if (!control || !last?.limits || isSmall || status === 'doubtful') continue
    read += 1
    const now = control.signals.filter((s) => s.points.some((p) => p.period === view.period))
    const hasDirection = !['steady', 'unknown'].includes(movement.direction)
    if (hasDirection) moving += 1
    const up = (movement.change?.difference ?? 0) > 0
    const isSeen = now.length > 0 && now.every(({ side }) => (side === 'up') === up)
    if (hasDirection && !isSeen) wrong.push(`${where}: moves though the chart finds nothing`)
    if (now.length === 0 && (MOVES.test(textOf(verdict(view))) || MOVES.test(status)))
      wrong.push(`${where}: ${textOf(verdict(view))}`)
    const said = textOf(controlSentence(view))
    const words =
      /The latest figure: (improving|getting worse|rising|falling|no clear direction)/.exec(
        said,
      )?.[1]
    const expected = {
      improving: 'improving',
      worsening: 'getting worse',
      rising: 'rising',
      falling: 'falling',
      steady: 'no clear direction',
      unknown: undefined,
    }[movement.direction]
    if (control.signals.length > 0 && movement.change && words !== expected)
      wrong.push(`${where}: ${said}`)
  }
  expect(wrong).toEqual([])
  expect(read).toBeGreaterThan(1000)
  expect(moving).toBeGreaterThan(0)
}, 300_000)
