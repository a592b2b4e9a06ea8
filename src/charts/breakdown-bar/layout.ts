import { formatValue } from '@/model/values/format'
import { isNumber } from '@/model/schema/observation'
import type { DrawnBar } from '../drawing/bars'
import { styleSeries } from '../drawing/series-style'
import { layoutLegend } from '../drawing/legend'
import { px, type Box, type Label, type Mark, type Rule, type Scene } from '../drawing/scene'
import { textWidth, typeFor, wrap } from '../drawing/text'
import type { ValueAxis } from '../drawing/value-axis'
import type { Series, View } from '@/model/view/types'
import { isSubject, subjectSeries } from '@/model/view/subject'

interface CategoryBar extends DrawnBar {
  series: Series
  /** The series of the same category in other areas. */
  others: Series[]
  value: number | undefined
  middle: number
}

export interface BreakdownLayout extends Scene {
  bars: CategoryBar[]
  axis: ValueAxis
}

const numberIn = (series: Series, view: View): number | undefined => {
  const value = series.points.get(view.period)?.value
  return isNumber(value) ? value : undefined
}

/** One bar for each category in the view's period, with the benchmarks as markers in each row. */
export function layoutBreakdown(
  view: View,
  size: { width: number; height?: number },
): BreakdownLayout {
  const { width } = size
  const type = typeFor(width)
  const subject = subjectSeries(view)
  const styles = styleSeries(view.series)
  const othersOf = (s: Series) =>
    view.series.filter((o) => !isSubject(o) && o.category?.id === s.category?.id)
  const numbers = view.series.flatMap((s) => numberIn(s, view) ?? [])
  // There are no ticks, so the scale need not end at a round number: the longest bar or furthest marker takes
  // the full width.
  const [lo, hi] = [Math.min(0, ...numbers), Math.max(0, ...numbers)]
  const axis: ValueAxis = { lo, hi: hi || 1, ticks: [], share: (v) => (v - lo) / ((hi || 1) - lo) }
  const names = { size: type.tick, weight: 400 } as const
  const values = { size: type.value, weight: 600 } as const
  const room = Math.min(280, width * 0.3)
  const wrapped = subject.map((s) =>
    wrap(s.category?.label ?? s.label, type.narrow ? width - 64 : room, names),
  )
  const nameWidth = type.narrow
    ? 0
    : Math.max(...wrapped.flat().map((line) => textWidth(line, names)))
  const first = subject[0]
  const named = first ? othersOf(first) : []
  const legend = layoutLegend(
    named.flatMap((s) => {
      const style = styles.get(s.id)
      if (!style) return []
      const { tone, textTone, marker } = style
      return [{ key: s.id, text: s.label, tone, textTone, strong: false, sample: { marker } }]
    }),
    width,
    type.tick,
  )
  const valueRoom = Math.max(
    ...numbers.map((n) => textWidth(formatValue(n, view.measure), values)),
    24,
  )
  const plot: Box = {
    left: type.narrow ? 8 : Math.ceil(nameWidth + valueRoom) + 34,
    right: width - 8,
    top: legend.height + 8,
    bottom: 0,
  }
  const x = (value: number) => plot.left + axis.share(value) * (plot.right - plot.left)
  const labels: Label[] = [...legend.labels]
  const marks: Mark[] = [...legend.marks]
  const line = type.tick * 1.25
  const above = (i: number) => (type.narrow ? (wrapped[i]?.length ?? 0) * line + 4 : 0)
  const heights = subject.map((_, i) =>
    type.narrow ? above(i) + 34 : Math.max(42, (wrapped[i]?.length ?? 0) * line + 16),
  )
  const natural = plot.top + heights.reduce((a, b) => a + b, 0) + 8
  // Any spare height is shared between the rows.
  const extra = Math.max(0, (size.height ?? natural) - natural) / Math.max(1, subject.length)
  let top = plot.top
  const bars = subject.map((series, i): CategoryBar => {
    const lines = wrapped[i] ?? []
    const row = (heights[i] ?? 0) + extra
    const middle = top + above(i) + ((type.narrow ? row - extra : row) - above(i)) / 2
    lines.forEach((text, n) =>
      labels.push({
        key: `name-${series.id}-${n}`,
        text,
        x: type.narrow ? 0 : plot.left - valueRoom - 28,
        y: type.narrow
          ? top + (n + 1) * line
          : middle + type.tick * 0.34 + (n - (lines.length - 1) / 2) * line,
        anchor: type.narrow ? 'start' : 'end',
        ...names,
        tone: 'ink',
      }),
    )
    const nameFoot = top + lines.length * line
    top += row
    const value = numberIn(series, view)
    const others = othersOf(series)
    const placed = others.flatMap((o): Mark[] => {
      const number = numberIn(o, view)
      const style = styles.get(o.id)
      return number === undefined || !style
        ? []
        : [
            {
              key: o.id,
              x: px(x(number)),
              y: middle,
              size: 11,
              shape: style.marker,
              tone: style.tone,
              filled: false,
            },
          ]
    })
    marks.push(...placed)
    const published = series.points.get(view.period)?.value
    const text = formatValue(published, view.measure)
    // The label goes beside the name: beyond the markers it would be mistaken for a benchmark's value.
    const last = lines.at(-1) ?? ''
    labels.push({
      key: `value-${series.id}`,
      text,
      x: type.narrow ? textWidth(last, names) + 8 : plot.left - 12,
      y: type.narrow ? nameFoot : middle + type.value * 0.35,
      anchor: type.narrow ? 'start' : 'end',
      ...values,
      tone: value === undefined ? 'quiet-ink' : 'own',
    })
    const [from, to] = [x(Math.min(0, value ?? 0)), x(Math.max(0, value ?? 0))]
    return {
      key: series.id,
      series,
      others,
      value,
      middle,
      x: px(from),
      y: px(middle - 10),
      width: px(to - from),
      height: 20,
      tone: 'own',
    }
  })
  plot.bottom = top
  const zero = (key: string, y1: number, y2: number): Rule => ({
    key,
    x1: x(0),
    x2: x(0),
    y1,
    y2,
    tone: 'axis',
    width: 1,
  })
  return {
    width,
    height: size.height ?? plot.bottom + 8,
    plot,
    axis,
    bars,
    // Names above the bars begin left of zero: the axis stands beside each bar alone.
    rules: type.narrow
      ? bars.map(({ key, middle }) => zero(`zero-${key}`, middle - 14, middle + 14))
      : [zero('zero', plot.top, plot.bottom)],
    labels,
    flags: [],
    marks,
  }
}
