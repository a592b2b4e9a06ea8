import type { Measure } from '../schema/indicator'

/** Rates of children are published per 10,000 of them unless the catalogue says otherwise. */
const USUAL_RATE = 10_000

/**
 * What the quotient of a measure's numerator and denominator is multiplied by: 100 for a percentage,
 * 10,000 for a rate whose measure does not say, 1 for a ratio.
 */
export const scaleOf = ({ kind, per }: Pick<Measure, 'kind' | 'per'>): number =>
  per ?? (kind === 'percent' ? 100 : kind === 'rate' ? USUAL_RATE : 1)
