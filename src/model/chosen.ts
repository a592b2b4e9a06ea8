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
  const named = indicator.breakdowns.find((b) => b.id === selection.breakdown)
  const breakdown =
    // Two breakdowns may share a category: then it is taken from the one that is named.
    [...(named ? [named] : []), ...indicator.breakdowns].find((b) =>
      b.categories.some((c) => c.id === selection.category),
    ) ??
    named ??
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
  if (!breakdown) return [undefined]
  const held = new Set(
    [...figures.values()].map(({ current }) => `${current.category}|${current.measure}`),
  )
  // A measure that has no parts is shown whole, whatever part of another was looked at before.
  const hasWhole = held.has(`total|${measure.id}`)
  if (category)
    return [hasWhole && !held.has(`${category.id}|${measure.id}`) ? undefined : category]
  const parts = breakdown.categories.filter(
    (c) => c.subtotal !== true && held.has(`${c.id}|${measure.id}`),
  )
  // Parts that do not add up to the whole are shown beside it.
  const showsWhole = !breakdown.additive && hasWhole
  return parts.length === 0 || showsWhole ? [undefined, ...parts] : parts
}
