import { cellsOfAll, cellsOfRow, crossOf } from '../figures/crossed-breakdown'
import { categoriesIn, type Figures } from '../figures/figures'
import type { Breakdown, Category, Indicator, Measure } from '../schema/indicator'
import type { Selection } from './selection'

interface ResolvedSelection {
  measure: Measure
  breakdown: Breakdown | undefined
  category: Category | undefined
}

/** Whether a measure is published by this breakdown. */
export const hasMeasure = ({ measures }: Breakdown, measure: { id: string }): boolean =>
  measures?.includes(measure.id) ?? true

/**
 * Which measure, breakdown and category a selection means for an indicator. A measure that is named
 * outweighs a breakdown that does not have it; a breakdown that is named outweighs the usual
 * measure.
 * @throws {Error} when the indicator has no measure
 */
export function resolveSelection(indicator: Indicator, selection: Selection): ResolvedSelection {
  const shown = indicator.measures.filter((m) => m.hidden !== true)
  const wanted = indicator.breakdowns.find((b) => b.id === selection.breakdown)
  const measure =
    shown.find((m) => m.id === selection.measure) ??
    shown.find((m) => !wanted || hasMeasure(wanted, m)) ??
    shown[0] ??
    indicator.measures[0]
  if (!measure) throw new Error(`${indicator.id} has no measure`)
  if (selection.category === 'total') return { measure, breakdown: undefined, category: undefined }
  const split = indicator.breakdowns.filter((b) => hasMeasure(b, measure))
  const named = wanted && hasMeasure(wanted, measure) ? wanted : undefined
  const breakdown =
    // Two breakdowns may share a category: then it is taken from the one that is named.
    [...(named ? [named] : []), ...split].find((b) =>
      b.categories.some((c) => c.id === selection.category),
    ) ??
    named ??
    split[0]
  return {
    measure,
    breakdown,
    category: breakdown?.categories.find((c) => c.id === selection.category),
  }
}

/** The categories that a view shows, one series each; undefined stands for the total. */
export function categoriesOf(
  figures: Figures,
  indicator: Indicator,
  { measure, breakdown, category }: ResolvedSelection,
): (Category | undefined)[] {
  if (!breakdown) return [undefined]
  const held = categoriesIn(figures)
  const isHeld = ({ id }: { id: string }) => held.has(`${id}|${measure.id}`)
  // A measure without parts is shown as a total, whichever category was chosen for another measure.
  const hasWhole = isHeld({ id: 'total' })
  const cross = crossOf(indicator, breakdown)
  if (cross) {
    const cells = (category ? cellsOfRow(cross, category) : cellsOfAll(cross)).filter(isHeld)
    if (cells.length > 0) return cells
  }
  if (category) return [hasWhole && !isHeld(category) ? undefined : category]
  const parts = breakdown.categories.filter((c) => c.subtotal !== true && isHeld(c))
  // Where the parts do not add up to the total, the total is shown beside them.
  const showsWhole = !breakdown.additive && hasWhole
  return parts.length === 0 || showsWhole ? [undefined, ...parts] : parts
}
