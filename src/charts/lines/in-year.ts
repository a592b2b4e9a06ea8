import { isSubject, subjectSeries } from '@/model/view/subject'
import type { View } from '@/model/view/types'
import { spotsOf, type Spot, type TrendLine } from './runs'

/** Width of a line of months, among which the points of each 31 March are marked. */
const THIN = 2

const officialIn = ({ releases }: View): ReadonlySet<string> =>
  new Set(releases.flatMap(({ id, standing }) => (standing === 'official' ? [id] : [])))

/**
 * Whether the council’s own figures of a view, such as months, have official ones among them, such as those of each
 * 31 March. Then the line is thin, and only the official points are marked.
 */
export function isInYear(view: View): boolean {
  if (view.indicator.local !== true) return false
  const official = officialIn(view)
  const points = subjectSeries(view).flatMap((series) => [...series.points.values()])
  const isOfficial = points.map(({ observation }) => official.has(observation?.release ?? ''))
  return isOfficial.includes(true) && isOfficial.includes(false)
}

/** The council’s lines drawn thin. */
export const thinLines = (lines: readonly TrendLine[]): TrendLine[] =>
  lines.map((line) =>
    isSubject(line.series) ? { ...line, style: { ...line.style, width: THIN } } : line,
  )

/** Marks official points, and the last, which the figure beside the chart is of. */
export function officialSpots(view: View): (line: TrendLine, spot: Spot) => boolean {
  const official = officialIn(view)
  return (line, spot) =>
    official.has(line.series.points.get(spot.period)?.observation?.release ?? '') ||
    spot === spotsOf(line).at(-1)
}
