import { axisNumbers, backgroundPath } from '../lines/backdrop'
import { layoutLines, type LinesLayout } from '../lines/layout'
import { layoutTargets } from '../lines/targets'
import { trendLines } from '../lines/runs'
import type { View } from '@/model/view/types'
import { dotsOf } from '../lines/obstacles'

/** Everything that a trend draws: the council with its benchmarks, or its largest categories. */
export const layoutTrend = (view: View, size: { width: number; height?: number }): LinesLayout =>
  layoutLines(view, size, {
    numbers: axisNumbers(view),
    lines: (at) => trendLines(view, at),
    dots: dotsOf,
    background: (at) => backgroundPath(view, at),
    targets: (at) => layoutTargets(view, at),
  })
