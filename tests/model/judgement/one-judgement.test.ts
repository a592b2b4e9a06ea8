// @vitest-environment node
import { expect, it } from 'vitest'
import { isCurrentAuthority } from '@/model/schema/area'
import { controlNotes, controlSentence, suitsControl } from '@/model/sentences/control-sentence'
import type { Figures } from '@/model/figures/figures'
import { judge } from '@/model/judgement/judgement'
import { readSeries } from '@/model/judgement/reading'
import { verdict } from '@/model/sentences/verdict'
import { buildView } from '@/model/view/build-view'
import {
  areas,
  aSelection,
  catalogue,
  COUNCILS,
  figuresOf,
  KINGSTON,
  realView,
  releases,
} from '../../real-data'
import { someOf } from '../../one-of-each-kind'
import { isNumber } from '@/model/schema/observation'
import { scaleOf } from '@/model/values/scale'
import { isSubject } from '@/model/view/subject'
import type { View } from '@/model/view/types'
import { textOf } from '@/model/sentences/parts'
import { readControl } from '@/model/judgement/read-control'

const MOVES = /getting worse|improving/

const AUTHORITIES = areas.areas.filter(isCurrentAuthority).map(({ code }) => code)

/** Every figure of a third of the authorities for which a control chart can be drawn. */
function* controlled(): Generator<View> {
  const codes = new Set(someOf(AUTHORITIES, 50, 29))
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

it('says of no figure that it gets better or worse where its control chart finds only usual variation', () => {
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
  expect(read).toBeGreaterThan(400)
  expect(moving).toBeGreaterThan(0)
}, 300_000)

it('says of no figure that it moves where it changed by less than one child is worth', () => {
  const wrong: string[] = []
  for (const { id, measures } of catalogue.indicators)
    for (const measure of measures)
      for (const area of COUNCILS) {
        if (measure.hidden === true || measure.kind === 'count') continue
        const view = realView(id, { area, measure: measure.id })
        const { movement, point } = readSeries(view)
        const { denominator } = point ?? {}
        const least = isNumber(denominator) ? scaleOf(measure) / denominator : 0
        const isMoving = !['steady', 'unknown'].includes(movement.direction)
        if (isMoving && Math.abs(movement.change?.difference ?? 0) <= least)
          wrong.push(`${id} ${measure.id} ${area}`)
      }
  expect(wrong).toEqual([])
  // One conference of 179 is 0.6 percentage points: the rise by 0.4 since 2022 decides nothing, that by 1.5 does.
  const conferences = realView('initial-conferences-within-15-days', { area: KINGSTON })
  expect(readSeries(conferences).movement.change?.difference).toBe(1.5)
})

it('says the same of a figure whichever earlier years are shown', () => {
  const wrong: string[] = []
  let control = 0
  for (const { id, measures, local } of catalogue.indicators) {
    const [measure] = local === true ? [] : measures.filter(({ hidden }) => hidden !== true)
    if (!measure) continue
    const whole = realView(id, { measure: measure.id })
    const parts = new Set(whole.series.flatMap((s) => (isSubject(s) ? [s.category?.id] : [])))
    for (const from of [2016, 2020, 2023]) {
      const view = realView(id, { measure: measure.id, from })
      if (view.period !== whole.period) continue
      for (const part of parts) {
        const [all, some] = [whole, view].map((one) => readSeries(one, part).movement.direction)
        if (all !== some)
          wrong.push(`${id} ${part ?? ''} from ${from}: ${some}, of all years ${all}`)
      }
      const [all, some] = [whole, view].map((one) => readControl(one))
      const limits = all?.stretches.at(-1)?.limits
      if (!limits) continue
      control += 1
      const shown = all.points.filter(({ period }) => view.periods.includes(period))
      if (JSON.stringify(some?.stretches.at(-1)?.limits) !== JSON.stringify(limits))
        wrong.push(`${id} from ${from}: other limits`)
      if (JSON.stringify(some?.points) !== JSON.stringify(shown))
        wrong.push(`${id} from ${from}: other points`)
    }
  }
  expect(wrong).toEqual([])
  expect(control).toBeGreaterThan(0)
})

it('agrees on repeat plans between the years shown and the control chart', () => {
  const view = realView('repeat-child-protection-plans', { from: 2016 })
  expect(textOf(verdict(view))).toMatch(/No clear direction: .* within the usual ups and downs/)
  expect(textOf(controlSentence(view))).toContain('from 2016 to 2025: the ups and downs are what')
  expect(controlNotes(view)[0]).toBe('The limits are worked out from all figures since 2013.')
})
