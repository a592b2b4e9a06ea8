import { useMemo } from 'react'
import { toPlot } from '@/model/schema/observation'
import { sizeOf, type LiveProps } from '../chart'
import { layoutMix } from './layout'
import { StackDrawing } from '../drawing/live-bars'

export default function MixChart({ view, width, height }: LiveProps) {
  const layout = useMemo(() => layoutMix(view, sizeOf(width, height)), [view, width, height])
  const { lying, columns, segments } = layout
  const parts = lying ? layout.parts : layout.parts.toReversed()
  return (
    <StackDrawing
      layout={layout}
      width={width}
      lie={lying}
      parts={parts.map(({ key }) => key)}
      stacks={columns.map(({ period, x }) => ({
        key: period,
        at: x,
        numbers: parts.map((part) => toPlot(part.values.get(period))),
      }))}
      find={(part, stack) =>
        segments.find((s) => s.part === parts[part] && s.period === columns[stack]?.period)
      }
    />
  )
}
