import { formatValue } from '@/model/values/format'
import { styleSeries } from '../drawing/series-style'
import { isNumber } from '@/model/schema/observation'
import {
  colourOf,
  type CategoryChart,
  type ChartSeries,
  type ChartSetting,
} from '../office/office-chart'
import { reasonOf } from '../office/reasons'
import type { Series, View } from '@/model/view/types'
import { numberOf, lying, valueLabel } from '../office/lying-bars'
import { isSubject, subjectSeries } from '@/model/view/subject'

/** A hatch for each benchmark, so that they can be distinguished in greyscale print. */
const HATCHES = [undefined, 'wdUpDiag', 'pct30', 'dkHorz', 'dkVert', 'wdDnDiag']

/** Above this number of bars, only the council's have value labels. */
const MOST_LABELS = 18

/** One bar for each category in the view's period, with the benchmarks' bars below it. */
export default function breakdownChart(view: View, setting: ChartSetting): CategoryChart {
  const { theme } = setting
  const subject = subjectSeries(view)
  const styles = styleSeries(view.series)
  const valueIn = (series: Series | undefined) => series?.points.get(view.period)?.value
  const others = [
    ...new Set(view.series.filter((s) => !isSubject(s)).map((s) => s.area?.code ?? s.role)),
  ]
  const rows = [undefined, ...others].map((code) =>
    subject.map((s) =>
      code === undefined
        ? s
        : view.series.find(
            (o) =>
              (o.area?.code ?? o.role) === code &&
              !isSubject(o) &&
              o.category?.id === s.category?.id,
          ),
    ),
  )
  const isCrowded = subject.length * rows.length > MOST_LABELS
  const series = rows.flatMap((row, index): ChartSeries[] => {
    const first = row.find((s) => s !== undefined)
    if (!first) return []
    const isStrong = index === 0
    const tone = isStrong ? 'own' : (styles.get(first.id)?.tone ?? 'benchmark-1')
    const hatch = isStrong ? undefined : HATCHES[(index - 1) % HATCHES.length]
    const values = row.map((s) => numberOf(valueIn(s)))
    return [
      {
        name: first.area?.name ?? (isStrong ? view.area.name : first.label),
        form: 'bar',
        values,
        colour: colourOf(tone, theme),
        ...(hatch === undefined ? {} : { hatch }),
        labels: values.flatMap((v, at) =>
          v === undefined || (isCrowded && !isStrong)
            ? []
            : [valueLabel(at, colourOf(isStrong ? 'own' : 'quiet-ink', theme), isStrong)],
        ),
      },
    ]
  })
  const reasons = new Map(
    subject.flatMap((_, at) => {
      const missing = rows.flatMap((row, index) => {
        const value = valueIn(row[at])
        return isNumber(value) ? [] : [`${series[index]?.name ?? ''}: ${reasonOf(value, view)}`]
      })
      return missing.length === 0 ? [] : [[at, missing.join('; ')] as const]
    }),
  )
  const names = subject.map((s) => {
    const value = valueIn(s)
    const sign = isNumber(value) ? '' : ` ${formatValue(value, view.measure)}`
    return `${s.category?.label ?? s.label}${sign}`
  })
  return lying({
    view,
    setting,
    names,
    series,
    corner: view.breakdown?.label ?? 'Category',
    reasons,
  })
}
