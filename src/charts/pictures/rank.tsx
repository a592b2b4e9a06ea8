import { ManyBars } from '../bars'
import { definePicture, sizeOf, type PictureProps } from '../chart'
import { layoutRank, rankedPeers } from '../layout/rank'
import { Canvas } from '../parts'
import { ownSeries } from '../series-style'
import { rankSheet } from '../sheets/rank'
import { rankStops } from '../stops/rank'

const FEWEST = 20

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
  suits: (view) => ownSeries(view).length === 1 && rankedPeers(view).length >= FEWEST,
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
