import type { CellName, Known } from './known-cells'
import type { Relation } from './relations'
import { wholeOf } from '../figures/figures'
import type { Indicator, Measure } from '../schema/indicator'
import { isNumber } from '../schema/observation'

/** A published rate or percentage with the counts that it is worked out from. */
export interface Ratio {
  measure: Measure
  cell: CellName
  numerator: CellName
  denominator: CellName
}

/** The rates and percentages of one category in one period that name their counts. */
export const ratiosAt = (
  { measures }: Indicator,
  { period, category }: Pick<CellName, 'period' | 'category'>,
): Ratio[] =>
  measures.flatMap((measure) => {
    const { id, kind, numerator, denominator } = measure
    if ((kind !== 'rate' && kind !== 'percent') || !numerator || !denominator) return []
    const whole = wholeOf(category, measure)
    if (numerator === denominator && whole === category) return []
    return [
      {
        measure,
        cell: { period, category, measure: id },
        numerator: { period, category, measure: numerator },
        denominator: { period, category: whole, measure: denominator },
      },
    ]
  })

/** The shares between which a printed figure was, before it was rounded; 'k' and 'low' round to zero. */
export function shareBefore(
  { kind, per, decimals }: Measure,
  value: unknown,
): { low: number; high: number } | undefined {
  const printed = value === 'k' || value === 'low' ? 0 : value
  if (typeof printed !== 'number') return undefined
  const scale = per ?? (kind === 'percent' ? 100 : 10_000)
  const half = 0.5 * 10 ** -decimals
  return { low: Math.max(0, (printed - half) / scale), high: (printed + half) / scale }
}

/** What the rates and percentages of a category say of its count, where that is not published. */
export function ratioRelations(
  indicator: Indicator,
  known: Known,
  at: Pick<CellName, 'period' | 'category'>,
): Relation[] {
  return ratiosAt(indicator, at).flatMap(
    ({ measure, cell, numerator, denominator }): Relation[] => {
      const value = known.valueAt(cell)
      const share = shareBefore(measure, value)
      if (value === undefined) return []
      const above = (times: number) => ({ cell: numerator, times })
      const below = (times: number) => ({ cell: denominator, times })
      const made = (terms: Relation['terms'], of: string): Relation => ({
        terms,
        given: [cell],
        kind: 'at-most',
        family: `${measure.id}|${of}`,
      })
      const isPart = measure.kind === 'percent' && !(isNumber(value) && value > 100)
      return [
        ...(share
          ? [
              made([above(1), below(-share.high)], 'most'),
              made([below(share.low), above(-1)], 'least'),
            ]
          : []),
        ...(isPart ? [made([above(1), below(-1)], 'part')] : []),
      ]
    },
  )
}
