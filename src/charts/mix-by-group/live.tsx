import { useMemo } from 'react'
import { toPlot } from '@/model/schema/observation'
import { sizeOf, type LiveProps } from '../chart'
import { layoutGroupMix } from './layout'
import { StackDrawing } from '../drawing/live/live-bars'

export default function GroupMixChart({ view, width, height }: LiveProps) {
  const layout = useMemo(() => layoutGroupMix(view, sizeOf(width, height)), [view, width, height])
  const { rows } = layout
  return (
    <StackDrawing
      layout={layout}
      width={width}
      lie
      parts={(view.cross?.parts ?? []).map(({ id }) => id)}
      stacks={rows.map(({ key, middle, group }) => ({
        key,
        at: middle,
        numbers: group.points.map((point) => toPlot(point?.value)),
      }))}
      find={(part, stack) => rows[stack]?.segments.find((s) => s.part === part)}
    />
  )
}
