import { isNumber } from '@/model/schema/observation'
import { styleSeries } from '../drawing/series-style'
import { periodTicks, placePeriods } from '../drawing/period-axis'
import { dodge } from '../drawing/dodge'
import { px, type Label, type Mark, type Scene } from '../drawing/scene'
import { textWidth } from '../drawing/text'
import { spotsOf, trendLines, type TrendLine } from './runs'
import type { View } from '@/model/view/types'
import { isSubject, subjectSeries } from '@/model/view/subject'

export interface SparkLayout extends Scene {
  lines: TrendLine[]
}

const NAME = { size: 13, weight: 400 } as const

/** The council's line and its benchmarks on a strip, from zero; benchmarks named at their ends if asked. */
export function layoutSpark(
  view: View,
  size: { width: number; height: number; labels: boolean },
): SparkLayout {
  const { width, height } = size
  const own = subjectSeries(view)[0]
  const series = view.series.filter(
    (s) => s === own || (!isSubject(s) && s.category === own?.category),
  )
  const numbers = series.flatMap((s) => [...s.points.values()].map((p) => p.value).filter(isNumber))
  const [lo, hi] = [Math.min(0, ...numbers), Math.max(0, ...numbers)]
  const strip = { ...view, series }
  const named = size.labels ? series.filter((s) => !isSubject(s)) : []
  const room = Math.max(0, ...named.map((s) => textWidth(s.label, NAME) + 10))
  const plot = { left: 4, right: width - 8 - room, top: 9, bottom: height - 14 }
  const share = placePeriods(view.periods, view.indicator.periodType)
  const x = (period: string) => plot.left + share(period) * (plot.right - plot.left)
  const y = (value: number) =>
    plot.bottom - (hi === lo ? 0 : ((value - lo) / (hi - lo)) * (plot.bottom - plot.top))
  const lines = trendLines(strip, { x, y })
  const ends = lines.filter((line) => named.includes(line.series) && line.runs.length > 0)
  const middles = dodge(
    ends.map((line) => ({ at: spotsOf(line).at(-1)?.y ?? 0, height: 15 })),
    { from: 0, to: plot.bottom + 2 },
  )
  const names = ends.map((line, i): Label => ({
    key: `name-${line.series.id}`,
    text: line.series.label,
    x: plot.right + 10,
    y: (middles[i] ?? 0) + 4.5,
    anchor: 'start',
    ...NAME,
    tone: line.style.textTone,
  }))
  const first = view.periods[0]
  const last = view.periods.at(-1)
  const ticks = periodTicks(view, {
    x: (period) => (period === first ? plot.left : plot.right + 4),
    y: height - 2,
    size: 13,
    width,
    periods: [...new Set([first, last])].filter((p) => p !== undefined),
  }).map((label): Label =>
    label.key === `period-${first}` && first !== last
      ? { ...label, anchor: 'start', x: 4 }
      : { ...label, anchor: 'end', x: plot.right + 4 },
  )
  const shown = new Map(styleSeries(view.series))
  const marks = lines.flatMap((line): Mark[] => {
    const isStrong = line.series === own
    const spots = isStrong
      ? [...line.runs.filter((run) => run.length === 1).flat(), ...spotsOf(line).slice(-1)]
      : line.runs.filter((run) => run.length === 1).flat()
    return [...new Set(spots)].map((spot) => ({
      key: `${line.series.id}-${spot.period}`,
      x: px(spot.x),
      y: px(spot.y),
      size: isStrong ? 8 : 6,
      shape: 'circle',
      tone: isStrong ? 'own' : (shown.get(line.series.id)?.tone ?? 'benchmark-1'),
      filled: isStrong,
    }))
  })
  const baseline = y(0)
  return {
    width,
    height,
    plot,
    lines,
    labels: [...ticks, ...names],
    flags: [],
    marks,
    rules: [
      {
        key: 'base',
        x1: 0,
        x2: plot.right + 8,
        y1: baseline,
        y2: baseline,
        tone: 'axis',
        width: 1,
      },
    ],
  }
}
