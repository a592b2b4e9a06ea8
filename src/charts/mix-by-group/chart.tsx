import { listInWords } from '@/model/values/format'
import { isNumber, toPlot } from '@/model/schema/observation'
import { countedUnit } from '@/model/sentences/phrases'
import { Bars } from '../drawing/bars'
import { defineChart, sizeOf, type PictureProps } from '../chart'
import { layoutGroupMix } from './layout'
import { Canvas } from '../drawing/marks'
import { groupTable } from '../data-table/crossed-table'
import { groupFocusPoints } from './focus-points'
import type { View } from '@/model/view/types'
import { crossRows } from '@/model/view/crossed-rows'
import { subjectSeries } from '@/model/view/subject'

function GroupMixPicture({ view, width, height, palette, label }: PictureProps) {
  const layout = layoutGroupMix(view, sizeOf(width, height))
  return (
    <Canvas scene={layout} label={label} palette={palette}>
      <Bars bars={layout.rows.flatMap(({ segments }) => segments)} palette={palette} />
    </Canvas>
  )
}

/** Notes on how to read the bars of small groups, and on groups without a bar. */
function groupNotes(view: View): string[] {
  const rows = crossRows(view)
  const fewest = view.indicator.smallNumber ?? 0
  const small = rows.filter(({ total }) => isNumber(total) && total < fewest)
  const shown = new Set(rows.map(({ row }) => row?.id))
  const without = view.cross?.rows.filter(({ id }) => !shown.has(id)) ?? []
  const unit = countedUnit(view) ?? 'figures'
  const isRounded = rows.some(({ points }) => {
    const sum = points.reduce((all, point) => all + (toPlot(point?.value) ?? 0), 0)
    return view.measure.kind === 'percent' && points.every((p) => isNumber(p?.value)) && sum !== 100
  })
  return [
    ...(isRounded ? ['Percentages that do not add to 100 are each rounded.'] : []),
    ...(small.length > 0
      ? [`Where there are fewer than ${fewest} ${unit}, a few change the shares much.`]
      : []),
    ...(without.length > 0
      ? [`No ${unit} in this period: ${listInWords(without.map(({ label }) => label))}.`]
      : []),
  ]
}

export default defineChart({
  id: 'mix-by-group',
  label: 'Group by group',
  order: 7,
  format: 'svg',
  shows: 'one-period',
  crossed: true,
  suits: (view) =>
    view.cross?.isModeration === false &&
    (view.measure.kind === 'percent' || view.measure.kind === 'count') &&
    subjectSeries(view).some((s) => isNumber(s.points.get(view.period)?.value)),
  notes: groupNotes,
  height: (view, width) => layoutGroupMix(view, { width }).height,
  dataTable: groupTable,
  Picture: GroupMixPicture,
  walk: {
    along: 'y',
    focusPoints: (view, { width, height }) => {
      const scene = layoutGroupMix(view, sizeOf(width, height))
      return { scene, points: groupFocusPoints(view, scene), start: scene.rows[0]?.key ?? '' }
    },
  },
})
