import { isNumber } from '@/model/schema/observation'
import { periodLabel } from '@/model/values/period'
import { Bars } from '../drawing/bars'
import { defineChart, sizeOf, type PictureProps } from '../chart'
import { layoutAreaBar } from './layout'
import { Canvas } from '../drawing/marks'
import { trendTable } from '../data-table/by-period-table'
import { rowOf, type FocusPoints } from '../navigation/focus-point'
import type { Size } from '@/ui/use-size'
import type { View } from '@/model/view/types'
import { subjectSeries } from '@/model/view/subject'

function AreaBarPicture({ view, width, height, palette, label }: PictureProps) {
  const layout = layoutAreaBar(view, sizeOf(width, height))
  // Rows are as high as their names need, even where the height given is too small for them.
  const scene = { ...layout, height: Math.max(height ?? 0, layout.height) }
  return (
    <Canvas scene={scene} label={label} palette={palette}>
      <Bars bars={layout.bars} palette={palette} />
    </Canvas>
  )
}

/** A focus point for each area, starting with the highest value. */
function focusPointsOf(view: View, size: Size): FocusPoints {
  const scene = layoutAreaBar(view, size)
  const heading = periodLabel(view.period, view.indicator.periodType)
  const points = scene.bars.map(({ key, series, middle, x, y, width: length, height, tone }) => {
    const row = rowOf(series, { view, period: view.period, sample: tone })
    return {
      key,
      at: middle,
      heading,
      rows: [row],
      says: row.says,
      box: { left: x, right: x + Math.max(length, 2), top: y - 2, bottom: y + height + 2 },
    }
  })
  return { scene, points, start: subjectSeries(view)[0]?.id ?? '' }
}

export default defineChart({
  id: 'area-bar',
  label: 'By area',
  order: 5,
  format: 'svg',
  suits: (view) =>
    view.periods.length === 1 &&
    subjectSeries(view).length === 1 &&
    view.series.length > 1 &&
    view.series.some((s) => isNumber(s.points.get(view.period)?.value)),
  height: (view, width) => layoutAreaBar(view, { width }).height,
  dataTable: trendTable,
  Picture: AreaBarPicture,
  walk: { along: 'y', focusPoints: focusPointsOf },
})
