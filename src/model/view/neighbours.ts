import type { Measure } from '../schema/indicator'
import { isNumber } from '../schema/observation'
import { mean, median, roundHalfUp } from '../values/statistics'
import type { Point } from './build-view'

/**
 * Median or mean of neighbours. A joint return of two of them counts once, one with the subject
 * itself not at all. One suppressed value suppresses it; those that have none are counted.
 */
export function averagePoint(
  all: readonly Point[],
  how: {
    period: string
    measure: Measure
    average: 'median' | 'mean'
    of: number
    /** Code of the council whose neighbours they are, or of its joint return. */
    subject: string
  },
): Point | undefined {
  const returns = all.map(({ observation }) => observation?.jointly)
  const points = all.filter((_, at) => {
    const joint = returns[at]
    return joint === undefined || (!joint.includes(how.subject) && returns.indexOf(joint) === at)
  })
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
