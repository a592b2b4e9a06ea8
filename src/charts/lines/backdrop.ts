import { px } from '../drawing/scene'
import { targetValues } from './targets'
import { drawnSeries, numbersIn, pathOf, runsOf, type At, type Spot } from './runs'
import type { View } from '@/model/view/types'

/** All numbers that the axis of a trend must cover: those drawn, and those of charts that share the axis. */
export const axisNumbers = (view: View): number[] => [
  ...numbersIn([...drawnSeries(view), ...(view.background ?? [])], view.periods),
  ...targetValues(view),
  ...(view.axisIncludes ?? []),
]

const dotPath = (run: readonly Spot[]): string =>
  run.map(({ x, y }) => `M${px(x - 1)},${px(y)}h2`).join('')

/** The thin lines behind the others, as one path. A year without adjacent figures is a dot. */
export const backgroundPath = (view: View, scales: At): string =>
  (view.background ?? [])
    .flatMap((series) => runsOf(series, view, scales))
    .map((run) => (run.length > 1 ? pathOf([run]) : dotPath(run)))
    .join('')
