import { formatValue } from '@/model/values/format'
import { valueAxis } from '../drawing/value-axis'
import type { View } from '@/model/view/types'

/** "Axis starts at 30", if the axis is fitted to these numbers and does not reach zero. */
export function axisNote(numbers: readonly number[], view: View): string[] {
  if (numbers.length === 0) return []
  const { lo } = valueAxis(numbers, view)
  return lo > 0 ? [`Axis starts at ${formatValue(lo, view.measure)}.`] : []
}
