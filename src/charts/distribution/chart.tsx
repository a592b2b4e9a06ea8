import { defineChart, sizeOf, type PictureProps } from '../chart'
import { parts } from '@/model/sentences/parts'
import { spreadSentence, standing } from '@/model/sentences/standing'
import { Dots, MiddleHalf } from './dots-svg'
import { layoutDistribution } from './layout'
import { peerNotes } from './axis'
import { suitsPeers } from '../drawing/ranked-peers'
import { Canvas } from '../drawing/marks'
import { distributionTable } from './table'
import { distributionFocusPoints } from './focus-points'

function DistributionPicture({ view, width, height, palette, label }: PictureProps) {
  const layout = layoutDistribution(view, sizeOf(width, height))
  return (
    <Canvas scene={layout} label={label} palette={palette}>
      <MiddleHalf layout={layout} palette={palette} />
      <Dots dots={layout.dots} palette={palette} />
    </Canvas>
  )
}

export default defineChart({
  id: 'distribution',
  label: 'Spread',
  order: 8,
  format: 'svg',
  shows: 'one-period',
  field: 'all-authorities',
  standing: {
    label: 'Spread',
    order: 1,
    sentence: (view) => {
      const stands = standing(view)
      return stands === undefined ? undefined : parts`${stands} ${spreadSentence(view)}`
    },
  },
  suits: suitsPeers,
  notes: peerNotes,
  dataTable: distributionTable,
  Picture: DistributionPicture,
  walk: {
    along: 'x',
    focusPoints: (view, { width, height }) => {
      const scene = layoutDistribution(view, sizeOf(width, height))
      const points = distributionFocusPoints(view, scene)
      const subject = points.find(({ rows }) => rows.some((row) => row.isSubject)) ?? points[0]
      return { scene, points, start: subject?.key ?? '' }
    },
  },
})
