import type { Measure } from '../schema/indicator'
import { isNumber } from '../schema/observation'
import { roundHalfUp } from '../values/round'
import { mean, median } from '../values/statistics'
import type { Point } from './types'

/** Prefix to a council's code that stands for the average of its neighbours. */
export const OF_NEIGHBOURS = 'neighbours.'

/** What the line of the neighbours' average is called. */
export const neighboursLabel = (average: 'median' | 'mean'): string =>
  average === 'mean' ? 'Neighbours’ mean' : 'Neighbours’ median'

/**
 * Median or mean of the neighbours. A joint return by two of them counts once; one that includes
 * the subject itself is left out. One suppressed value suppresses the average; otherwise the note
 * says how many of the neighbours have a value.
 */
export function averagePoint(
  all: readonly Point[],
  options: {
    period: string
    measure: Measure
    average: 'median' | 'mean'
    of: number
    /** Code of the council whose neighbours these are, or of its joint return. */
    subject: string
  },
): Point | undefined {
  const returns = all.map(({ observation }) => observation?.jointly)
  const points = all.filter((_, at) => {
    const joint = returns[at]
    return (
      joint === undefined || (!joint.includes(options.subject) && returns.indexOf(joint) === at)
    )
  })
  if (points.length === 0) return undefined
  const values = points.map(({ value }) => value)
  const partsFrom = [...new Set(points.flatMap(({ observation }) => observation?.release ?? []))]
  const { period, measure, average } = options
  const suppressed = values.filter((v) => v === 'c').length
  if (suppressed > 0)
    return {
      period,
      value: 'c',
      earlier: [],
      partsFrom,
      note: `${suppressed} of ${options.of} neighbours suppressed`,
    }
  const numbers = values.filter(isNumber)
  if (numbers.length === 0) return { period, value: 'x', earlier: [], partsFrom }
  const value = roundHalfUp(average === 'mean' ? mean(numbers) : median(numbers), measure.decimals)
  return {
    period,
    value,
    earlier: [],
    partsFrom,
    note: `${average} of ${numbers.length} of ${options.of} neighbours`,
  }
}
