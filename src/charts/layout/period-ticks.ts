import { periodTick } from '@/model/period'
import type { View } from '@/model/view'
import { boxOf, keepInside, meets, type Label } from './stage'

/** Names of the periods under the plot, thinned evenly from the latest so that none touch. */
export function periodTicks(
  view: View,
  at: {
    x: (period: string) => number
    y: number
    size: number
    width: number
    periods?: readonly string[]
  },
): Label[] {
  const periods = at.periods ?? view.periods
  const labels = periods.map((period): Label =>
    keepInside(
      {
        key: `period-${period}`,
        text: periodTick(period, view.indicator.periodType),
        x: at.x(period),
        y: at.y,
        anchor: 'middle',
        size: at.size,
        weight: 400,
        tone: 'quiet-ink',
      },
      at.width,
    ),
  )
  const fits = (kept: readonly Label[]) =>
    kept.every((label, i) => {
      const next = kept[i + 1]
      return !next || !meets(boxOf(label), boxOf(next), 8)
    })
  for (let step = 1; step <= labels.length; step += 1) {
    const kept = labels.filter((_, i) => (labels.length - 1 - i) % step === 0)
    if (fits(kept)) return kept
  }
  return labels.slice(-1)
}
