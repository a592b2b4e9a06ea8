import { partsOf } from '@/model/figures/crossed-breakdown'
import type { View } from '@/model/view/types'
import { fromBaseline, toneOf, type PartTones } from '../drawing/part-tones'

/** The fill of each part of a group, the same as in a mix of the whole. */
export function groupTones({ indicator, breakdown, cross }: View): PartTones[] {
  const parts = cross?.parts ?? []
  const whole = breakdown && partsOf(indicator, breakdown)
  const order = fromBaseline(parts, whole, ({ id }) => id)
  return parts.map((part) => toneOf(order.indexOf(part), whole))
}
