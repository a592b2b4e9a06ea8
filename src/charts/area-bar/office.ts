import { orderAt } from '../drawing/series-style'
import { isNumber } from '@/model/schema/observation'
import {
  colourOf,
  type CategoryChart,
  type ChartSeries,
  type ChartSetting,
} from '../office/office-chart'
import { reasonOf } from '../office/reasons'
import type { View } from '@/model/view/types'
import { numberOf, lying, valueLabel } from '../office/lying-bars'
import { isSubject } from '@/model/view/subject'

/** One bar for each area in the view's period, highest value first. */
export default function areaChart(view: View, setting: ChartSetting): CategoryChart {
  const { theme } = setting
  const rows = orderAt(view.series, view.period)
  const values = rows.map((s) => s.points.get(view.period)?.value)
  const reasons = new Map(
    rows.flatMap((s, at) =>
      isNumber(values[at]) ? [] : [[at, `${s.label}: ${reasonOf(values[at], view)}`] as const],
    ),
  )
  const series: ChartSeries = {
    name: view.measure.label,
    form: 'bar',
    values: values.map(numberOf),
    colour: colourOf('neighbours', theme),
    points: rows.flatMap((s, at) => (isSubject(s) ? [{ at, colour: colourOf('own', theme) }] : [])),
    labels: rows.flatMap((s, at) =>
      isNumber(values[at])
        ? [valueLabel(at, colourOf(isSubject(s) ? 'own' : 'quiet-ink', theme), isSubject(s))]
        : [],
    ),
  }
  const names = rows.map((s, at) => `${s.label}${isNumber(values[at]) ? '' : ' –'}`)
  return lying({ view, setting, names, series: [series], corner: 'Area', reasons })
}
