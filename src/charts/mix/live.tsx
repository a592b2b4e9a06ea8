import { useMemo } from 'react'
import { sizeOf, type LiveProps } from '../chart'
import { Hatching } from './hatching'
import { StackDrawing } from '../drawing/live/live-bars'
import { screenPalette } from '../drawing/palette'
import { LiveBand } from '../drawing/live/live-band'
import { layoutMix } from './layout'

export default function MixChart({ view, width, height, handled }: LiveProps) {
  const layout = useMemo(() => layoutMix(view, sizeOf(width, height)), [view, width, height])
  const { lying, columns, segments, parts } = layout
  return (
    <StackDrawing
      layout={layout}
      width={width}
      lie={lying}
      parts={parts.map(({ key }) => key)}
      stacks={columns.map(({ key, stack, x }) => ({
        key,
        at: x,
        numbers: parts.map((part) => stack.known.get(part) ?? null),
      }))}
      find={(part, stack) =>
        segments.find((s) => s.part.key === parts[part]?.key && s.column === columns[stack]?.key)
      }
    >
      <Hatching boxes={layout.hatched} palette={screenPalette} />
      {!lying && <LiveBand band={handled?.band} />}
    </StackDrawing>
  )
}
