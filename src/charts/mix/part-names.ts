import { isNumber } from '@/model/schema/observation'
import type { Part } from './parts'
import { dodge } from '../drawing/dodge'
import type { Box, Label, Mark } from '../drawing/scene'
import type { MixType } from './labels'
import type { Segment } from './strip'

/** Room for a swatch before a name, in px. */
const SWATCH = 18

/** Extra room for swatches, in px, if the column beside the names lacks a part. */
export const swatchRoom = (parts: readonly Part[], column: string): number =>
  parts.every((part) => {
    const value = part.values.get(column)
    return isNumber(value) && value > 0
  })
    ? 0
    : SWATCH

/**
 * Names of the parts beside the last column, in its order and moved apart. If the column lacks a part, each
 * name has a swatch; otherwise it would be taken for the part next to it.
 */
export function layoutPartNames(
  parts: readonly Part[],
  wrapped: readonly string[][],
  at: { segments: readonly Segment[]; column: string; plot: Box; type: MixType },
): { labels: Label[]; marks: Mark[] } {
  const { size } = at.type
  const row = size * 1.2
  const indent = swatchRoom(parts, at.column)
  let foot = at.plot.bottom
  const wanted = parts.map((part) => {
    const segment = at.segments.find((s) => s.part === part && s.column === at.column)
    if (segment) foot = segment.y
    return segment ? segment.y + segment.height / 2 : foot
  })
  // A part missing from the column follows the one below it, so when counting upwards it comes last.
  const downwards = wanted
    .map((y, i) => ({ at: y, height: (wrapped[i]?.length ?? 1) * row + 2 }))
    .toReversed()
  const middles = dodge(downwards, { from: at.plot.top - 4, to: at.plot.bottom + 8 }).toReversed()
  const left = at.plot.right + 12
  return {
    labels: parts.flatMap((part, i) => {
      const lines = wrapped[i] ?? []
      return lines.map((text, n): Label => ({
        key: `name-${part.key}-${n}`,
        text,
        x: left + indent,
        y: (middles[i] ?? 0) + size * 0.34 + (n - (lines.length - 1) / 2) * row,
        anchor: 'start',
        size,
        weight: i === 0 ? 600 : 400,
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
