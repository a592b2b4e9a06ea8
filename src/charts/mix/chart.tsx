import { isNumber } from '@/model/schema/observation'
import { Bars } from '../drawing/bars'
import { definePicture, sizeOf, type PictureProps } from '../chart'
import { layoutMix } from './layout'
import { Canvas } from '../drawing/marks'
import { ownSeries } from '../drawing/series-style'
import { categorySheet } from '../data-table/by-period-table'
import { mixStops } from './focus-points'
import type { View } from '@/model/view/types'

function MixPicture({ view, width, height, palette, label }: PictureProps) {
  const layout = layoutMix(view, sizeOf(width, height))
  return (
    <Canvas stage={layout} label={label} palette={palette}>
      <Bars bars={layout.segments} palette={palette} />
    </Canvas>
  )
}

/** Parts can be stacked when they add up to a whole and none is below zero. */
function suits(view: View): boolean {
  const own = ownSeries(view)
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

export default definePicture({
  id: 'mix',
  label: 'Made up of',
  place: 2,
  format: 'svg',
  suits,
  sheet: categorySheet,
  Picture: MixPicture,
  walk: {
    along: 'x',
    stops: (view, { width, height }) => {
      const stage = layoutMix(view, sizeOf(width, height))
      const stops = mixStops(view, stage)
      return { stage, stops, start: (stage.lying ? stops[0] : stops.at(-1))?.key ?? '' }
    },
  },
})
