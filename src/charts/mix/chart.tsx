import { isNumber } from '@/model/schema/observation'
import { Bars } from '../drawing/bars'
import { defineChart, sizeOf, type PictureProps } from '../chart'
import { layoutMix } from './layout'
import { Canvas } from '../drawing/marks'
import { Hatching } from './hatching'
import { leftOutOfMix } from './stacks'
import { categoryTable } from '../data-table/by-period-table'
import { mixFocusPoints } from './focus-points'
import type { View } from '@/model/view/types'
import { subjectSeries } from '@/model/view/subject'

function MixPicture({ view, width, height, palette, label }: PictureProps) {
  const layout = layoutMix(view, sizeOf(width, height))
  return (
    <Canvas scene={layout} label={label} palette={palette}>
      <Bars bars={layout.segments} palette={palette} />
      <Hatching boxes={layout.hatched} palette={palette} />
    </Canvas>
  )
}

/** Parts can be stacked when they add up to a whole and none is below zero. */
function suits(view: View): boolean {
  const subject = subjectSeries(view)
  const numbers = subject.flatMap((s) =>
    [...s.points.values()].map((p) => p.value).filter(isNumber),
  )
  const stacks = view.measure.kind === 'percent' || view.measure.kind === 'count'
  return (
    view.breakdown?.additive === true &&
    stacks &&
    subject.length > 1 &&
    numbers.some((n) => n > 0) &&
    numbers.every((n) => n >= 0)
  )
}

export default defineChart({
  id: 'mix',
  label: 'Made up of',
  order: 2,
  format: 'svg',
  suits,
  leavesOut: leftOutOfMix,
  hatches: true,
  dataTable: categoryTable,
  Picture: MixPicture,
  walk: {
    along: 'x',
    drag: 'years',
    focusPoints: (view, { width, height }) => {
      const scene = layoutMix(view, sizeOf(width, height))
      const points = mixFocusPoints(view, scene)
      const latest = scene.columns.findLast(({ stack }) => stack.column.isSubject)
      return { scene, points, start: (scene.lying ? points[0]?.key : latest?.key) ?? '' }
    },
  },
})
