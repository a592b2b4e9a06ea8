import type { PeriodType } from '@/model/schema/indicator'
import { isYearly, periodTick, periodYear } from '@/model/values/period'
import type { ChosenYears } from '@/ui/shown-years'
import type { Box } from '../../drawing/scene'
import type { FocusPoint } from '../../navigation/focus-point'

/** A range of whole years on a chart. */
export interface Stretch {
  /** On the plot, in px. */
  box: Box
  /** "2021 to 2023". */
  words: string
  /** The change to the selection; undefined where there is none, or where too little would be left to draw. */
  years: ChosenYears | undefined
}

export type PeriodPoint = FocusPoint & { period: string }

/** The focus points for periods of the council's figures, oldest first. */
export const periodPoints = (points: readonly FocusPoint[]): PeriodPoint[] =>
  points.flatMap((point) =>
    point.period === undefined ? [] : [{ ...point, period: point.period }],
  )

/** The index of the focus point nearest to a position along the chart, in px. */
export function nearestAt(points: readonly FocusPoint[], x: number): number {
  const distances = points.map(({ at }) => Math.abs(at - x))
  return distances.indexOf(Math.min(...distances))
}

/**
 * The years from one focus point to another, in either order, each taken whole. A range of one period changes
 * nothing, because a line needs two.
 */
export function stretchBetween(
  points: readonly PeriodPoint[],
  [one, other]: readonly [number, number],
  { type, plot }: { type: PeriodType; plot: Box },
): Stretch | undefined {
  if (!points[one] || !points[other]) return undefined
  const yearAt = (index: number) => periodYear(points[index]?.period ?? '', type)
  const [from, to] = [yearAt(Math.min(one, other)), yearAt(Math.max(one, other))]
  const inside = points.flatMap((_, i) => (yearAt(i) >= from && yearAt(i) <= to ? [i] : []))
  const [first, last] = [inside[0], inside.at(-1)]
  if (first === undefined || last === undefined) return undefined
  const at = (index: number) => points[index]?.at ?? 0
  const gap = (at(points.length - 1) - at(0)) / Math.max(1, points.length - 1)
  const isFirst = first === 0
  const isLast = last === points.length - 1
  const ends = isYearly(type)
    ? [first, last].map((index) => periodTick(points[index]?.period ?? '', type))
    : [String(from), String(to)]
  const [start = '', end = ''] = ends
  return {
    box: {
      left: Math.max(plot.left, isFirst ? at(0) - gap / 2 : (at(first - 1) + at(first)) / 2),
      right: Math.min(plot.right, isLast ? at(last) + gap / 2 : (at(last) + at(last + 1)) / 2),
      top: plot.top,
      bottom: plot.bottom,
    },
    words: start === end ? start : `${start} to ${end}`,
    years:
      inside.length < 2 || (isFirst && isLast)
        ? undefined
        : { ...(isFirst ? {} : { from }), ...(isLast ? {} : { to }) },
  }
}
