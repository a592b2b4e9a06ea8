import type { View } from '@/model/view'
import { layoutLines, type LinesLayout } from './lines'
import { dotsOf, drawnSeries, numbersIn, trendLines } from './trend-lines'

/** The numbers that a trend's axis must hold. */
export const trendNumbers = (view: View): number[] => numbersIn(drawnSeries(view), view.periods)

/** Everything that a trend draws: the council with its benchmarks, or its largest categories. */
export const layoutTrend = (view: View, size: { width: number; height?: number }): LinesLayout =>
  layoutLines(view, size, {
    numbers: trendNumbers(view),
    lines: (at) => trendLines(view, at),
    dots: dotsOf,
  })
