import { periodTick } from '@/model/values/period'
import type { LegendEntry } from '../drawing/legend'
import { dodge } from '../drawing/dodge'
import type { Label, Rule } from '../drawing/scene'
import { textWidth, wrap, type Type } from '../drawing/text'
import { spotsOf, type TrendLine } from './runs'
import { labelText } from './value-labels'
import type { View } from '@/model/view/types'
import { isSubject } from '@/model/view/subject'

/** "England 67", with the period if it is not the last one drawn. */
function endText(view: View, line: TrendLine): string {
  if (line.end !== undefined) return line.end
  const last = spotsOf(line).at(-1)
  if (!last) return line.series.label
  const tick = periodTick(last.period, view.indicator.periodType)
  const at = /^\d{1,2} /.test(tick) ? 'on' : 'in'
  const when = last.period === view.periods.at(-1) ? '' : ` ${at} ${tick}`
  return `${line.series.label} ${labelText(last.value, line.series.measure ?? view.measure)}${when}`
}

const typeOf = (line: TrendLine, size: number): Type => ({
  size: isSubject(line.series) ? size : size - 0.5,
  weight: 600,
})

/** The labels to the right of the lines, and the width that the widest needs, in px. */
export function endTexts(
  view: View,
  lines: readonly TrendLine[],
  options: { size: number; room: number },
) {
  const texts = lines
    .filter((line) => line.runs.length > 0)
    .map((line) => {
      const type = typeOf(line, options.size)
      return { line, type, rows: wrap(endText(view, line), options.room, type) }
    })
  const width = Math.max(0, ...texts.flatMap((t) => t.rows.map((row) => textWidth(row, t.type))))
  return { texts, width }
}

/** Moves end labels apart, giving priority to the council's, and draws a leader where one has moved. */
export function placeEndLabels(
  texts: ReturnType<typeof endTexts>['texts'],
  place: { x: number; from: number; to: number; size: number },
): { labels: Label[]; rules: Rule[] } {
  const row = Math.max(18, place.size * 1.15)
  const middles = dodge(
    texts.map(({ line, rows }) => ({
      at: spotsOf(line).at(-1)?.y ?? 0,
      height: rows.length * row + 1,
      first: isSubject(line.series),
    })),
    place,
  )
  const labels: Label[] = []
  const rules: Rule[] = []
  texts.forEach(({ line, rows, type }, i) => {
    const end = spotsOf(line).at(-1)
    const middle = middles[i]
    if (!end || middle === undefined) return
    const key = `end-${line.series.id}`
    const moved = Math.abs(middle - end.y) > 5 || end.x < place.x - 40
    if (moved)
      rules.push({
        key,
        x1: end.x + 7,
        y1: end.y,
        x2: place.x - 4,
        y2: middle,
        tone: 'peer',
        width: 1,
      })
    rows.forEach((text, n) =>
      labels.push({
        key: `${key}-${n}`,
        text,
        x: place.x,
        y: middle + type.size * 0.34 + (n - (rows.length - 1) / 2) * row,
        anchor: 'start',
        ...type,
        tone: line.style.textTone,
      }),
    )
  })
  return { labels, rules }
}

/** The same words as a legend above the plot, for narrow drawings. */
export const legendEntries = (view: View, lines: readonly TrendLine[]): LegendEntry[] =>
  lines
    .filter((line) => line.runs.length > 0)
    .toSorted((a, b) => (spotsOf(a).at(-1)?.y ?? 0) - (spotsOf(b).at(-1)?.y ?? 0))
    .map((line) => ({
      key: line.series.id,
      text: endText(view, line),
      tone: line.style.tone,
      textTone: line.style.textTone,
      strong: isSubject(line.series),
      sample: {
        line: line.style.width,
        ...(line.style.dash === undefined ? {} : { dash: line.style.dash }),
      },
    }))
