import { cellsOfAll, crossOf } from '@/model/figures/crossed-breakdown'
import type { FullIndicator } from '@/model/schema/indicator'
import { normaliseLabel } from '../tables/labels'

const WHOLE: readonly string[] = ['', 'total', 'all', 'whole']

/**
 * Whether a category of a new indicator names the whole: "Total", "All", "All children".
 * @param unit what the indicator counts
 */
export function namesWhole(text: string, unit: string): boolean {
  const plain = text.trim().toLowerCase()
  return (
    WHOLE.includes(plain) ||
    ['overall', 'grand total', 'sum', 'everyone'].includes(plain) ||
    ['all', 'total', 'all the', 'total number of'].some(
      (word) => plain === `${word} ${unit.trim().toLowerCase()}`,
    )
  )
}

/**
 * A function from what a file has for a category to its id: the id, or the label or short label of
 * one of the indicator's categories.
 */
export function categoryFinder(indicator: FullIndicator): (text: string) => string | undefined {
  const known = new Map(WHOLE.map((word) => [word, 'total']))
  for (const breakdown of indicator.breakdowns) {
    for (const { id, label, short } of breakdown.categories) {
      known.set(normaliseLabel(label), id)
      if (short !== undefined) known.set(normaliseLabel(short), id)
    }
    const cross = crossOf(indicator, breakdown)
    for (const { id } of [...breakdown.categories, ...(cross ? cellsOfAll(cross) : [])])
      known.set(id.toLowerCase(), id)
  }
  return (text) => known.get(text.toLowerCase()) ?? known.get(normaliseLabel(text))
}

/** "foster, childrens-homes, …": what a message offers instead. */
export const categoriesInWords = ({ breakdowns }: FullIndicator): string => {
  const ids = breakdowns.flatMap(({ categories }) => categories.map(({ id }) => id))
  return ids.length > 12
    ? `${ids.slice(0, 12).join(', ')} and ${ids.length - 12} more`
    : ids.join(', ')
}
