import { isNumber } from '@/model/observation'
import { definePicture, sizeOf, type PictureProps } from '../chart'
import { layoutTrend } from '../layout/trend'
import { Canvas, Marker } from '../parts'
import { ownSeries } from '../series-style'
import { trendSheet } from '../sheets/trend'
import { trendStops } from '../stops/trend'

function TrendPicture({ view, width, height, palette, label }: PictureProps) {
  const layout = layoutTrend(view, sizeOf(width, height))
  return (
    <Canvas stage={layout} label={label} palette={palette}>
      {layout.lines.toReversed().map(({ series, style, path }) => (
        <path
          key={series.id}
          d={path}
          fill="none"
          stroke={palette(style.tone)}
          strokeWidth={style.width}
          strokeDasharray={style.dash}
          strokeLinejoin="round"
        />
      ))}
      {layout.dots.map((dot) => (
        <Marker key={dot.key} mark={dot} palette={palette} />
      ))}
    </Canvas>
  )
}

export default definePicture({
  id: 'trend',
  label: 'Over time',
  place: 1,
  format: 'svg',
  suits: (view) =>
    view.cross === undefined &&
    view.periods.length > 1 &&
    ownSeries(view).some((s) => view.periods.some((p) => isNumber(s.points.get(p)?.value))),
  sheet: trendSheet,
  Picture: TrendPicture,
  walk: {
    along: 'x',
    stops: (view, { width, height }) => {
      const stage = layoutTrend(view, sizeOf(width, height))
      return { stage, stops: trendStops(view, stage), start: view.period }
    },
  },
})
