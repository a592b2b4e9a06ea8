import { isNumber } from '../schema/observation'
import type { Point, Series, View } from '../view/types'

/** An area's figure in a panel's period or, if there is none, its latest number before it. */
export interface Latest {
  series: Series
  point: Point | undefined
  /** Whether the figure is from an earlier period than the panel's. */
  isOlder: boolean
}

export function latestOf(series: Series, { periods, period }: View): Latest {
  const here = series.points.get(period)
  if (here) return { series, point: here, isOlder: false }
  const before = periods
    .slice(0, Math.max(0, periods.indexOf(period)))
    .findLast((p) => isNumber(series.points.get(p)?.value))
  const point = before === undefined ? undefined : series.points.get(before)
  return { series, point, isOlder: point !== undefined }
}
