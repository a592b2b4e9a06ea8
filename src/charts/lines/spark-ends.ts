import { dodge } from '../drawing/dodge'
import type { Label } from '../drawing/scene'
import { textWidth, wrap, type Type } from '../drawing/text'
import { numbersIn, spotsOf, type TrendLine } from './runs'
import { formatValue } from '@/model/values/format'
import { periodTick } from '@/model/values/period'
import { isSubject } from '@/model/view/subject'
import type { Series, View } from '@/model/view/types'

/** Maximum share of a small trend's width for the names at the ends of its lines. */
export const NAME_ROOM = 0.36

const ROW = 15.5
const MOST_LINES = 5

interface SparkEnd {
  series: Series
  type: Type
  rows: string[]
  width: number
}

/** "South East 65%". A value that is not of the last period is followed by its period. */
function endRows(view: View, series: Series, at: { room: number; type: Type }): string[] {
  const last = view.periods.findLast((period) => numbersIn([series], [period]).length > 0) ?? ''
  const value = formatValue(series.points.get(last)?.value, view.measure)
  const when =
    last === view.periods.at(-1) ? '' : ` (${periodTick(last, view.indicator.periodType)})`
  const names =
    series.role === 'neighbours'
      ? ['Neighbours']
      : [series.label, ...(series.area?.alsoKnownAs ?? [])]
  const texts = names.map((name) => wrap(`${name} ${value}${when}`, at.room, at.type))
  return texts.find((rows) => rows.length === 1) ?? texts[0] ?? []
}

/**
 * The names of lines with their latest values, the council first, as many as fit one below the other. A name
 * that is too long for a row is replaced by a shorter one in common use, or else wrapped.
 */
export function sparkEnds(view: View, series: readonly Series[], room: number): SparkEnd[] {
  return series
    .filter((s) => numbersIn([s], view.periods).length > 0)
    .toSorted((a, b) => Number(isSubject(b)) - Number(isSubject(a)))
    .slice(0, MOST_LINES)
    .map((s) => {
      const type: Type = { size: 13, weight: isSubject(s) ? 600 : 400 }
      const rows = endRows(view, s, { room, type })
      return { series: s, type, rows, width: Math.max(...rows.map((row) => textWidth(row, type))) }
    })
}

/** Moves them apart beside the ends of their lines. */
export function placeSparkEnds(
  ends: readonly SparkEnd[],
  lines: readonly TrendLine[],
  at: { x: number; from: number; to: number },
): Label[] {
  const lineOf = ({ series }: SparkEnd) => lines.find((line) => line.series === series)
  const middles = dodge(
    ends.map((end) => {
      const line = lineOf(end)
      return {
        at: (line && spotsOf(line).at(-1)?.y) ?? 0,
        height: end.rows.length * ROW,
        first: isSubject(end.series),
      }
    }),
    at,
  )
  return ends.flatMap(({ series, type, rows }, i) =>
    rows.map((text, n): Label => ({
      key: `end-${series.id}-${n}`,
      text,
      x: at.x,
      y: (middles[i] ?? 0) + type.size * 0.34 + (n - (rows.length - 1) / 2) * ROW,
      anchor: 'start',
      ...type,
      tone: lines.find((line) => line.series === series)?.style.textTone ?? 'ink',
    })),
  )
}
