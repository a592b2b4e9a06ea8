import { anIndicator, viewOf, type Row } from './builders'
import type { View } from '@/model/view/types'

/** The month a number of months later: ('2025-11', 2) is '2026-01'. */
const monthAfter = (first: string, count: number): string => {
  const [year = 0, month = 1] = first.split('-').map(Number)
  const all = year * 12 + month - 1 + count
  return `${Math.floor(all / 12)}-${String((all % 12) + 1).padStart(2, '0')}`
}

/** A council's count for each month; null where none was published. */
export const monthly = (first: string, values: readonly (number | string | null)[]): View =>
  viewOf({
    indicator: anIndicator({ periodType: 'month', annotations: [], breakdowns: [] }),
    measures: ['number'],
    rows: values.flatMap((value, i): Row[] =>
      value === null ? [] : [['E06000060', monthAfter(first, i), 'total', value, i + 1]],
    ),
    selection: { measure: 'number' },
  })

/** The shares of two parts in each month; null where none were published. */
export const monthlyMix = (first: string, values: readonly (number | null)[]): View =>
  viewOf({
    indicator: anIndicator({ periodType: 'month', annotations: [] }),
    measures: ['percent'],
    rows: values.flatMap((value, i): Row[] =>
      value === null
        ? []
        : [
            ['E06000060', monthAfter(first, i), 'foster', value, i + 1],
            ['E06000060', monthAfter(first, i), 'homes', 100 - value, i + 1],
          ],
    ),
    selection: { measure: 'percent', breakdown: 'placement' },
  })
