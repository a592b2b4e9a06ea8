import { useMemo } from 'react'
import { Bar, BarChart, XAxis, YAxis } from 'recharts'
import { barShape } from '../bars'
import { defineChart, type ChartProps } from '../chart'
import { layoutRank } from '../layout/rank'
import { marginsOf } from '../layout/stage'
import { screenPalette } from '../palette'
import { Backdrop, Foreground } from '../parts'
import { Reader } from '../reader'
import { rankStops } from '../stops/rank'

function RankChart({ view, width, label }: ChartProps) {
  const layout = useMemo(() => layoutRank(view, { width }), [view, width])
  const stops = useMemo(() => rankStops(view, layout), [view, layout])
  const { bars, axis } = layout
  const own = bars.find((bar) => bar.peer.isOwn) ?? bars[0]
  return (
    <Reader label={label} stage={layout} stops={stops} along="x" start={own?.key ?? ''}>
      <BarChart
        width={width}
        height={layout.height}
        margin={marginsOf(layout)}
        data={bars}
        accessibilityLayer={false}
      >
        <XAxis hide type="category" dataKey="key" />
        <YAxis hide type="number" domain={[axis.lo, axis.hi]} />
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

export default defineChart({ id: 'rank', Component: RankChart })
