import { definePicture, sizeOf, type PictureProps } from '../chart'
import { Dots, MiddleHalf } from '../dots'
import { layoutDistribution } from '../layout/distribution'
import { peerNotes } from '../layout/peer-axis'
import { suitsPeers } from '../layout/peers'
import { Canvas } from '../parts'
import { distributionSheet } from '../sheets/distribution'
import { distributionStops } from '../stops/distribution'

function DistributionPicture({ view, width, height, palette, label }: PictureProps) {
  const layout = layoutDistribution(view, sizeOf(width, height))
  return (
    <Canvas stage={layout} label={label} palette={palette}>
      <MiddleHalf layout={layout} palette={palette} />
      <Dots dots={layout.dots} palette={palette} />
    </Canvas>
  )
}

export default definePicture({
  id: 'distribution',
  label: 'Strip of dots',
  place: 8,
  format: 'svg',
  suits: suitsPeers,
  notes: peerNotes,
  sheet: distributionSheet,
  Picture: DistributionPicture,
  walk: {
    along: 'x',
    stops: (view, { width, height }) => {
      const stage = layoutDistribution(view, sizeOf(width, height))
      const stops = distributionStops(view, stage)
      const own = stops.find(({ rows }) => rows.some((row) => row.own)) ?? stops[0]
      return { stage, stops, start: own?.key ?? '' }
    },
  },
})
