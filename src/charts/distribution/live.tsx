import { useMemo } from 'react'
import { Scatter, ScatterChart, XAxis, YAxis } from 'recharts'
import { sizeOf, type LiveProps } from '../chart'
import { dotShape, MiddleHalf } from './dots-svg'
import { layoutDistribution } from './layout'
import { liveFrame } from '../drawing/scene'
import { screenPalette } from '../drawing/palette'
import { Foreground } from '../drawing/marks'
import { Backdrop } from '../drawing/plain-marks'

export default function DistributionChart({ view, width, height }: LiveProps) {
  const layout = useMemo(
    () => layoutDistribution(view, sizeOf(width, height)),
    [view, width, height],
  )
  const { plot } = layout
  const dots = layout.dots.toSorted((a, b) => Number(a.peer.isSubject) - Number(b.peer.isSubject))
  return (
    <ScatterChart {...liveFrame(layout, width)}>
      <XAxis hide type="number" dataKey="x" domain={[plot.left, plot.right]} />
      <YAxis hide type="number" dataKey="y" domain={[plot.top, plot.bottom]} reversed />
      <Backdrop scene={layout} palette={screenPalette} />
      <MiddleHalf layout={layout} palette={screenPalette} />
      <Scatter
        data={dots}
        isAnimationActive={false}
        zIndex={0}
        shape={dotShape((index) => dots[index])}
      />
      <Foreground scene={layout} palette={screenPalette} />
    </ScatterChart>
  )
}
