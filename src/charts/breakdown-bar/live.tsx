import { useMemo } from 'react'
import { BarDrawing } from '../drawing/live-bars'
import { defineChart, sizeOf, type ChartProps } from '../chart'
import { layoutBreakdown } from './layout'

function BreakdownChart({ view, width, height }: ChartProps) {
  const layout = useMemo(() => layoutBreakdown(view, sizeOf(width, height)), [view, width, height])
  return <BarDrawing layout={layout} width={width} lie />
}

export default defineChart({ id: 'breakdown-bar', Component: BreakdownChart })
