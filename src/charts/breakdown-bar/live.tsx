import { useMemo } from 'react'
import { BarDrawing } from '../drawing/live/live-bars'
import { sizeOf, type LiveProps } from '../chart'
import { layoutBreakdown } from './layout'

export default function BreakdownChart({ view, width, height }: LiveProps) {
  const layout = useMemo(() => layoutBreakdown(view, sizeOf(width, height)), [view, width, height])
  return <BarDrawing layout={layout} width={width} lie />
}
