import type { Measure } from '../schema/indicator'

/** Rates of children are published per 10,000 unless the catalogue says otherwise. */
const USUAL_RATE = 10_000

/**
 * What to multiply numerator / denominator by: 100 for a percentage, 10,000 for a rate unless its
 * measure says otherwise, 1 for a ratio.
 */
export const scaleOf = ({ kind, per }: Pick<Measure, 'kind' | 'per'>): number =>
  per ?? (kind === 'percent' ? 100 : kind === 'rate' ? USUAL_RATE : 1)
