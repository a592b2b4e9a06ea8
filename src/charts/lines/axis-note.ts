import { formatValue } from '@/model/values/format'
import { valueAxis } from '../drawing/value-axis'
import type { View } from '@/model/view/types'

/** "Axis starts at 30", if the axis is fitted to these numbers and does not reach zero. */
export function axisNote(numbers: readonly number[], view: View): string[] {
  if (numbers.length === 0) return []
  const { lo } = valueAxis(numbers, view)
  const { measure } = view
  // As on the axis: 70%, not 70.0%.
  const decimals = Number.isInteger(lo) ? 0 : measure.decimals
  return lo > 0 ? [`Axis starts at ${formatValue(lo, { ...measure, decimals })}.`] : []
}
