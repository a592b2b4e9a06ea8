import { formatNumber } from '../values/format'
import { isNumber } from '../schema/observation'
import type { Series, View } from './types'
import { subjectSeries } from './subject'

/**
 * The denominator that all percentages of an area share in a period, with its unit: 344 and
 * "audits". Undefined where it is not published or not shared, and for groups, each of which has
 * its own.
 * @param series the area's series; the council's if absent
 */
export function denominatorAt(
  view: View,
  period: string,
  series: readonly Series[] = subjectSeries(view),
): { n: number; unit: string } | undefined {
  const { measure, indicator, cross } = view
  const unit = indicator.measures.find(({ id }) => id === measure.denominator)?.unit
  if (measure.kind !== 'percent' || cross || unit === undefined) return undefined
  const points = series.flatMap((s) => s.points.get(period) ?? [])
  const [n, ...others] = new Set(points.map(({ denominator }) => denominator))
  return isNumber(n) && others.length === 0 ? { n, unit } : undefined
}

/** The shared denominator in words: "344 audits". */
export function denominatorText(view: View, period: string): string | undefined {
  const denominator = denominatorAt(view, period)
  return denominator && `${formatNumber(denominator.n, 0)} ${denominator.unit}`
}
