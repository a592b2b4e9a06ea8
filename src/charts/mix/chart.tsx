import { isNumber } from '@/model/schema/observation'
import { Bars } from '../drawing/bars'
import { defineChart, sizeOf, type PictureProps } from '../chart'
import { layoutMix } from './layout'
import { Canvas } from '../drawing/marks'
import { benchmarksIn } from '../drawing/series-style'
import { categoryTable } from '../data-table/by-period-table'
import { mixFocusPoints } from './focus-points'
import type { View } from '@/model/view/types'
import { subjectSeries } from '@/model/view/subject'

function MixPicture({ view, width, height, palette, label }: PictureProps) {
  const layout = layoutMix(view, sizeOf(width, height))
  return (
    <Canvas scene={layout} label={label} palette={palette}>
      <Bars bars={layout.segments} palette={palette} />
    </Canvas>
  )
}

/** Parts can be stacked when they add up to a whole and none is below zero. */
function suits(view: View): boolean {
  const own = subjectSeries(view)
  const numbers = own.flatMap((s) => [...s.points.values()].map((p) => p.value).filter(isNumber))
  const stacks = view.measure.kind === 'percent' || view.measure.kind === 'count'
  return (
    view.breakdown?.additive === true &&
    stacks &&
    own.length > 1 &&
    numbers.some((n) => n > 0) &&
    numbers.every((n) => n >= 0)
  )
}

/** Why some columns are short. */
function shortColumns(view: View): string[] {
  const values = subjectSeries(view).flatMap((s) => [...s.points.values()].map((p) => p.value))
  return values.some((v) => v === 'c' || v === 'u')
    ? ['A column marked [c] is short by a category that is suppressed.']
    : []
}

export default defineChart({
  id: 'mix',
  label: 'Made up of',
  order: 2,
  format: 'svg',
  suits,
  leavesOut: benchmarksIn,
  gapNotes: shortColumns,
  denominatorAbove: true,
  dataTable: categoryTable,
  Picture: MixPicture,
  walk: {
    along: 'x',
    focusPoints: (view, { width, height }) => {
      const scene = layoutMix(view, sizeOf(width, height))
      const points = mixFocusPoints(view, scene)
      return { scene, points, start: (scene.lying ? points[0] : points.at(-1))?.key ?? '' }
    },
  },
})
