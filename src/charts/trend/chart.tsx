import { isNumber } from '@/model/schema/observation'
import { axisNote } from '../lines/axis-note'
import { basesNote } from './bases-note'
import { definePicture, sizeOf, type PictureProps } from '../chart'
import { layoutTrend } from './layout'
import { axisNumbers } from '../lines/backdrop'
import { Lines } from '../lines/lines'
import { Canvas } from '../drawing/marks'
import { ownSeries } from '../drawing/series-style'
import { trendSheet } from '../data-table/by-period-table'
import { trendStops } from './focus-points'

function TrendPicture({ view, width, height, palette, label }: PictureProps) {
  const layout = layoutTrend(view, sizeOf(width, height))
  return (
    <Canvas stage={layout} label={label} palette={palette}>
      <Lines layout={layout} palette={palette} />
    </Canvas>
  )
}

export default definePicture({
  id: 'trend',
  label: 'Over time',
  place: 1,
  format: 'svg',
  suits: (view) =>
    view.periods.length > 1 &&
    ownSeries(view).some((s) => view.periods.some((p) => isNumber(s.points.get(p)?.value))),
  notes: (view, mode) =>
    mode === 'chart' ? [...axisNote(axisNumbers(view), view), ...basesNote(view)] : [],
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
