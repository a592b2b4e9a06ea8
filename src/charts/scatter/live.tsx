import { useMemo } from 'react'
import { ReferenceArea, Scatter, ScatterChart, XAxis, YAxis } from 'recharts'
import { sizeOf, type LiveProps } from '../chart'
import { Foreground, Marker } from '../drawing/marks'
import { Backdrop } from '../drawing/plain-marks'
import { screenPalette } from '../drawing/palette'
import { liveFrame, type Box } from '../drawing/scene'
import type { ValueAxis } from '../drawing/value-axis'
import { layoutScatter, scatterIn } from './layout'

/** The value at a position on an axis that runs from `from` to `to`, in px. */
const valueAt = ({ lo, hi }: ValueAxis, place: number, [from, to]: readonly [number, number]) =>
  lo + ((place - from) / (to - from)) * (hi - lo)

/** A dot for each authority in the part of the plot that is shown, on Recharts’ own axes. */
export default function ScatterDrawing({ view, width, height, handled = {} }: LiveProps) {
  const { zoom, named, band } = handled
  const layout = useMemo(
    () =>
      layoutScatter(scatterIn(view), sizeOf(width, height), {
        ...(zoom ? { zoom } : {}),
        ...(named ? { named } : {}),
      }),
    [view, width, height, zoom, named],
  )
  const { plot, axes, dots } = layout
  const data = dots.map(({ dot, mark }) => ({ x: dot.x, y: dot.y, mark }))
  const areaOf = ({ left, right, top, bottom }: Box) => ({
    x1: valueAt(axes.x, left, [plot.left, plot.right]),
    x2: valueAt(axes.x, right, [plot.left, plot.right]),
    y1: valueAt(axes.y, bottom, [plot.bottom, plot.top]),
    y2: valueAt(axes.y, top, [plot.bottom, plot.top]),
  })
  return (
    <ScatterChart {...liveFrame(layout, width)}>
      <XAxis hide type="number" dataKey="x" domain={[axes.x.lo, axes.x.hi]} allowDataOverflow />
      <YAxis hide type="number" dataKey="y" domain={[axes.y.lo, axes.y.hi]} allowDataOverflow />
      <Backdrop scene={layout} palette={screenPalette} />
      {band && (
        <ReferenceArea
          className="chart-band"
          {...areaOf(band)}
          fill={screenPalette('own')}
          fillOpacity={0.14}
          stroke={screenPalette('own')}
          ifOverflow="hidden"
          zIndex={0}
        />
      )}
      <Scatter
        data={data}
        isAnimationActive={false}
        zIndex={0}
        shape={({
          index,
          cx,
          cy,
        }: {
          index?: number
          cx?: number | undefined
          cy?: number | undefined
        }) => {
          const mark = data[index ?? -1]?.mark
          return mark ? (
            <Marker mark={{ ...mark, x: cx ?? mark.x, y: cy ?? mark.y }} palette={screenPalette} />
          ) : (
            <g />
          )
        }}
      />
      <Foreground scene={layout} palette={screenPalette} />
    </ScatterChart>
  )
}
