import type { Figures } from './figures'
import type { Breakdown, Category, Indicator, Measure } from './indicator'
import type { Selection } from './selection'

interface Chosen {
  measure: Measure
  breakdown: Breakdown | undefined
  category: Category | undefined
}

/**
 * Which measure, breakdown and category a selection means for an indicator.
 * @throws {Error} when the indicator has no measure
 */
export function chosenIn(indicator: Indicator, selection: Selection): Chosen {
  const shown = indicator.measures.filter((m) => m.hidden !== true)
  const measure = shown.find((m) => m.id === selection.measure) ?? shown[0] ?? indicator.measures[0]
  if (!measure) throw new Error(`${indicator.id} has no measure`)
  if (selection.category === 'total') return { measure, breakdown: undefined, category: undefined }
  const breakdown =
    indicator.breakdowns.find((b) => b.categories.some((c) => c.id === selection.category)) ??
    indicator.breakdowns.find((b) => b.id === selection.breakdown) ??
    indicator.breakdowns[0]
  return {
    measure,
    breakdown,
    category: breakdown?.categories.find((c) => c.id === selection.category),
  }
}

/** The categories that a view shows, one series each; undefined stands for the whole. */
export function categoriesOf(
  figures: Figures,
  { measure, breakdown, category }: Chosen,
): (Category | undefined)[] {
  if (category) return [category]
  if (!breakdown) return [undefined]
  const held = new Set(
    [...figures.values()].map(({ current }) => `${current.category}|${current.measure}`),
  )
  const parts = breakdown.categories.filter(
    (c) => c.subtotal !== true && held.has(`${c.id}|${measure.id}`),
  )
  // Parts that do not add up to the whole are shown beside it.
  const showsWhole = !breakdown.additive && held.has(`total|${measure.id}`)
  return parts.length === 0 || showsWhole ? [undefined, ...parts] : parts
}
