import { subjectSeries } from '../view/subject'
import type { View } from '../view/types'
import { controlOf, type Control, type Run } from './control-limits'

// The control chart that a page shows. Kept apart from the limits, because the first page needs no more than those.

/** What a signal can mean, what needs attention first. */
export const MEANINGS = ['concern', 'improvement', 'unusual'] as const

/**
 * The part of a control chart in some periods, keeping the limits worked out from all of its
 * points.
 */
function within({ stretches, signals, doubtful }: Control, periods: readonly string[]): Control {
  const shown = new Set(periods)
  const keep = (points: Run): Run => points.filter(({ period }) => shown.has(period))
  const kept = stretches
    .map((stretch) => ({
      ...stretch,
      runs: stretch.runs.map(keep).filter(({ length }) => length > 0),
      points: keep(stretch.points),
    }))
    .filter(({ points }) => points.length > 0)
  return {
    points: kept.flatMap(({ points }) => points),
    stretches: kept,
    signals: signals
      .map((signal) => ({ ...signal, points: keep(signal.points) }))
      .filter(({ points }) => points.length > 0),
    doubtful: doubtful.filter((period) => shown.has(period)),
  }
}

/**
 * The council's own series as an XmR chart: the periods of the view, with limits from all years
 * held. Undefined unless the council has exactly one series.
 */
export function readControl(view: View): Control | undefined {
  const { withEarlier, periods } = view
  const all = withEarlier?.period === view.period ? withEarlier : view
  const subject = subjectSeries(all)
  const [series] = subject
  if (!series || subject.length !== 1) return undefined
  const control = controlOf(all, series)
  return all === view ? control : within(control, periods)
}
