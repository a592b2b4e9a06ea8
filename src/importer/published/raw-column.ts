import type { FigureCell } from '@/model/view/figure-cell'
import { PUBLICATIONS } from '../publications/tables/all'

/**
 * The names that published files give the column of a measure.
 * @returns the names that the column has had, latest first; none where no table reads it
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
