import { useMemo } from 'react'
import { BarDrawing } from '../bar-drawing'
import { defineChart, sizeOf, type ChartProps } from '../chart'
import { layoutBreakdown } from '../layout/breakdown-bar'
import { Reader } from '../reader'
import { breakdownStops } from '../stops/breakdown-bar'

function BreakdownChart({ view, width, height, label }: ChartProps) {
  const layout = useMemo(() => layoutBreakdown(view, sizeOf(width, height)), [view, width, height])
  const stops = useMemo(() => breakdownStops(view, layout), [view, layout])
  return (
    <Reader label={label} stage={layout} stops={stops} along="y" start={layout.bars[0]?.key ?? ''}>
      <BarDrawing layout={layout} width={width} lie />
    </Reader>
  )
}

export default defineChart({ id: 'breakdown-bar', Component: BreakdownChart })
