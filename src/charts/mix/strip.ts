import { denominatorText } from '@/model/view/denominator'
import { formatNumber, formatValue, inSentence } from '@/model/values/format'
import { isNumber } from '@/model/schema/observation'
import type { DrawnBar } from '../drawing/bars'
import type { Tone } from '../drawing/palette'
import { layoutLegend } from '../drawing/legend'
import { foldCategories, type Part } from './parts'
import { boxOf, keepInside, meets, px, type Label, type Scene } from '../drawing/scene'
import { textWidth } from '../drawing/text'
import type { View } from '@/model/view/types'
import { subjectSeries } from '@/model/view/subject'

/** A segment of a bar, with its value. */
export interface Segment extends DrawnBar {
  part: Part
  /** Key of its column. */
  column: string
  value: number
  textTone: Tone
}

export interface StripLayout extends Scene {
  segments: Segment[]
  parts: Part[]
}

const GAP = 1.5

/**
 * A horizontal stacked bar: the categories of a single period, each with its text: "57% foster care".
 * @param size `after` returns the words that follow the text of a segment
 */
export function layoutStrip(
  view: View,
  size: {
    width: number
    bar?: number
    type?: number
    foot: string
    after?: (segment: Segment) => string
  },
): StripLayout {
  const { width, bar = 30, type = 13 } = size
  const { period } = view
  const parts = foldCategories(view, [{ key: period, period, series: subjectSeries(view) }])
  const shown = parts.flatMap((part) => {
    const value = part.values.get(period)
    return isNumber(value) && value > 0 ? [{ part, value }] : []
  })
  const whole = view.measure.kind === 'percent' ? 100 : 0
  const total =
    Math.max(
      whole,
      shown.reduce((sum, { value }) => sum + value, 0),
    ) || 1
  const scale = (width - GAP * Math.max(0, shown.length - 1)) / total
  let x = 0
  const segments = shown.map(({ part, value }): Segment => {
    const segment: Segment = {
      key: part.key,
      part,
      column: period,
      value,
      x: px(x),
      y: 0,
      width: px(value * scale),
      height: bar,
      tone: part.tone,
      textTone: part.textTone,
    }
    x += value * scale + GAP
    return segment
  })
  const words = { size: type, weight: 400 } as const
  const inside: Label[] = []
  const outside: { label: Label; segment: Segment }[] = []
  for (const segment of segments) {
    const { value, part } = segment
    const text = `${formatValue(value, view.measure)} ${inSentence(part.label)}${size.after?.(segment) ?? ''}`
    const fits = textWidth(text, words) + 12 <= segment.width
    const label: Label = {
      key: `name-${segment.key}`,
      text,
      x: segment.x + (fits ? 8 : 0),
      y: type,
      anchor: 'start',
      ...words,
      tone: fits ? segment.textTone : 'quiet-ink',
    }
    if (fits) inside.push(label)
    else outside.push({ label: keepInside(label, width), segment })
  }
  // Names are above the bar if they fit side by side; a legend replaces them if there are too many small
  // segments.
  const above = outside.map(({ label }) => label)
  const crowded = above.some((label, i) => {
    const next = above[i + 1]
    return next !== undefined && meets(boxOf(label), boxOf(next), 6)
  })
  const legend = crowded
    ? layoutLegend(
        outside.map(({ label, segment }) => ({
          key: segment.key,
          text: label.text,
          tone: segment.tone,
          textTone: 'quiet-ink',
          strong: false,
          sample: 'swatch',
        })),
        width,
        type,
      )
    : undefined
  const top = legend ? legend.height + 2 : above.length > 0 ? type + 8 : 0
  return {
    width,
    height: top + bar + type + 10,
    plot: { left: 0, right: width, top, bottom: top + bar },
    parts,
    segments: segments.map((s) => ({ ...s, y: top })),
    labels: [
      ...inside.map((label) => ({ ...label, y: top + bar / 2 + type * 0.34 })),
      ...(legend?.labels ?? above),
      {
        key: 'foot',
        text: size.foot,
        x: 0,
        y: top + bar + type + 5,
        anchor: 'start',
        ...words,
        tone: 'quiet-ink',
      },
    ],
    rules: [],
    flags: [],
    marks: legend?.marks ?? [],
  }
}

/** "344 audits": the denominator of the bar, or the sum of its parts. */
export function totalOf(view: View): string | undefined {
  if (view.measure.kind === 'percent') return denominatorText(view, view.period)
  const values = subjectSeries(view).map((s) => s.points.get(view.period)?.value)
  if (view.measure.kind !== 'count' || !values.every(isNumber)) return undefined
  return `${formatNumber(
    values.reduce((a, b) => a + b, 0),
    0,
  )} ${view.measure.unit}`
}
