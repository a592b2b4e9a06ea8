import { scatterSentence } from '@/model/comparison/scatter'
import { formatValue, listInWords } from '@/model/values/format'
import { parts } from '@/model/sentences/parts'
import { scatterTitle } from '@/model/comparison/scatter-view'
import { defineChart, sizeOf, type PictureProps } from '../chart'
import { layoutScatter, scatterAxes, scatterIn } from './layout'
import { Canvas, Marker } from '../drawing/marks'
import { scatterTable } from './table'
import { scatterFocusPoints } from './focus-points'
import type { Scatter } from '@/model/view/types'

/** A dot for each authority: one figure on the horizontal axis, the other on the vertical one. */
function ScatterPicture({ view, width, height, palette, label }: PictureProps) {
  const layout = layoutScatter(scatterIn(view), sizeOf(width, height))
  return (
    <Canvas scene={layout} label={label} palette={palette}>
      {layout.dots.map(({ mark }) => (
        <Marker key={mark.key} mark={mark} palette={palette} />
      ))}
    </Canvas>
  )
}

/** A note on the axes that do not start at zero. */
function axesNote(scatter: Scatter): string[] {
  const axes = scatterAxes(scatter)
  const starts = (['x', 'y'] as const)
    .filter((key) => axes[key].lo > 0)
    .map((key) => {
      const { name, view } = scatter[key]
      return `“${name}” at ${formatValue(axes[key].lo, view.measure)}`
    })
  return starts.length === 0 ? [] : [`An axis does not start at zero: ${listInWords(starts)}.`]
}

/** Its least height as the main chart of a page, in px. */
const LEAST_HEIGHT = 420

/** How much its height may shrink in a picture with a lot of text around it, in px. */
const GIVES = 80

export default defineChart({
  id: 'scatter',
  label: 'One against the other',
  order: 14,
  format: 'svg',
  paired: true,
  suits: ({ scatter }) => scatter !== undefined && scatter.dots.length > 0,
  title: (view) => scatterTitle(scatterIn(view)),
  sentence: (view) => parts`${scatterSentence(scatterIn(view), view.area)}`,
  notes: (view, mode) => (mode === 'chart' ? axesNote(scatterIn(view)) : []),
  // It has the width of the page, and ends above the fold at 1280 by 800 px.
  leadHeight: (width) => Math.max(LEAST_HEIGHT, Math.round(width * 0.36)),
  height: (view, width) => layoutScatter(scatterIn(view), { width }).height - GIVES,
  dataTable: (view) => scatterTable(scatterIn(view)),
  Picture: ScatterPicture,
  walk: {
    along: 'both',
    drag: 'part',
    names: true,
    focusPoints: (view, { width, height }, handled) => {
      const scatter = scatterIn(view)
      const scene = layoutScatter(scatter, sizeOf(width, height), handled)
      const shown = scene.dots.map(({ dot }) => dot)
      const subject = shown.find((d) => d.kind === 'subject') ?? shown[0]
      return { scene, points: scatterFocusPoints(scatter, scene), start: subject?.area.code ?? '' }
    },
  },
})
