import { standing } from '@/model/sentences/standing'
import { ManyBars } from '../drawing/bars'
import { defineChart, sizeOf, type PictureProps } from '../chart'
import { suitsPeers } from '../drawing/ranked-peers'
import { layoutRank } from './layout'
import { Canvas } from '../drawing/marks'
import { rankTable } from '../data-table/ranked-peers-table'
import { rankFocusPoints } from './focus-points'

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
    label: 'Ranking',
    order: 2,
    sentence: standing,
  },
  suits: suitsPeers,
  dataTable: rankTable,
  Picture: RankPicture,
  walk: {
    along: 'x',
    focusPoints: (view, { width, height }) => {
      const scene = layoutRank(view, sizeOf(width, height))
      const subject = scene.bars.find((bar) => bar.peer.isSubject) ?? scene.bars[0]
      return { scene, points: rankFocusPoints(view, scene), start: subject?.key ?? '' }
    },
  },
})
