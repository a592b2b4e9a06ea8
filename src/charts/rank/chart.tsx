import { standing } from '@/model/sentences/standing'
import { ManyBars } from '../drawing/bars'
import { defineChart, sizeOf, type PictureProps } from '../chart'
import { suitsPeers } from '../drawing/ranked-peers'
import { layoutRank } from './layout'
import { Canvas } from '../drawing/marks'
import { rankSheet } from '../data-table/ranked-peers-table'
import { rankStops } from './focus-points'

function RankPicture({ view, width, height, palette, label }: PictureProps) {
  const layout = layoutRank(view, sizeOf(width, height))
  return (
    <Canvas scene={layout} label={label} palette={palette}>
      <ManyBars bars={layout.bars} palette={palette} />
    </Canvas>
  )
}

export default defineChart({
  id: 'rank',
  label: 'All authorities',
  order: 3,
  format: 'svg',
  shows: 'one-period',
  field: 'all-authorities',
  standing: {
    label: 'All authorities ranked',
    order: 2,
    sentence: standing,
  },
  suits: suitsPeers,
  sheet: rankSheet,
  Picture: RankPicture,
  walk: {
    along: 'x',
    stops: (view, { width, height }) => {
      const scene = layoutRank(view, sizeOf(width, height))
      const own = scene.bars.find((bar) => bar.peer.isOwn) ?? scene.bars[0]
      return { scene, stops: rankStops(view, scene), start: own?.key ?? '' }
    },
  },
})
