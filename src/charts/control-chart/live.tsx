import { useMemo } from 'react'
import { defineChart, sizeOf, type ChartProps } from '../chart'
import { layoutControl } from './layout'
import { LineDrawing } from '../lines/live-lines'

function ControlChart({ view, width, height }: ChartProps) {
  const layout = useMemo(() => layoutControl(view, sizeOf(width, height)), [view, width, height])
  return <LineDrawing layout={layout} width={width} />
}

export default defineChart({ id: 'control-chart', Component: ControlChart })
