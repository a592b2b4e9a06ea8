import type { Measure } from '@/model/schema/indicator'
import { formatNumber, formatValue, shorthandSign } from '@/model/values/format'
import { isShorthand } from '@/model/schema/observation'
import { boxOf, keepInside, meets, type Box, type Label } from '../drawing/scene'
import { spotsOf, type Spot, type TrendLine } from './runs'
import type { View } from '@/model/view/types'
import { isSubject, subjectSeries } from '@/model/view/subject'
import { crosses } from './obstacles'
import { missingPeriods } from '@/model/sentences/missing-periods'

/** A value as a label on a chart: of a time the number alone, as its unit stands above the chart. */
export const labelText = (value: number, measure: Measure): string =>
  measure.kind === 'duration' ? formatNumber(value, measure.decimals) : formatValue(value, measure)

interface Surroundings {
  plot: Box
  width: number
  size: number
  x: (period: string) => number
}

/**
 * At the bottom of the plot, the reason for a gap in the council's line: "[c]" for a shorthand, "–" where
 * nothing was published.
 */
export function shorthandMarks(view: View, surroundings: Surroundings): Label[] {
  const marks: Label[] = []
  const missing = new Set(missingPeriods(view))
  for (const period of view.periods) {
    const values = subjectSeries(view).flatMap((s) => s.points.get(period)?.value ?? [])
    const shorthand = [...new Set(values.filter(isShorthand))]
    if (shorthand.length === 0 && !missing.has(period)) continue
    const mark: Label = {
      key: `shorthand-${period}`,
      text: shorthand.map(shorthandSign).join(' ') || '–',
      x: surroundings.x(period),
      y: surroundings.plot.bottom - 7,
      anchor: 'middle',
      size: 13,
      weight: 400,
      tone: 'quiet-ink',
    }
    const last = marks.at(-1)
    if (!last || !meets(boxOf(last), boxOf(mark), 2))
      marks.push(keepInside(mark, surroundings.width))
  }
  return marks
}

/** How far a label may move away from its point, in px, to be clear of the lines. */
const STEPS = [0, 7, 14]

/** Above the point or below it, as near as lines leave room. */
function labelFor(
  spot: Spot,
  surroundings: Surroundings & { text: string; lines: readonly TrendLine[] },
) {
  const above: Label = keepInside(
    {
      key: `value-${spot.period}`,
      text: surroundings.text,
      x: spot.x,
      y: spot.y - 11,
      anchor: 'middle',
      size: surroundings.size,
      weight: 600,
      tone: 'own',
    },
    surroundings.width,
  )
  const below: Label = { ...above, y: spot.y + 10 + surroundings.size * 0.76 }
  const places = STEPS.flatMap((step) => [
    { ...above, y: above.y - step },
    { ...below, y: below.y + step },
  ])
  const trouble = (label: Label) => {
    const box = boxOf(label)
    const outside = box.bottom > surroundings.plot.bottom - 2 ? 10 : 0
    const struck = surroundings.lines.filter((line) => crosses(line, box))
    return outside + struck.length + struck.filter((line) => isSubject(line.series)).length
  }
  return places.reduce((best, place) => (trouble(place) < trouble(best) ? place : best), above)
}

/** Labels for the council's first, last, highest and lowest values. More would strike through the lines. */
export function valueLabels(
  view: View,
  lines: readonly TrendLine[],
  surroundings: Surroundings & {
    taken: readonly Label[]
    /** Whether the label at the end of the line gives its last value. */
    isEndNamed: boolean
  },
): Label[] {
  const subject = lines.filter((line) => isSubject(line.series))
  const line = subject[0]
  if (!line || subject.length > 1) return []
  const spots = spotsOf(line)
  const label = (spot: Spot) =>
    labelFor(spot, { ...surroundings, lines, text: labelText(spot.value, view.measure) })
  const place = (wanted: readonly Spot[]) => {
    const placed: Label[] = []
    for (const candidate of wanted.map(label)) {
      const box = boxOf(candidate)
      const blocked = [...surroundings.taken, ...placed].some((other) =>
        meets(box, boxOf(other), 3),
      )
      if (!blocked) placed.push(candidate)
    }
    return placed
  }
  const byValue = spots.toSorted((a, b) => a.value - b.value)
  const last = spots.at(-1)
  const telling = [last, spots.at(0), byValue.at(-1), byValue.at(0)].filter(
    (spot) => spot !== undefined && (spot !== last || !surroundings.isEndNamed),
  )
  return place([...new Set(telling)].filter((spot) => spot !== undefined))
}
