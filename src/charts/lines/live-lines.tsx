import { Line, LineChart, XAxis, YAxis } from 'recharts'
import { Behind } from './lines'
import type { LinesLayout } from './layout'
import type { Handled } from '../drawing/live/handled'
import { LiveBand } from '../drawing/live/live-band'
import { marginsOf } from '../drawing/scene'
import { screenPalette } from '../drawing/palette'
import { Backdrop, Foreground, Marker } from '../drawing/marks'

/** The points of one line, with an empty row between two stretches, so that Recharts breaks it there. */
function rowsFor(layout: LinesLayout, index: number): { x: number; value: number | null }[] {
  const line = layout.lines[index]
  return (line?.runs ?? []).flatMap((run, i) => [
    ...(i > 0 && run[0] ? [{ x: run[0].x, value: null }] : []),
    ...run.map((spot) => ({ x: spot.x, value: spot.value })),
  ])
}

interface LineDrawingProps {
  layout: LinesLayout
  width: number
  handled: Handled | undefined
}

/** Lines over time, drawn by Recharts exactly where the layout has them; the axes are those of the picture. */
export function LineDrawing({ layout, width, handled = {} }: LineDrawingProps) {
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
      <Backdrop scene={layout} palette={screenPalette} />
      <LiveBand band={handled.band} />
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
      <Foreground scene={layout} palette={screenPalette} />
    </LineChart>
  )
}
