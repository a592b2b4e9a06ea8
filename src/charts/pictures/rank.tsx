import { ManyBars } from '../bars'
import { definePicture, sizeOf, type PictureProps } from '../chart'
import { suitsPeers } from '../layout/peers'
import { layoutRank } from '../layout/rank'
import { Canvas } from '../parts'
import { rankSheet } from '../sheets/rank'
import { rankStops } from '../stops/rank'

function RankPicture({ view, width, height, palette, label }: PictureProps) {
  const layout = layoutRank(view, sizeOf(width, height))
  return (
    <Canvas stage={layout} label={label} palette={palette}>
      <ManyBars bars={layout.bars} palette={palette} />
    </Canvas>
  )
}

export default definePicture({
  id: 'rank',
  label: 'All authorities',
  place: 3,
  format: 'svg',
  suits: suitsPeers,
  sheet: rankSheet,
  Picture: RankPicture,
  walk: {
    along: 'x',
    stops: (view, { width, height }) => {
      const stage = layoutRank(view, sizeOf(width, height))
      const own = stage.bars.find((bar) => bar.peer.isOwn) ?? stage.bars[0]
      return { stage, stops: rankStops(view, stage), start: own?.key ?? '' }
    },
  },
})
