import { isNumber } from '@/model/schema/observation'
import type { Part } from './parts'
import { dodge } from '../drawing/dodge'
import type { Box, Label, Mark } from '../drawing/scene'
import type { Segment } from './strip'

/** Room for a swatch before a name. */
const SWATCH = 18

/** Room that the names need besides their text: a swatch each where the column beside them lacks a part. */
export const swatchRoom = (parts: readonly Part[], period: string): number =>
  parts.every((part) => {
    const value = part.values.get(period)
    return isNumber(value) && value > 0
  })
    ? 0
    : SWATCH

/**
 * Names of the categories beside the last column, in its order and set apart. Where the column lacks
 * one, each has a swatch of its colour: else a name would be taken for that of the part next to it.
 */
export function layoutPartNames(
  parts: readonly Part[],
  wrapped: readonly string[][],
  column: { segments: readonly Segment[]; period: string; plot: Box; size: number },
): { labels: Label[]; marks: Mark[] } {
  const row = column.size * 1.2
  const indent = swatchRoom(parts, column.period)
  let foot = column.plot.bottom
  const wanted = parts.toReversed().map((part) => {
    const segment = column.segments.find((s) => s.part === part && s.period === column.period)
    if (segment) foot = segment.y
    return segment ? segment.y + segment.height / 2 : foot
  })
  const middles = dodge(
    wanted.toReversed().map((y, i) => ({ at: y, height: (wrapped[i]?.length ?? 1) * row + 2 })),
    { from: column.plot.top - 4, to: column.plot.bottom + 8 },
  )
  const left = column.plot.right + 12
  return {
    labels: parts.flatMap((part, i) => {
      const lines = wrapped[i] ?? []
      return lines.map((text, n): Label => ({
        key: `name-${part.key}-${n}`,
        text,
        x: left + indent,
        y: (middles[i] ?? 0) + column.size * 0.34 + (n - (lines.length - 1) / 2) * row,
        anchor: 'start',
        size: column.size,
        weight: 400,
        tone: 'ink',
      }))
    }),
    marks:
      indent === 0
        ? []
        : parts.map((part, i) => ({
            key: `swatch-${part.key}`,
            x: left + 6,
            y: middles[i] ?? 0,
            size: 12,
            shape: 'swatch',
            tone: part.tone,
            filled: true,
          })),
  }
}
