import { denominatorAt } from '@/model/view/denominator'
import { formatNumber, listInWords } from '@/model/values/format'
import { periodTick } from '@/model/values/period'
import { isNumber } from '@/model/schema/observation'
import { axisNote } from '../lines/axis-note'
import { defineChart, sizeOf, type PictureProps } from '../chart'
import { layoutTrend } from './layout'
import { axisNumbers } from '../lines/backdrop'
import { Lines } from '../lines/lines'
import { Canvas } from '../drawing/marks'
import { benchmarksIn } from '../drawing/series-style'
import { trendTable } from '../data-table/by-period-table'
import { trendFocusPoints } from './focus-points'
import type { View } from '@/model/view/types'
import { subjectSeries } from '@/model/view/subject'

/** Maximum number of periods that a note lists one by one. */
const MANY = 8

/** The denominators of a council's own percentages, for which a line has no room. */
export function denominatorsNote(view: View): string[] {
  if (view.indicator.local !== true) return []
  const denominators = view.periods.flatMap((period) => {
    const denominator = denominatorAt(view, period)
    return denominator
      ? [{ ...denominator, tick: periodTick(period, view.indicator.periodType) }]
      : []
  })
  const [first] = denominators
  if (!first) return []
  if (denominators.length <= MANY)
    return [
      `The number of ${first.unit}: ${listInWords(denominators.map(({ n, tick }) => `${formatNumber(n, 0)} in ${tick}`))}.`,
    ]
  const all = denominators.map(({ n }) => n)
  return [
    `Each is of ${formatNumber(Math.min(...all), 0)} to ${formatNumber(Math.max(...all), 0)} ${first.unit}; the table says how many.`,
  ]
}

function TrendPicture({ view, width, height, palette, label }: PictureProps) {
  const layout = layoutTrend(view, sizeOf(width, height))
  return (
    <Canvas scene={layout} label={label} palette={palette}>
      <Lines layout={layout} palette={palette} />
    </Canvas>
  )
}

export default defineChart({
  id: 'trend',
  label: 'Over time',
  order: 1,
  format: 'svg',
  compares: true,
  annotations: 'numbered',
  leavesOut: benchmarksIn,
  suits: (view) =>
    view.periods.length > 1 &&
    subjectSeries(view).some((s) => view.periods.some((p) => isNumber(s.points.get(p)?.value))),
  axisNote: (view) => axisNote(axisNumbers(view), view),
  notes: (view, mode) => (mode === 'chart' ? denominatorsNote(view) : []),
  dataTable: trendTable,
  Picture: TrendPicture,
  walk: {
    along: 'x',
    drag: 'years',
    lifts: true,
    focusPoints: (view, { width, height }) => {
      const scene = layoutTrend(view, sizeOf(width, height))
      return { scene, points: trendFocusPoints(view, scene), start: view.period }
    },
  },
})
