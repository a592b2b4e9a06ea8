import { isNumber } from '@/model/schema/observation'
import { px } from '../drawing/scene'
import { orderAt, type LineStyle } from '../drawing/series-style'
import type { Series, View } from '@/model/view/types'
import { subjectSeries } from '@/model/view/subject'

export interface Spot {
  period: string
  x: number
  y: number
  value: number
}

/** One line of a trend, in runs that break where a value is missing or the method changes. */
export interface TrendLine {
  series: Series
  style: LineStyle
  runs: Spot[][]
  path: string
  /** Text at its end, if it is not the name and last value. */
  end?: string
}

const MOST_CATEGORIES = 6

/** The series of a trend: the council with its benchmarks, or its largest categories without them. */
export function drawnSeries(view: View): Series[] {
  const subject = subjectSeries(view)
  if (subject.length <= 1) return [...view.series]
  const kept = new Set(orderAt(subject, view.period).slice(0, MOST_CATEGORIES))
  return subject.filter((s) => kept.has(s))
}

export const numbersIn = (series: readonly Series[], periods: readonly string[]): number[] =>
  series.flatMap((s) =>
    periods.flatMap((period) => {
      const value = s.points.get(period)?.value
      return isNumber(value) ? [value] : []
    }),
  )

export const pathOf = (runs: readonly Spot[][]): string =>
  runs
    .filter((run) => run.length > 1)
    .map((run) => `M${run.map((spot) => `${px(spot.x)},${px(spot.y)}`).join('L')}`)
    .join('')

export interface At {
  x: (period: string) => number
  y: (value: number) => number
}

/** The periods from which a series cannot be compared with what it was before, so that its line starts anew. */
export const breaksIn = (series: Series, { annotations }: View): Set<string> =>
  new Set(
    annotations
      .filter(
        ({ kind, categories }) =>
          kind === 'break' &&
          (categories === undefined || categories.includes(series.category?.id ?? '')),
      )
      .map(({ period }) => period),
  )

/** A series as runs of points, broken where a value is missing and where a change in method breaks the series. */
export function runsOf(series: Series, view: View, scales: At): Spot[][] {
  const breaks = breaksIn(series, view)
  const runs: Spot[][] = []
  let open = false
  for (const period of view.periods) {
    const value = series.points.get(period)?.value
    if (!isNumber(value)) {
      open = false
      continue
    }
    const spot = { period, value, x: scales.x(period), y: scales.y(value) }
    const run = runs.at(-1)
    if (open && run && !breaks.has(period)) run.push(spot)
    else runs.push([spot])
    open = true
  }
  return runs
}

export const spotsOf = (line: TrendLine): Spot[] => line.runs.flat()
