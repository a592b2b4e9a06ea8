import type { Annotation } from '@/model/schema/indicator'
import { comparePeriods } from '@/model/values/period'
import { boxOf, type Box, type Flag, type Label, type Rule } from './scene'
import { textWidth } from './text'
import type { View } from '@/model/view/types'

export interface NumberedAnnotation {
  annotation: Annotation
  /**
   * Number on the chart. A caution has none, because it is about the figures and not a point in time; nor has an
   * event that is not drawn.
   */
  number?: number
}

/**
 * Annotations in chronological order, each with the number used on its flag and in the list under the chart.
 */
export function numberAnnotations(view: View): NumberedAnnotation[] {
  const byPeriod = comparePeriods(view.indicator.periodType)
  let number = 0
  return view.annotations
    .toSorted((a, b) => byPeriod(a.period, b.period))
    .map((annotation) =>
      annotation.kind === 'caution' || annotation.drawn === false
        ? { annotation }
        : { annotation, number: (number += 1) },
    )
}

export const ANNOTATION_ROW = 22
/** Flags closer together than this, in px, are drawn as one. */
const CROWD = 22

/**
 * Draws breaks as dotted lines with a short label and events as numbered flags. Flags that would overlap
 * share one.
 */
export function layoutAnnotations(
  view: View,
  drawing: { x: (period: string) => number; plot: Box; top: number; width: number; size: number },
) {
  const labels: Label[] = []
  const flags: Flag[] = []
  const rules: Rule[] = []
  const y = drawing.top + 12
  const drawn = numberAnnotations(view).flatMap(({ annotation, number }) => {
    const x = number === undefined ? Number.NaN : drawing.x(annotation.period)
    return number !== undefined && x >= drawing.plot.left - 1 && x <= drawing.plot.right + 1
      ? [{ annotation, number, x }]
      : []
  })
  let taken = 0
  drawn.forEach(({ annotation, number, x }, i) => {
    const key = `annotation-${number}`
    if (annotation.kind === 'break')
      rules.push({
        key,
        x1: x,
        x2: x,
        y1: drawing.top + 2,
        y2: drawing.plot.bottom,
        tone: 'axis',
        width: 1,
        dash: '1 3',
      })
    const text: Label = {
      key,
      text: annotation.label,
      x: x + 7,
      y: y + drawing.size * 0.33 - 2,
      anchor: 'start',
      size: drawing.size,
      weight: 400,
      tone: 'quiet-ink',
    }
    const next = drawn[i + 1]?.x ?? drawing.width + 12
    const length = textWidth(annotation.label, text)
    const fitsRight = x + 7 > taken && x + 7 + length < next - 12
    const fitsLeft = x - 7 - length > taken
    if (annotation.kind === 'break' && (fitsRight || fitsLeft)) {
      const label: Label = fitsRight ? text : { ...text, x: x - 7, anchor: 'end' }
      labels.push(label)
      taken = Math.max(boxOf(label).right, x) + 8
      return
    }
    const crowd = flags.at(-1)
    if (crowd && x - crowd.x < CROWD) {
      crowd.text = `${crowd.text.split('–')[0] ?? ''}–${number}`
      taken = Math.max(taken, crowd.x + 20)
      return
    }
    const place = Math.max(x, taken + 10)
    flags.push({ key, text: String(number), x: place, y })
    taken = place + 10
    if (annotation.kind === 'event' && place === x)
      rules.push({ key, x1: x, x2: x, y1: y + 10, y2: y + 17, tone: 'axis', width: 1 })
  })
  return { labels, flags, rules }
}
