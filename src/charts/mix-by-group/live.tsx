import { useMemo } from 'react'
import { toPlot } from '@/model/schema/observation'
import { defineChart, sizeOf, type ChartProps } from '../chart'
import { layoutGroupMix } from './layout'
import { StackDrawing } from '../drawing/live-bars'

function GroupMixChart({ view, width, height }: ChartProps) {
  const layout = useMemo(() => layoutGroupMix(view, sizeOf(width, height)), [view, width, height])
  const { rows } = layout
  return (
    <StackDrawing
      layout={layout}
      width={width}
      lie
      parts={(view.cross?.parts ?? []).map(({ id }) => id)}
      stacks={rows.map(({ key, middle, of }) => ({
        key,
        at: middle,
        numbers: of.points.map((point) => toPlot(point?.value)),
      }))}
      find={(part, stack) => rows[stack]?.segments.find((s) => s.part === part)}
    />
  )
}

export default defineChart({ id: 'mix-by-group', Component: GroupMixChart })
