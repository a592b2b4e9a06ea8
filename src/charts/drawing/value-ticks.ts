import type { View } from '@/model/view/build-view'
import type { Box, Label, Rule } from './scene'
import { tickText, type ValueAxis } from './value-axis'

/** Gridlines with their numbers: barely there, the zero line a little stronger. */
export function valueTicks(axis: ValueAxis, view: View, at: { plot: Box; size: number }) {
  const y = (value: number) => at.plot.bottom - axis.share(value) * (at.plot.bottom - at.plot.top)
  const rules = axis.ticks.map((tick): Rule => {
    const base = tick === 0 || (tick === axis.lo && axis.lo > 0)
    return {
      key: `tick-${tick}`,
      x1: at.plot.left,
      x2: at.plot.right,
      y1: y(tick),
      y2: y(tick),
      tone: base ? 'axis' : 'grid',
      width: 1,
    }
  })
  const labels = axis.ticks.map((tick): Label => ({
    key: `tick-${tick}`,
    text: tickText(tick, axis, view.measure),
    x: at.plot.left - 10,
    y: y(tick) + at.size * 0.34,
    anchor: 'end',
    size: at.size,
    weight: 400,
    tone: 'quiet-ink',
  }))
  return { rules, labels }
}
