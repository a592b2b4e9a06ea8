import { toneOf } from '../drawing/part-tones'
import { totalText } from '../data-table/crossed-table'
import { isNumber } from '@/model/schema/observation'
import {
  colourOf,
  type CategoryChart,
  type ChartLabel,
  type ChartSeries,
  type ChartSetting,
} from '../office/office-chart'
import { reasonOf } from '../office/reasons'
import type { View } from '@/model/view/types'
import { crossRows } from '@/model/view/crossed-rows'
import { numberOf, lying } from '../office/lying-bars'
import { groupTones } from './tones'

/** A bar for each group, with its parts stacked from the left. */
export default function groupChart(view: View, setting: ChartSetting): CategoryChart {
  const { theme, size } = setting
  const rows = crossRows(view)
  const parts = view.cross?.parts ?? []
  const sums = rows.map(({ points }) =>
    points.reduce((all, p) => all + (numberOf(p?.value) ?? 0), 0),
  )
  const hi = view.measure.kind === 'percent' ? Math.max(100, ...sums) : Math.max(...sums) || 1
  const tones = groupTones(view)
  const series = parts.map((part, index): ChartSeries => {
    const { tone, textTone } = tones[index] ?? toneOf(index)
    const values = rows.map(({ points }) => numberOf(points[index]?.value))
    return {
      name: part.label,
      form: 'bar',
      values,
      colour: colourOf(tone, theme),
      labels: values.flatMap((v, at): ChartLabel[] =>
        v !== undefined && (v / hi) * size.width * 0.6 > 30
          ? [{ at, shows: 'value', place: 'centre', colour: colourOf(textTone, theme) }]
          : [],
      ),
    }
  })
  const reasons = new Map(
    rows.flatMap(({ points }, at) => {
      const missing = points.flatMap((point, i) =>
        isNumber(point?.value) ? [] : [`${parts[i]?.label ?? ''}: ${reasonOf(point?.value, view)}`],
      )
      return missing.length === 0 ? [] : [[at, missing.join('; ')] as const]
    }),
  )
  const names = rows.map(({ label, total }) => `${label}, ${totalText(total, view) ?? ''}`)
  const chart = lying({
    view,
    setting,
    names,
    series,
    corner: view.breakdown?.label ?? 'Group',
    reasons,
  })
  return { ...chart, stacked: true, axis: { ...chart.axis, lo: 0, hi } }
}
