import { periodTicks, placePeriods } from '../drawing/period-axis'
import { px, type Label, type Mark, type Scene } from '../drawing/scene'
import { styleSeries } from '../drawing/series-style'
import { numbersIn, pathOf, runsOf, spotsOf, type TrendLine } from './runs'
import { NAME_ROOM, placeSparkEnds, sparkEnds } from './spark-ends'
import type { Measure } from '@/model/schema/indicator'
import { isSubject, subjectSeries } from '@/model/view/subject'
import type { View } from '@/model/view/types'

export interface SparkLayout extends Scene {
  lines: TrendLine[]
}

/** Minimum range of a small trend, in percentage points. */
const LEAST_POINTS = 10
/** Minimum range for rates and counts, as a share of the largest value. */
const LEAST_SHARE = 1 / 5
const TICK = 13

/**
 * The range of values of a small trend: that of its figures, but wide enough that ordinary fluctuations do
 * not look like a sharp change, and within the possible range of the measure.
 */
export function sparkDomain(
  values: readonly number[],
  { kind }: Pick<Measure, 'kind'>,
): { lo: number; hi: number } {
  const [min, max] = [Math.min(...values), Math.max(...values)]
  const least =
    kind === 'percent' ? LEAST_POINTS : LEAST_SHARE * Math.max(Math.abs(min), Math.abs(max))
  const span = Math.max(max - min, least) || 1
  const start = (min + max - span) / 2
  const lo =
    min >= 0 && start < 0
      ? 0
      : kind === 'percent' && max <= 100 && start + span > 100
        ? 100 - span
        : start
  return { lo, hi: lo + span }
}

/**
 * The lines of the council and its benchmarks on a strip, fitted to their figures, with the first and the
 * last period below.
 * @param size of the drawing; with `labels` each line has its name and latest value at its end
 */
export function layoutSpark(
  view: View,
  size: { width: number; height: number; labels: boolean },
): SparkLayout {
  const { width, height } = size
  const subject = subjectSeries(view)[0]
  const series = view.series.filter(
    (s) => s === subject || (!isSubject(s) && s.category?.id === subject?.category?.id),
  )
  const { lo, hi } = sparkDomain(numbersIn(series, view.periods), view.measure)
  const ends = size.labels ? sparkEnds(view, series, width * NAME_ROOM) : []
  const room = Math.max(8, ...ends.map((end) => end.width + 12))
  const plot = { left: 3, right: width - room, top: 8, bottom: height - 27 }
  const axis = plot.bottom + 9
  const share = placePeriods(view.periods, view.indicator.periodType)
  const [first, last] = [view.periods[0], view.periods.at(-1)]
  // A figure that stands alone is beside its name.
  const x = (period: string) =>
    period === last ? plot.right : plot.left + share(period) * (plot.right - plot.left)
  const y = (value: number) => plot.bottom - ((value - lo) / (hi - lo)) * (plot.bottom - plot.top)
  const styles = styleSeries(series)
  const lines = series.flatMap((s): TrendLine[] => {
    const style = styles.get(s.id)
    const runs = runsOf(s, view, { x, y })
    return style && runs.length > 0 ? [{ series: s, style, runs, path: pathOf(runs) }] : []
  })
  const ticks = periodTicks(view, {
    x,
    y: height - 2,
    size: TICK,
    width,
    periods: [...new Set([first, last])].filter((p) => p !== undefined),
  }).map((label): Label =>
    label.key === `period-${first}` && first !== last
      ? { ...label, anchor: 'start', x: 0 }
      : { ...label, anchor: 'end', x: plot.right + 4 },
  )
  const marks = lines.flatMap((line): Mark[] => {
    const isOwn = line.series === subject
    const lone = line.runs.filter((run) => run.length === 1).flat()
    const spots = isOwn ? [...lone, ...spotsOf(line).slice(-1)] : lone
    return [...new Set(spots)].map((spot) => ({
      key: `${line.series.id}-${spot.period}`,
      x: px(spot.x),
      y: px(spot.y),
      size: isOwn ? 8 : 6,
      shape: 'circle',
      tone: line.style.tone,
      filled: isOwn,
    }))
  })
  return {
    width,
    height,
    plot,
    lines,
    labels: [
      ...ticks,
      ...placeSparkEnds(ends, lines, { x: plot.right + 10, from: 0, to: axis + 1 }),
    ],
    flags: [],
    marks,
    rules: [{ key: 'base', x1: 0, x2: plot.right + 4, y1: axis, y2: axis, tone: 'axis', width: 1 }],
  }
}
