import type { Indicator } from '@/model/schema/indicator'

export interface Parts {
  measures: ReadonlySet<string>
  categories: ReadonlySet<string>
}

/**
 * The measures and categories in an indicator's headlines, and those from which their figures are
 * worked out.
 */
export function headlineParts(indicator: Indicator): Parts {
  const measures = new Set(
    indicator.headlines.flatMap(({ measure, count }) => [measure, ...(count ? [count] : [])]),
  )
  // A card without a series is drawn as a part of its breakdown, beside the other parts.
  const parts = indicator.local === true ? indicator.breakdowns.flatMap((b) => b.categories) : []
  const categories = new Set([
    ...indicator.headlines.map((headline) => headline.category),
    ...parts.map(({ id }) => id),
  ])
  // Targets whose values are themselves observations.
  for (const { measure, value } of indicator.targets ?? [])
    if (typeof value !== 'number' && measures.has(measure)) {
      measures.add(value.measure)
      categories.add(value.category)
    }
  // The set grows during the loop, since a part may itself be worked out from others.
  for (const id of measures) {
    const measure = indicator.measures.find((one) => one.id === id)
    const { sumOf = [], ratioOf = [] } = measure ?? {}
    for (const part of [measure?.numerator, measure?.denominator, ...sumOf, ...ratioOf])
      if (part !== undefined) measures.add(part)
    if (measure?.denominatorCategory !== undefined) categories.add(measure.denominatorCategory)
  }
  return { measures, categories }
}
