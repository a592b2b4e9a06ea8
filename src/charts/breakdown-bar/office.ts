import { textWidth, wrap } from '../drawing/text'
import { toneOf } from '../mix/parts'
import { orderAt, ownSeries, styleSeries } from '../drawing/series-style'
import { totalText } from '../data-table/crossed-table'
import { crossRows } from '@/model/figures/crossed-breakdown'
import { isNumber, toPlot, type Value } from '@/model/schema/observation'
import type { Series, View } from '@/model/view/build-view'
import { axisFormat, numberFormat } from '../office/number-format'
import {
  colourOf,
  TYPE,
  type CategoryChart,
  type ChartLabel,
  type ChartSeries,
  type ChartSetting,
} from '../office/office-chart'
import { reasonOf } from '../office/reasons'

const numberOf = (value: Value | undefined): number | undefined => toPlot(value) ?? undefined

/** Points that the names of lying bars need; longer ones are wrapped by the program. */
const nameRoom = (names: readonly string[], width: number): number =>
  14 +
  Math.max(
    ...names.map((name) =>
      Math.max(
        ...wrap(name, width * 0.3, { size: TYPE.label, weight: 400 }).map((line) =>
          textWidth(line, { size: TYPE.label, weight: 400 }),
        ),
      ),
    ),
  )

interface Lying {
  view: View
  setting: ChartSetting
  names: readonly string[]
  series: readonly ChartSeries[]
  corner: string
  reasons: ReadonlyMap<number, string>
}

/** What all bars on their side have in common. */
function lying({ view, setting, names, series, corner, reasons }: Lying): CategoryChart {
  const numbers = series.flatMap(({ values }) => values.filter((v) => v !== undefined))
  const keyed = series.filter(({ unkeyed }) => unkeyed !== true).length > 1
  return {
    kind: 'categories',
    corner,
    lying: true,
    categories: names,
    series,
    gap: 45,
    axis: {
      lo: Math.min(0, ...numbers),
      hi: Math.max(0, ...numbers) || 1,
      format: axisFormat(view.measure, 0),
      hidden: true,
    },
    room: { left: nameRoom(names, setting.size.width), right: 84, top: keyed ? 32 : 8, bottom: 8 },
    ...(keyed ? { key: 'top' as const } : {}),
    format: numberFormat(view.measure),
    notes: [],
    reasons,
    without: [],
  }
}

const valueLabel = (at: number, colour: string, bold: boolean): ChartLabel => ({
  at,
  shows: 'value',
  place: 'end',
  colour,
  bold,
})

/** A hatch each, so that greys are told apart on a grey print. */
const HATCHES = [undefined, 'wdUpDiag', 'pct30', 'dkHorz', 'dkVert', 'wdDnDiag']

/** With more bars than this only the council's have their numbers. */
const MOST_LABELS = 18

/** A bar a category in the view's one period, those of the benchmarks below it. */
export function breakdownChart(view: View, setting: ChartSetting): CategoryChart {
  const { theme } = setting
  const own = ownSeries(view)
  const styles = styleSeries(view.series)
  const valueIn = (series: Series | undefined) => series?.points.get(view.period)?.value
  const others = [
    ...new Set(view.series.filter((s) => s.role !== 'own').map((s) => s.area?.code ?? s.role)),
  ]
  const rows = [undefined, ...others].map((code) =>
    own.map((s) =>
      code === undefined
        ? s
        : view.series.find(
            (o) =>
              (o.area?.code ?? o.role) === code &&
              o.role !== 'own' &&
              o.category?.id === s.category?.id,
          ),
    ),
  )
  const isCrowded = own.length * rows.length > MOST_LABELS
  const series = rows.flatMap((row, index): ChartSeries[] => {
    const first = row.find((s) => s !== undefined)
    if (!first) return []
    const isOwn = index === 0
    const tone = isOwn ? 'own' : (styles.get(first.id)?.tone ?? 'benchmark-1')
    const hatch = isOwn ? undefined : HATCHES[(index - 1) % HATCHES.length]
    const values = row.map((s) => numberOf(valueIn(s)))
    return [
      {
        name: first.area?.name ?? (isOwn ? view.area.name : first.label),
        form: 'bar',
        values,
        colour: colourOf(tone, theme),
        ...(hatch === undefined ? {} : { hatch }),
        labels: values.flatMap((v, at) =>
          v === undefined || (isCrowded && !isOwn)
            ? []
            : [valueLabel(at, colourOf(isOwn ? 'own' : 'quiet-ink', theme), isOwn)],
        ),
      },
    ]
  })
  const reasons = new Map(
    own.flatMap((_, at) => {
      const missing = rows.flatMap((row, index) => {
        const value = valueIn(row[at])
        return isNumber(value) ? [] : [`${series[index]?.name ?? ''}: ${reasonOf(value, view)}`]
      })
      return missing.length === 0 ? [] : [[at, missing.join('; ')] as const]
    }),
  )
  const names = own.map((s) => {
    const value = valueIn(s)
    const sign = isNumber(value) ? '' : typeof value === 'string' ? ` [${value}]` : ' –'
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

/** A bar an area in the view's one period, the highest first. */
export function areaChart(view: View, setting: ChartSetting): CategoryChart {
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
    points: rows.flatMap((s, at) =>
      s.role === 'own' ? [{ at, colour: colourOf('own', theme) }] : [],
    ),
    labels: rows.flatMap((s, at) =>
      isNumber(values[at])
        ? [
            valueLabel(
              at,
              colourOf(s.role === 'own' ? 'own' : 'quiet-ink', theme),
              s.role === 'own',
            ),
          ]
        : [],
    ),
  }
  const names = rows.map((s, at) => `${s.label}${isNumber(values[at]) ? '' : ' –'}`)
  return lying({ view, setting, names, series: [series], corner: 'Area', reasons })
}

/** Groups down, the parts of each stacked from the left. */
export function groupChart(view: View, setting: ChartSetting): CategoryChart {
  const { theme, size } = setting
  const rows = crossRows(view)
  const parts = view.cross?.parts ?? []
  const sums = rows.map(({ points }) =>
    points.reduce((all, p) => all + (numberOf(p?.value) ?? 0), 0),
  )
  const hi = view.measure.kind === 'percent' ? Math.max(100, ...sums) : Math.max(...sums) || 1
  const series = parts.map((part, index): ChartSeries => {
    const { tone, textTone } = toneOf(part, index, parts.length)
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
