import { useMemo } from 'react'
import { Bar, BarChart, XAxis, YAxis } from 'recharts'
import { barShape } from '../bars'
import { defineChart, type ChartProps } from '../chart'
import { layoutBreakdown } from '../layout/breakdown-bar'
import { marginsOf } from '../layout/stage'
import { screenPalette } from '../palette'
import { Backdrop, Foreground } from '../parts'
import { Reader } from '../reader'
import { breakdownStops } from '../stops/breakdown-bar'

function BreakdownChart({ view, width, label }: ChartProps) {
  const layout = useMemo(() => layoutBreakdown(view, { width }), [view, width])
  const stops = useMemo(() => breakdownStops(view, layout), [view, layout])
  const { bars, axis } = layout
  return (
    <Reader label={label} stage={layout} stops={stops} along="y" start={bars[0]?.key ?? ''}>
      <BarChart
        layout="vertical"
        width={width}
        height={layout.height}
        margin={marginsOf(layout)}
        data={bars}
        accessibilityLayer={false}
      >
        <XAxis hide type="number" domain={[axis.lo, axis.hi]} />
        <YAxis hide type="category" dataKey="key" />
        <Backdrop stage={layout} palette={screenPalette} />
        <Bar
          dataKey="value"
          isAnimationActive={false}
          zIndex={0}
          shape={barShape((index) => bars[index])}
        />
        <Foreground stage={layout} palette={screenPalette} />
      </BarChart>
    </Reader>
  )
}

export default defineChart({ id: 'breakdown-bar', Component: BreakdownChart })
