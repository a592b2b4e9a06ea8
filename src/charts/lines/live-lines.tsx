import { Line, LineChart, XAxis, YAxis } from 'recharts'
import { Behind } from './lines'
import type { LinesLayout } from './layout'
import { namedBy, type Handled } from '../drawing/live/handled'
import { isSubject } from '@/model/view/subject'
import { LiveBand } from '../drawing/live/live-band'
import { liveFrame, type Label } from '../drawing/scene'
import { screenPalette } from '../drawing/palette'
import { Foreground, Marker } from '../drawing/marks'
import { Backdrop } from '../drawing/plain-marks'

/** The points of one line, with an empty row between two runs, where Recharts then breaks the line. */
function rowsFor(layout: LinesLayout, index: number): { x: number; value: number | null }[] {
  const line = layout.lines[index]
  return (line?.runs ?? []).flatMap((run, i) => [
    ...(i > 0 && run[0] ? [{ x: run[0].x, value: null }] : []),
    ...run.map((spot) => ({ x: spot.x, value: spot.value })),
  ])
}

/** Opacity of the other lines when one is emphasised. Their names stay legible. */
const FADED = { line: 0.25, name: 0.55 }

interface LineDrawingProps {
  layout: LinesLayout
  width: number
  handled: Handled | undefined
}

/**
 * Lines over time, drawn by Recharts exactly where the layout has them. The axes are those of the picture.
 */
export function LineDrawing({ layout, width, handled = {} }: LineDrawingProps) {
  const { plot, axis } = layout
  const { band, forward } = handled
  const lines = layout.lines.map((line, i) => ({ line, data: rowsFor(layout, i) }))
  // The emphasised line is on top.
  const order = lines
    .toReversed()
    .toSorted((a, b) => Number(a.line.series.id === forward) - Number(b.line.series.id === forward))
  const isFaded = (id: string | undefined) => forward !== undefined && id !== forward
  const subject = layout.lines.find(({ series }) => isSubject(series))?.series.id
  const ownerOf = (key: string) =>
    layout.lines.find(({ series }) => key.startsWith(`${series.id}-`))?.series.id
  const isOfFaded = ({ key }: Label) => {
    const named = namedBy(key) ?? (key.startsWith('value-') ? subject : undefined)
    return named !== undefined && isFaded(named)
  }
  return (
    <LineChart {...liveFrame(layout, width)}>
      <XAxis hide type="number" dataKey="x" domain={[plot.left, plot.right]} />
      <YAxis hide type="number" domain={[axis.lo, axis.hi]} />
      <Backdrop scene={layout} palette={screenPalette} />
      <LiveBand band={band} />
      <Behind layout={layout} palette={screenPalette} />
      {order.map(({ line: { series, style }, data }) => (
        <Line
          key={series.id}
          data={data}
          dataKey="value"
          stroke={screenPalette(style.tone)}
          strokeWidth={style.width}
          strokeOpacity={isFaded(series.id) ? FADED.line : 1}
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
        <g key={dot.key} opacity={isFaded(ownerOf(dot.key)) ? FADED.line : 1}>
          <Marker mark={dot} palette={screenPalette} />
        </g>
      ))}
      {forward === undefined ? (
        <Foreground scene={layout} palette={screenPalette} />
      ) : (
        <>
          <g opacity={FADED.name}>
            <Foreground
              scene={{
                ...layout,
                over: [],
                marks: [],
                flags: [],
                labels: layout.labels.filter(isOfFaded),
              }}
              palette={screenPalette}
            />
          </g>
          <Foreground
            scene={{ ...layout, labels: layout.labels.filter((label) => !isOfFaded(label)) }}
            palette={screenPalette}
          />
        </>
      )}
    </LineChart>
  )
}
