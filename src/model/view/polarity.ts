import type { Category, Indicator, Measure, Polarity } from '../schema/indicator'
import type { Series, View } from './types'

/** Which way is better, as a line under a chart. */
const SENTENCE: Record<Polarity, string> = {
  'higher-is-better': 'Higher is better.',
  'lower-is-better': 'Lower is better.',
  neutral: 'No direction is good or bad here.',
}

const NUMBER = 'A number by itself is not rated: it depends on the size of the council.'

interface Measured {
  indicator: Pick<Indicator, 'polarity'>
  measure: Measure
  /** The category shown. One without a polarity of its own is neither good nor bad. */
  category?: Category | undefined
}

/**
 * Whether a measure is a number or a sum of money that grows with an area, so that a council's says nothing beside
 * a region's. An amount "per" child or week does not grow.
 */
export const growsWithSize = ({ kind, unit }: Measure): boolean =>
  kind === 'count' || (kind === 'money' && !unit.includes(' per '))

/** Of what grows with the council neither more nor less is better. */
const isRated = (measure: Measure): boolean => measure.judged === true || !growsWithSize(measure)

/**
 * Which way is better for a figure. Every judgement of better, worse, improving or concern uses it.
 * Numbers and sums of money are neutral unless the catalogue marks their measure as `judged`.
 */
export function polarityFor({ indicator, measure, category }: Measured): Polarity {
  if (!isRated(measure)) return 'neutral'
  return category ? (category.polarity ?? 'neutral') : (measure.polarity ?? indicator.polarity)
}

/** Which way is better for one series of a view: for its own category, where several are shown. */
export const polarityOf = (view: View, { category }: Pick<Series, 'category'>): Polarity =>
  category && (category.polarity || !view.category)
    ? polarityFor({ ...view, category })
    : view.polarity

/**
 * Whether areas can be ranked by the measure: counts and sums would only show which council is the largest.
 */
export const canRank = ({ measure }: { measure: Measure }): boolean => isRated(measure)

/** Which way is better for a series, or why its numbers are not rated, in a sentence. */
export function polaritySentence(view: View, series: Pick<Series, 'category'>): string {
  const { indicator, measure } = view
  const stated = series.category?.polarity ?? measure.polarity ?? indicator.polarity
  return !isRated(measure) && stated !== 'neutral' ? NUMBER : SENTENCE[polarityOf(view, series)]
}
