import { nice, ticks } from 'd3-array'
import { formatNumber, poundsPer } from '@/model/values/format'
import type { Measure } from '@/model/schema/indicator'
import { type Box, type Label, type Rule, boxOf } from './scene'
import type { View } from '@/model/view/types'

export interface ValueAxis {
  lo: number
  hi: number
  ticks: number[]
  /** Position of a value between lo (0) and hi (1). */
  share: (value: number) => number
}

const MOST_TICKS = 6

/** Maximum share of the height that may be empty below the lowest value. */
const MOST_EMPTY = 0.6

/**
 * Minimum range of a fitted axis, so that noise does not look like a sharp change: in percentage points, or
 * as a share of the value.
 */
const LEAST_RANGE = { percent: 10, other: 1 / 5 }

/** The values, with the minimum range of a fitted axis added around them. */
function widened(values: readonly number[], { kind }: Measure): number[] {
  const [min, max] = [Math.min(...values), Math.max(...values)]
  const least = kind === 'percent' ? LEAST_RANGE.percent : LEAST_RANGE.other * max
  const missing = Math.max(0, least - (max - min)) / 2
  const over = kind === 'percent' && max <= 100 ? Math.max(0, max + missing - 100) : 0
  return [Math.max(0, min - missing - over), max + missing - over]
}

/**
 * Domain of an axis and at most six ticks: from zero, or fitted to the values. Where neither is asked for,
 * from zero unless that leaves most of the height empty.
 */
export function valueAxis(
  values: readonly number[],
  options: { axis: View['axis']; measure: Measure; count?: number; margin?: number },
): ValueAxis {
  const { axis, measure, count = 4, margin = 0.15 } = options
  const [min, max] = [Math.min(...values), Math.max(...values)]
  if (axis === 'auto') {
    const fromZero = valueAxis(values, { ...options, axis: 'zero' })
    return values.length > 0 && min > 0 && fromZero.share(min) > MOST_EMPTY
      ? valueAxis(widened(values, measure), { ...options, axis: 'fit', margin: 0.05 })
      : fromZero
  }
  let [lo, hi] = [0, 1]
  if (values.length > 0 && axis === 'fit') {
    const span = max - min || Math.abs(max) * 0.2 || 1
    ;[lo, hi] = nice(min - span * margin, max + span * margin, count)
    if (min >= 0) lo = Math.max(0, lo)
  } else if (values.length > 0) {
    // Below zero the lowest point has its label underneath, which needs room.
    ;[lo, hi] = nice(Math.min(0, min * 1.1), Math.max(0, max), count)
    if (lo === hi) hi = lo + 1
  }
  if (measure.kind === 'percent' && max <= 100) hi = Math.min(hi, 100)
  const whole = measure.kind === 'count' && measure.decimals === 0
  const marks = ticks(lo, hi, count).filter((t) => !whole || Number.isInteger(t))
  if (marks.length > MOST_TICKS && count > 1)
    return valueAxis(values, { ...options, count: count - 1 })
  const span = hi - lo
  return { lo, hi, ticks: marks, share: (value) => (value - lo) / span }
}

/** A tick label. Only the highest one has the unit. */
export function tickText(value: number, axis: ValueAxis, measure: Measure): string {
  const [first = 0, second = 1] = axis.ticks
  const step = Math.abs(second - first)
  const unit = measure.kind === 'money' ? poundsPer(measure) : 1
  const millions = Math.max(Math.abs(axis.hi), Math.abs(axis.lo)) * unit >= 1e6
  const size = (millions ? 1e6 : 1) / unit
  const decimals = Math.max(0, -Math.floor(Math.log10(step / size) + 1e-9))
  const text = `${formatNumber(value / size, Math.min(decimals, 3))}${millions && value !== 0 ? 'm' : ''}`
  if (measure.kind === 'money') return value < 0 ? `−£${text.replace('−', '')}` : `£${text}`
  return measure.kind === 'percent' && value === axis.ticks.at(-1) ? `${text}%` : text
}

/** Faint gridlines with their numbers; the zero line is slightly stronger. */
export function valueTicks(axis: ValueAxis, view: View, drawing: { plot: Box; size: number }) {
  const y = (value: number) =>
    drawing.plot.bottom - axis.share(value) * (drawing.plot.bottom - drawing.plot.top)
  const rules = axis.ticks.map((tick): Rule => {
    const base = tick === 0 || (tick === axis.lo && axis.lo > 0)
    return {
      key: `tick-${tick}`,
      x1: drawing.plot.left,
      x2: drawing.plot.right,
      y1: y(tick),
      y2: y(tick),
      tone: base ? 'axis' : 'grid',
      width: 1,
    }
  })
  const labels = axis.ticks.map((tick): Label => ({
    key: `tick-${tick}`,
    text: tickText(tick, axis, view.measure),
    x: drawing.plot.left - 10,
    y: y(tick) + drawing.size * 0.34,
    anchor: 'end',
    size: drawing.size,
    // If the axis does not start at zero, its lowest tick says so.
    ...(tick === axis.ticks[0] && axis.lo > 0
      ? { weight: 600, tone: 'ink' }
      : { weight: 400, tone: 'quiet-ink' }),
  }))
  return { rules, labels }
}

/** A vertical rule with gaps behind labels, so that no text is struck through. */
export function cutRule(rule: Rule, labels: readonly Label[]): Rule[] {
  const blocks = labels
    .map(boxOf)
    .filter((b) => b.left - 2 < rule.x1 && rule.x1 < b.right + 2)
    .toSorted((a, b) => a.top - b.top)
  const pieces: Rule[] = []
  let from = rule.y1
  for (const block of blocks) {
    if (block.top - 3 > from)
      pieces.push({ ...rule, y1: from, y2: Math.min(block.top - 3, rule.y2) })
    from = Math.max(from, block.bottom + 3)
  }
  if (from < rule.y2) pieces.push({ ...rule, y1: from })
  return pieces.map((piece, i) => ({ ...piece, key: `${rule.key}-${i}` }))
}
