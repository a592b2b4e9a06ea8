import type { FigureCell } from '@/model/view/figure-cell'
import { PUBLICATIONS } from '../publications/tables/all'

/**
 * The names of a measure's column in published files.
 * @returns the names that the column has had, latest first; empty where no table reads it
 */
export function rawColumnNames({
  indicator,
  measure,
  category,
}: Pick<FigureCell, 'indicator' | 'measure' | 'category'>): readonly string[] {
  for (const { rules, columns } of PUBLICATIONS)
    for (const { targets } of rules) {
      const target = targets.find((t) => t.indicator === indicator && t.category === category)
      const role = target?.figures[measure]
      if (role !== undefined) return columns[role] ?? []
    }
  return []
}
