import { px } from '../drawing/scene'
import { targetValues } from './targets'
import { drawnSeries, numbersIn, pathOf, runsOf, type At, type Spot } from './runs'
import type { View } from '@/model/view/types'

/** All that the axis of a trend must reach: what is drawn, and what shares the axis. */
export const axisNumbers = (view: View): number[] => [
  ...numbersIn([...drawnSeries(view), ...(view.behind ?? [])], view.periods),
  ...targetValues(view),
  ...(view.reach ?? []),
]

const dotPath = (run: readonly Spot[]): string =>
  run.map(({ x, y }) => `M${px(x - 1)},${px(y)}h2`).join('')

/** The thin lines behind the others, as one path; a year that stands alone is a dot. */
export const behindPath = (view: View, at: At): string =>
  (view.behind ?? [])
    .flatMap((series) => runsOf(series, view, at))
    .map((run) => (run.length > 1 ? pathOf([run]) : dotPath(run)))
    .join('')
