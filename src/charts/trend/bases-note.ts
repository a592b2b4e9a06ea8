import { baseAt } from '@/model/view/denominator'
import { formatNumber, listInWords } from '@/model/values/format'
import { periodTick } from '@/model/values/period'
import type { View } from '@/model/view/build-view'

/** More periods than a note can list. */
const MANY = 8

/** What a council's own percentages are of, where a line has no room to say it. */
export function basesNote(view: View): string[] {
  if (view.indicator.local !== true) return []
  const bases = view.periods.flatMap((period) => {
    const base = baseAt(view, period)
    return base ? [{ ...base, tick: periodTick(period, view.indicator.periodType) }] : []
  })
  const [first] = bases
  if (!first) return []
  if (bases.length <= MANY)
    return [
      `The number of ${first.unit}: ${listInWords(bases.map(({ n, tick }) => `${formatNumber(n, 0)} in ${tick}`))}.`,
    ]
  const all = bases.map(({ n }) => n)
  return [
    `Each is of ${formatNumber(Math.min(...all), 0)} to ${formatNumber(Math.max(...all), 0)} ${first.unit}; the table says how many.`,
  ]
}
