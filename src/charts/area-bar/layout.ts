import { formatValue } from '@/model/values/format'
import { isNumber } from '@/model/schema/observation'
import type { DrawnBar } from '../drawing/bars'
import { orderAt } from '../drawing/series-style'
import { px, type Label, type Rule, type Scene } from '../drawing/scene'
import { textWidth, typeFor, wrap } from '../drawing/text'
import type { Series, View } from '@/model/view/types'
import { isSubject } from '@/model/view/subject'

interface AreaBar extends DrawnBar {
  series: Series
  middle: number
}

export interface AreaBarLayout extends Scene {
  bars: AreaBar[]
}

/** Minimum and maximum thickness of a bar, in px. */
const THIN = 20
const THICK = 48

/**
 * One bar for each area in the view's period, highest value first. Each neighbour is a tick in the row of
 * their average.
 */
export function layoutAreaBar(
  view: View,
  { width, height: given }: { width: number; height?: number },
): AreaBarLayout {
  const type = typeFor(width)
  const names = { size: type.tick, weight: 600 } as const
  const values = { size: type.value, weight: 600 } as const
  const valueOf = (series: Series) => series.points.get(view.period)?.value
  const numberOf = (series: Series): number => {
    const value = valueOf(series)
    return isNumber(value) ? value : 0
  }
  const background = (view.background ?? []).filter((s) => isNumber(valueOf(s)))
  const rows = orderAt(view.series, view.period)
  const numbers = [...rows, ...background].map(numberOf)
  const [lo, hi] = [
    Math.min(0, ...numbers),
    Math.max(0, ...numbers, ...(view.axisIncludes ?? [])) || 1,
  ]
  const wrapped = rows.map((s) => wrap(s.label, Math.min(220, width * 0.34), names))
  const left = Math.ceil(Math.max(...wrapped.flat().map((line) => textWidth(line, names)))) + 12
  const room = Math.max(
    ...rows.map((s) => textWidth(formatValue(valueOf(s), view.measure), values)),
  )
  const right = Math.floor(width - room - 12)
  const x = (value: number) => left + ((value - lo) / (hi - lo)) * (right - left)
  const line = type.tick * 1.25
  const labels: Label[] = []
  const over: Rule[] = []
  const heights = rows.map((_, i) => Math.max(34, (wrapped[i]?.length ?? 0) * line + 12))
  const natural = 12 + heights.reduce((sum, height) => sum + height, 0)
  // Any spare height is shared between the rows.
  const extra = Math.max(0, (given ?? natural) - natural) / Math.max(1, rows.length)
  const bar = Math.round(Math.min(THICK, THIN + extra * 0.4))
  let top = 4
  const bars = rows.map((series, index): AreaBar => {
    const lines = wrapped[index] ?? []
    const height = (heights[index] ?? 0) + extra
    const middle = top + height / 2
    const isStrong = isSubject(series)
    top += height
    lines.forEach((text, n) =>
      labels.push({
        key: `name-${series.id}-${n}`,
        text,
        x: left - 12,
        y: middle + type.tick * 0.34 + (n - (lines.length - 1) / 2) * line,
        anchor: 'end',
        size: type.tick,
        weight: isStrong ? 600 : 400,
        tone: isStrong ? 'own' : 'ink',
      }),
    )
    const ticks = series.role === 'neighbours' ? background : []
    for (const neighbour of ticks)
      over.push({
        key: `background-${neighbour.id}`,
        x1: px(x(numberOf(neighbour))),
        x2: px(x(numberOf(neighbour))),
        y1: middle - bar / 2 - 4,
        y2: middle + bar / 2 + 4,
        tone: 'quiet-ink',
        width: 1,
      })
    const value = numberOf(series)
    const [from, to] = [x(Math.min(0, value)), x(Math.max(0, value))]
    labels.push({
      key: `value-${series.id}`,
      text: formatValue(valueOf(series), view.measure),
      x: Math.max(to, ...ticks.map((s) => x(numberOf(s)))) + 8,
      y: middle + type.value * 0.35,
      anchor: 'start',
      ...values,
      tone: isStrong ? 'own' : 'quiet-ink',
    })
    return {
      key: series.id,
      series,
      middle,
      x: px(from),
      y: px(middle - bar / 2),
      width: px(to - from),
      height: bar,
      tone: isStrong ? 'own' : 'neighbours',
    }
  })
  return {
    width,
    height: top + 8,
    plot: { left, right, top: 0, bottom: top },
    bars,
    rules: [],
    over: [...over, { key: 'zero', x1: x(0), x2: x(0), y1: 0, y2: top, tone: 'axis', width: 1 }],
    labels,
    flags: [],
    marks: [],
  }
}
