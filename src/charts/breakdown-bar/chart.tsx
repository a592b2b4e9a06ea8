import { isNumber } from '@/model/schema/observation'
import { Bars } from '../drawing/bars'
import { defineChart, sizeOf, type PictureProps } from '../chart'
import { layoutBreakdown } from './layout'
import { Canvas } from '../drawing/marks'
import { breakdownTable } from './table'
import { breakdownFocusPoints } from './focus-points'
import { subjectSeries } from '@/model/view/subject'

function BreakdownPicture({ view, width, height, palette, label }: PictureProps) {
  const layout = layoutBreakdown(view, sizeOf(width, height))
  return (
    <Canvas scene={layout} label={label} palette={palette}>
      <Bars bars={layout.bars.filter((bar) => bar.value !== undefined)} palette={palette} />
    </Canvas>
  )
}

export default defineChart({
  id: 'breakdown-bar',
  label: 'By category',
  order: 4,
  format: 'svg',
  shows: 'one-period',
  suits: (view) =>
    subjectSeries(view).length > 1 &&
    subjectSeries(view).some((s) => isNumber(s.points.get(view.period)?.value)),
  height: (view, width) => layoutBreakdown(view, { width }).height,
  dataTable: breakdownTable,
  Picture: BreakdownPicture,
  walk: {
    along: 'y',
    focusPoints: (view, { width, height }) => {
      const scene = layoutBreakdown(view, sizeOf(width, height))
      return { scene, points: breakdownFocusPoints(view, scene), start: scene.bars[0]?.key ?? '' }
    },
  },
})
