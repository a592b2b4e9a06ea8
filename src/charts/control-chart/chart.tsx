import { controlNotes, controlSentence, suitsControl } from '@/model/sentences/control-sentence'
import { axisNote } from '../lines/axis-note'
import { defineChart, sizeOf, type PictureProps } from '../chart'
import { controlNumbers, layoutControl } from './layout'
import { Lines } from '../lines/lines'
import { Canvas } from '../drawing/marks'
import { controlSheet } from './table'
import { controlStops } from './focus-points'

function ControlPicture({ view, width, height, palette, label }: PictureProps) {
  const layout = layoutControl(view, sizeOf(width, height))
  return (
    <Canvas scene={layout} label={label} palette={palette}>
      <Lines layout={layout} palette={palette} />
    </Canvas>
  )
}

export default defineChart({
  id: 'control-chart',
  label: 'Control chart',
  order: 7,
  format: 'svg',
  field: 'own-area',
  annotations: 'numbered',
  idInFileName: true,
  suits: suitsControl,
  sentence: controlSentence,
  notes: (view, mode) => [
    ...(mode === 'chart' ? axisNote(controlNumbers(view), view) : []),
    ...controlNotes(view),
  ],
  sheet: controlSheet,
  Picture: ControlPicture,
  walk: {
    along: 'x',
    stops: (view, { width, height }) => {
      const scene = layoutControl(view, sizeOf(width, height))
      return { scene, stops: controlStops(view, scene), start: view.period }
    },
  },
})
