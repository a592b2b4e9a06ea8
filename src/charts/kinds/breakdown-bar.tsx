import { useMemo } from 'react'
import { BarDrawing } from '../bar-drawing'
import { defineChart, type ChartProps } from '../chart'
import { layoutBreakdown } from '../layout/breakdown-bar'
import { Reader } from '../reader'
import { breakdownStops } from '../stops/breakdown-bar'

function BreakdownChart({ view, width, label }: ChartProps) {
  const layout = useMemo(() => layoutBreakdown(view, { width }), [view, width])
  const stops = useMemo(() => breakdownStops(view, layout), [view, layout])
  return (
    <Reader label={label} stage={layout} stops={stops} along="y" start={layout.bars[0]?.key ?? ''}>
      <BarDrawing layout={layout} width={width} lie />
    </Reader>
  )
}

export default defineChart({ id: 'breakdown-bar', Component: BreakdownChart })
