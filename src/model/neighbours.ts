import type { Measure } from './indicator'
import { isNumber } from './observation'
import { mean, median, roundHalfUp } from './statistics'
import type { Point } from './view'

/** Median or mean of neighbours. One suppressed value suppresses it; those that have none are counted. */
export function averagePoint(
  points: readonly Point[],
  how: { period: string; measure: Measure; average: 'median' | 'mean'; of: number },
): Point | undefined {
  if (points.length === 0) return undefined
  const values = points.map(({ value }) => value)
  const partsFrom = [...new Set(points.flatMap(({ observation }) => observation?.release ?? []))]
  const { period, measure, average } = how
  const suppressed = values.filter((v) => v === 'c').length
  if (suppressed > 0)
    return {
      period,
      value: 'c',
      earlier: [],
      partsFrom,
      note: `${suppressed} of ${how.of} neighbours suppressed`,
    }
  const numbers = values.filter(isNumber)
  if (numbers.length === 0) return { period, value: 'x', earlier: [], partsFrom }
  const value = roundHalfUp(average === 'mean' ? mean(numbers) : median(numbers), measure.decimals)
  return {
    period,
    value,
    earlier: [],
    partsFrom,
    note: `${average} of ${numbers.length} of ${how.of} neighbours`,
  }
}
