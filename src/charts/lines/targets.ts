import { capitalise, formatValue } from '@/model/values/format'
import { readTargets } from '@/model/view/targets'
import { type MarkerShape } from '../drawing/series-style'
import type { Tone } from '../drawing/palette'
import { boxOf, meets, type Box, type Label, type Mark, type Rule } from '../drawing/scene'
import { textWidth } from '../drawing/text'
import type { View, ViewTarget } from '@/model/view/types'
import { subjectSeries } from '@/model/view/subject'

/** Minimum length of a target line, in px. A shorter one would look like a speck. */
const SHORTEST_LINE = 28
const MARK_ROOM = 16

const SHAPES: Partial<Record<string, { shape: MarkerShape; tone: Tone }>> = {
  green: { shape: 'tick', tone: 'target-green' },
  amber: { shape: 'diamond', tone: 'target-amber' },
  red: { shape: 'cross', tone: 'target-red' },
}

/** Whether the latest figure to which a target applies meets it. */
function stateOf(view: View, { target }: ViewTarget) {
  const points = [...(subjectSeries(view)[0]?.points.values() ?? [])]
  return points
    .flatMap((point) => readTargets(view, point))
    .findLast((reading) => reading.target.id === target.id)?.state
}

/** The drawn parts of targets. */
export interface DrawnTargets {
  rules: Rule[]
  labels: Label[]
  marks: Mark[]
}
export const NO_TARGETS: DrawnTargets = { rules: [], labels: [], marks: [] }

/** Positions and room available to targets in a drawing. */
export interface TargetsAt {
  plot: Box
  size: number
  x: (period: string) => number
  y: (value: number) => number
  /** Labels already placed. */
  taken: readonly Label[]
}

type Span = [from: number, to: number]

/**
 * Start and end of a target line on the drawing: the target's own dates, or the edges of the plot; never too
 * short to see.
 */
function spanOf({ target }: ViewTarget, { plot, x }: TargetsAt): Span {
  const inside = (edge: number) => Math.min(Math.max(edge, plot.left), plot.right)
  const from = target.from === undefined ? plot.left : inside(x(target.from))
  const to = target.to === undefined ? plot.right : inside(x(target.to))
  if (to - from >= SHORTEST_LINE) return [from, to]
  return to + SHORTEST_LINE <= plot.right && to <= plot.left + SHORTEST_LINE
    ? [from, from + SHORTEST_LINE]
    : [Math.max(plot.left, to - SHORTEST_LINE), to]
}

/** Positions a label above or below the line, at its start or its end, clear of labels already placed. */
function placeLabel(text: Label, [from, to]: Span, surroundings: TargetsAt, taken: readonly Box[]) {
  const width = textWidth(text.text, text) + MARK_ROOM
  const starts = [from, to - width]
    .map((left) =>
      Math.min(Math.max(left, surroundings.plot.left), surroundings.plot.right - width),
    )
    .flatMap((left) => [
      { ...text, x: left + MARK_ROOM, y: text.y - 7 },
      { ...text, x: left + MARK_ROOM, y: text.y + 6 + text.size * 0.76 },
    ])
  const free = starts.find((label) => {
    const box = boxOf(label)
    const whole = { ...box, left: box.left - MARK_ROOM }
    return (
      box.bottom < surroundings.plot.bottom - 2 && !taken.some((other) => meets(whole, other, 2))
    )
  })
  return free ?? starts[0] ?? text
}

/** A labelled level line over the period of each target, where the council has a single line. */
export function layoutTargets(view: View, surroundings: TargetsAt): DrawnTargets {
  const { rules, labels, marks }: DrawnTargets = { rules: [], labels: [], marks: [] }
  const drawn = view.targets.map((shown) => ({
    shown,
    span: spanOf(shown, surroundings),
    y: surroundings.y(shown.value),
  }))
  const lines = drawn.map(({ span: [left, right], y }): Box => ({ left, right, top: y, bottom: y }))
  for (const { shown, span, y } of drawn) {
    const { target, value } = shown
    const key = `target-${target.id}`
    rules.push({ key, x1: span[0], x2: span[1], y1: y, y2: y, tone: 'ink', width: 1.5 })
    const state = stateOf(view, shown)
    const look = SHAPES[state ?? '']
    const noun = capitalise(target.noun ?? 'target')
    const text: Label = {
      key,
      text: `${noun} ${formatValue(value, view.measure)}${look ? `: ${state}` : ''}`,
      x: span[0],
      y,
      anchor: 'start',
      size: surroundings.size,
      weight: 400,
      tone: 'ink',
    }
    const label = placeLabel(text, span, surroundings, [
      ...lines,
      ...[...surroundings.taken, ...labels].map(boxOf),
    ])
    labels.push(label)
    if (look)
      marks.push({
        key,
        x: label.x - 9,
        y: label.y - surroundings.size * 0.34,
        size: 10,
        ...look,
        filled: true,
      })
  }
  return { rules, labels, marks }
}

/** The values of targets that the axis must cover. */
export const targetValues = (view: View): number[] => view.targets.map(({ value }) => value)
