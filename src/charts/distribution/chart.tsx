import { defineChart, sizeOf, type PictureProps } from '../chart'
import { parts } from '@/model/sentences/parts'
import { spreadSentence, standing } from '@/model/sentences/standing'
import { Dots, MiddleHalf } from './dots-svg'
import { layoutDistribution } from './layout'
import { peerNotes } from './axis'
import { suitsPeers } from '../drawing/ranked-peers'
import { Canvas } from '../drawing/marks'
import { distributionSheet } from './table'
import { distributionStops } from './focus-points'

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
  label: 'Strip of dots',
  order: 8,
  format: 'svg',
  shows: 'one-period',
  field: 'all-authorities',
  standing: {
    label: 'Strip of dots',
    order: 1,
    sentence: (view) => {
      const stands = standing(view)
      return stands === undefined ? undefined : parts`${stands} ${spreadSentence(view)}`
    },
  },
  suits: suitsPeers,
  notes: peerNotes,
  sheet: distributionSheet,
  Picture: DistributionPicture,
  walk: {
    along: 'x',
    stops: (view, { width, height }) => {
      const scene = layoutDistribution(view, sizeOf(width, height))
      const stops = distributionStops(view, scene)
      const own = stops.find(({ rows }) => rows.some((row) => row.own)) ?? stops[0]
      return { scene, stops, start: own?.key ?? '' }
    },
  },
})
