import { formatValue } from '@/model/values/format'
import { isNumber, isShorthand, type Value } from '@/model/schema/observation'
import type { Series, View } from '@/model/view/types'
import { explainValue } from '@/model/values/shorthand'

/** "[c] suppressed to protect people’s identity", "no figure". */
export const reasonOf = (value: Value | undefined, view: View): string =>
  isShorthand(value)
    ? `${formatValue(value, view.measure)} ${explainValue(value, view.measure)}`
    : explainValue(value, view.measure)

/** Why series have no number, by the index of the period. */
export function periodReasons(
  series: readonly Series[],
  periods: readonly (string | undefined)[],
  view: View,
): Map<number, string> {
  const reasons = new Map<number, string>()
  periods.forEach((period, at) => {
    const missing = series.flatMap((s) => {
      const value = period === undefined ? undefined : s.points.get(period)?.value
      return isNumber(value) ? [] : [`${s.label}: ${reasonOf(value, view)}`]
    })
    if (missing.length > 0) reasons.set(at, missing.join('; '))
  })
  return reasons
}

/** Authorities without a number, and why. */
export const peersWithout = (view: View): { name: string; reason: string }[] =>
  view.peers
    .filter(({ value }) => !isNumber(value))
    .map(({ area, value }) => ({ name: area.name, reason: reasonOf(value, view) }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en'))
