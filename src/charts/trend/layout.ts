import { axisNumbers, backgroundPath } from '../lines/backdrop'
import { isInYear, officialSpots, thinLines } from '../lines/in-year'
import { layoutLines, type LinesLayout } from '../lines/layout'
import { layoutTargets } from '../lines/targets'
import { trendLines } from '../lines/trend-lines'
import type { View } from '@/model/view/types'
import { dotsOf } from '../lines/obstacles'

/** Everything that a trend draws: the council with its benchmarks, or its largest categories. */
export function layoutTrend(view: View, size: { width: number; height?: number }): LinesLayout {
  const isThin = isInYear(view)
  return layoutLines(view, size, {
    numbers: axisNumbers(view),
    lines: (at) => (isThin ? thinLines(trendLines(view, at)) : trendLines(view, at)),
    dots: (lines) => dotsOf(lines, isThin ? officialSpots(view) : undefined),
    background: (at) => backgroundPath(view, at),
    targets: (at) => layoutTargets(view, at),
  })
}
