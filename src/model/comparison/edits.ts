import { usualAreas, type Comparison, type ComparisonContext } from './address'
import { itemText, type Item } from './item'

/**
 * What to change. Setting `areas` to undefined restores the chosen council's usual areas; setting
 * `scatter` to undefined removes the scatter.
 */
export interface ComparisonChange {
  areas?: readonly string[] | undefined
  items?: readonly Item[]
  axes?: Comparison['axes']
  scatter?: Comparison['scatter'] | undefined
}

/** @param context the context of the new address */
export function changed(
  comparison: Comparison,
  change: ComparisonChange,
  context: ComparisonContext,
): Comparison {
  const scatter = 'scatter' in change ? change.scatter : comparison.scatter
  return {
    areas: 'areas' in change ? (change.areas ?? usualAreas(context)) : comparison.areas,
    items: change.items ?? comparison.items,
    axes: change.axes ?? comparison.axes,
    ...(scatter ? { scatter } : {}),
  }
}

/**
 * Makes another council the first area. If the areas were the usual ones, they become that
 * council's usual ones.
 */
export function withOwn(
  comparison: Comparison,
  code: string,
  context: ComparisonContext,
): ComparisonChange {
  if (comparison.areas.join() === usualAreas(context).join()) return { areas: undefined }
  return { areas: [code, ...comparison.areas.slice(1).filter((other) => other !== code)] }
}

export const withArea = ({ areas }: Comparison, code: string): ComparisonChange => ({
  areas: [...areas.filter((other) => other !== code), code],
})

export const withoutArea = ({ areas }: Comparison, code: string): ComparisonChange => ({
  areas: areas.filter((other) => other !== code),
})

export const withItem = ({ items }: Comparison, item: Item): ComparisonChange =>
  items.some((other) => itemText(other) === itemText(item)) ? {} : { items: [...items, item] }

/** Puts another measure or category in the same position. */
export const withItemAt = ({ items }: Comparison, place: number, item: Item): ComparisonChange => ({
  items: items.map((other, index) => (index === place ? item : other)),
})

/**
 * Removes an item. A scatter keeps its two items; if one of them is removed, the first two that
 * remain are shown.
 */
export function withoutItem({ items, scatter }: Comparison, place: number): ComparisonChange {
  const left = items.filter((_, index) => index !== place)
  if (!scatter) return { items: left }
  if (left.length < 2) return { items: left, scatter: undefined }
  const [x, y] = scatter
  const moved = (at: number) => (at > place ? at - 1 : at)
  return { items: left, scatter: scatter.includes(place) ? [0, 1] : [moved(x), moved(y)] }
}
