import { Line, LineChart, XAxis, YAxis } from 'recharts'
import { useMemo } from 'react'
import { Behind } from '../behind'
import { defineChart, sizeOf, type ChartProps } from '../chart'
import { layoutTrend, type TrendLayout } from '../layout/trend'
import { marginsOf } from '../layout/stage'
import { Backdrop, Foreground, Marker } from '../parts'
import { screenPalette } from '../palette'

/** The points of one line, with an empty row between two stretches, so that Recharts breaks it there. */
function rowsFor(layout: TrendLayout, index: number): { x: number; value: number | null }[] {
  const line = layout.lines[index]
  return (line?.runs ?? []).flatMap((run, i) => [
    ...(i > 0 && run[0] ? [{ x: run[0].x, value: null }] : []),
    ...run.map((spot) => ({ x: spot.x, value: spot.value })),
  ])
}

function TrendChart({ view, width, height }: ChartProps) {
  const layout = useMemo(() => layoutTrend(view, sizeOf(width, height)), [view, width, height])
  const { plot, axis } = layout
  return (
    <LineChart
      width={width}
      height={layout.height}
      margin={marginsOf(layout)}
      accessibilityLayer={false}
    >
      <XAxis hide type="number" dataKey="x" domain={[plot.left, plot.right]} />
      <YAxis hide type="number" domain={[axis.lo, axis.hi]} />
      <Backdrop stage={layout} palette={screenPalette} />
      <Behind layout={layout} palette={screenPalette} />
      {layout.lines
        .map((line, i) => ({ line, data: rowsFor(layout, i) }))
        .toReversed()
        .map(({ line: { series, style }, data }) => (
          <Line
            key={series.id}
            data={data}
            dataKey="value"
            stroke={screenPalette(style.tone)}
            strokeWidth={style.width}
            strokeDasharray={style.dash ?? ''}
            strokeLinejoin="round"
            dot={false}
            activeDot={false}
            connectNulls={false}
            isAnimationActive={false}
            zIndex={0}
          />
        ))}
      {layout.dots.map((dot) => (
        <Marker key={dot.key} mark={dot} palette={screenPalette} />
      ))}
      <Foreground stage={layout} palette={screenPalette} />
    </LineChart>
  )
}

export default defineChart({ id: 'trend', Component: TrendChart })
