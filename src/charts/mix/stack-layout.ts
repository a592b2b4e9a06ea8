import { formatNumber } from '@/model/values/format'
import type { View } from '@/model/view/types'
import { px, type Box, type Label } from '../drawing/scene'
import { textWidth } from '../drawing/text'
import type { HatchedBox } from './hatching'
import type { Part } from './parts'
import type { Stack } from './stacks'
import type { Segment } from './strip'

interface Frame {
  x: number
  bar: number
  plot: Box
  top: number
  size: number
}

/** One column from the baseline up: its parts with their numbers, and the unpublished remainder hatched. */
export function layoutStack(
  { column, known, rest, sum }: Stack,
  parts: readonly Part[],
  view: View,
  { x, bar, plot, top, size }: Frame,
): { segments: Segment[]; numbers: Label[]; hatched: HatchedBox[]; top: number } {
  // Rounded shares may add up to 101; they are scaled to the height of the other columns.
  const most = view.measure.kind === 'percent' ? Math.max(100, sum) : top
  const y = (value: number) => plot.bottom - (value / most) * (plot.bottom - plot.top)
  const segments: Segment[] = []
  const numbers: Label[] = []
  let base = 0
  parts.forEach((part, place) => {
    const value = known.get(part) ?? 0
    if (value <= 0) return
    const [foot, ceiling] = [y(base), y(base + value)]
    base += value
    const height = foot - ceiling
    const key = `${part.key}|${column.key}`
    segments.push({
      key,
      part,
      column: column.key,
      value,
      x: px(x - bar / 2),
      width: px(bar),
      y: px(ceiling + (height > 3 ? 1 : 0)),
      height: px(height > 3 ? height - 1 : height),
      tone: part.tone,
      textTone: part.textTone,
    })
    // If part of a combined part is unpublished, the number would be taken for its total.
    const text =
      part.values.get(column.key) === value ? formatNumber(value, view.measure.decimals) : ''
    const type = { size, weight: place === 0 ? 600 : 400 } as const
    if (text !== '' && height >= size + 3 && bar >= textWidth(text, type) + 2)
      numbers.push({
        key: `value-${key}`,
        text,
        x,
        y: ceiling + height / 2 + size * 0.35,
        anchor: 'middle',
        ...type,
        tone: part.textTone,
      })
  })
  const ceiling = y(base)
  const whole = y(sum + (rest?.value ?? 0))
  const left = ceiling - whole
  return {
    segments,
    numbers,
    top: whole,
    hatched:
      left < 1
        ? []
        : [
            {
              key: column.key,
              x: px(x - bar / 2),
              y: px(whole),
              width: px(bar),
              height: px(Math.max(1, left - (left > 3 ? 1 : 0))),
            },
          ],
  }
}
