import { useMemo } from 'react'
import { defineChart, sizeOf, type ChartProps } from '../chart'
import { layoutTrend } from './layout'
import { LineDrawing } from '../lines/live-lines'

function TrendChart({ view, width, height }: ChartProps) {
  const layout = useMemo(() => layoutTrend(view, sizeOf(width, height)), [view, width, height])
  return <LineDrawing layout={layout} width={width} />
}

export default defineChart({ id: 'trend', Component: TrendChart })
