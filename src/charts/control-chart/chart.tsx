import { controlNotes, controlSentence, suitsControl } from '@/model/sentences/control-sentence'
import { controlTitle } from '@/model/sentences/short/chart-titles'
import { axisNote } from '../lines/axis-note'
import { defineChart, sizeOf, type PictureProps } from '../chart'
import { controlNumbers, layoutControl } from './layout'
import { Lines } from '../lines/lines'
import { Canvas } from '../drawing/marks'
import { controlTable } from './table'
import { controlFocusPoints } from './focus-points'

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
  title: controlTitle,
  sentence: controlSentence,
  axisNote: (view) => axisNote(controlNumbers(view), view),
  notes: controlNotes,
  dataTable: controlTable,
  Picture: ControlPicture,
  walk: {
    along: 'x',
    drag: 'years',
    focusPoints: (view, { width, height }) => {
      const scene = layoutControl(view, sizeOf(width, height))
      return { scene, points: controlFocusPoints(view, scene), start: view.period }
    },
  },
})
