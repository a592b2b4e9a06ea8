import { isNumber } from '@/model/observation'
import { Bars } from '../bars'
import { definePicture, sizeOf, type PictureProps } from '../chart'
import { layoutGroupMix } from '../layout/mix-by-group'
import { Canvas } from '../parts'
import { ownSeries } from '../series-style'
import { groupSheet } from '../sheets/cross'
import { groupStops } from '../stops/mix-by-group'

function GroupMixPicture({ view, width, height, palette, label }: PictureProps) {
  const layout = layoutGroupMix(view, sizeOf(width, height))
  return (
    <Canvas stage={layout} label={label} palette={palette}>
      <Bars bars={layout.rows.flatMap(({ segments }) => segments)} palette={palette} />
    </Canvas>
  )
}

export default definePicture({
  id: 'mix-by-group',
  label: 'Group by group',
  place: 7,
  format: 'svg',
  suits: (view) =>
    view.cross?.isModeration === false &&
    (view.measure.kind === 'percent' || view.measure.kind === 'count') &&
    ownSeries(view).some((s) => isNumber(s.points.get(view.period)?.value)),
  sheet: groupSheet,
  Picture: GroupMixPicture,
  walk: {
    along: 'y',
    stops: (view, { width, height }) => {
      const stage = layoutGroupMix(view, sizeOf(width, height))
      return { stage, stops: groupStops(view, stage), start: stage.rows[0]?.key ?? '' }
    },
  },
})
