import { type Spot, type TrendLine, spotsOf } from './runs'
import { px, type Box, type Mark } from '../drawing/scene'
import { isSubject } from '@/model/view/subject'

/**
 * Dots: every point of the council's line; for a benchmark, the last point and any without adjacent figures.
 * @param isMarked which of the council's points have a dot, where not all have
 */
export const dotsOf = (
  lines: readonly TrendLine[],
  isMarked: (line: TrendLine, spot: Spot) => boolean = () => true,
): Mark[] =>
  lines.toReversed().flatMap((line) => {
    const subject = isSubject(line.series)
    const spots = subject
      ? spotsOf(line).filter((spot) => isMarked(line, spot))
      : [...line.runs.filter((run) => run.length === 1).flat(), ...spotsOf(line).slice(-1)]
    return [...new Set(spots)].map((spot) => ({
      key: `${line.series.id}-${spot.period}`,
      x: px(spot.x),
      y: px(spot.y),
      size: subject ? 9 : 7,
      shape: line.style.marker,
      tone: line.style.tone,
      filled: subject,
    }))
  })

const heightAt = (from: Spot, to: Spot, x: number): number =>
  from.y + ((to.y - from.y) * (x - from.x)) / (to.x - from.x)

/** Whether a line passes through a box or close to it. */
export const crosses = (line: TrendLine, box: Box): boolean =>
  line.runs.some((run) =>
    run.some((from, i) => {
      const to = run[i + 1] ?? from
      const [left, right] = [Math.max(box.left, from.x), Math.min(box.right, to.x)]
      if (left > right) return false
      const ends = from === to ? [from.y] : [heightAt(from, to, left), heightAt(from, to, right)]
      return Math.max(...ends) > box.top - 2 && Math.min(...ends) < box.bottom + 2
    }),
  )
