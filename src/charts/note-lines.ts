import { formatNumber, formatValue, listInWords, SHORTHAND_MEANING } from '@/model/format'
import { isNumber, SHORTHANDS } from '@/model/observation'
import { dateLabel, periodTick } from '@/model/period'
import type { View } from '@/model/view'
import { numberAnnotations } from './layout/annotations'
import { drawnSeries, numbersIn } from './layout/trend-lines'
import { valueAxis } from './layout/value-axis'
import { ownSeries } from './series-style'

interface Shown {
  chartId: string | undefined
  mode: 'chart' | 'table'
}

/** "Axis starts at 30", when a chart that can be fitted has been and does not reach zero. */
function axisNote(view: View, { chartId, mode }: Shown): string[] {
  if (mode === 'table' || view.axis !== 'fit' || chartId !== 'trend') return []
  const { lo } = valueAxis(numbersIn(drawnSeries(view), view.periods), view)
  return lo > 0 ? [`Axis starts at ${formatValue(lo, view.measure)}.`] : []
}

/** "Percentages add to 99 in 2024 because each is rounded", when those shown do. */
function roundingNote(view: View, { chartId }: Shown): string[] {
  const own = ownSeries(view)
  const { kind, decimals } = view.measure
  if (kind !== 'percent' || view.breakdown?.additive !== true || own.length < 2) return []
  const periods = chartId === 'breakdown-bar' ? [view.period] : view.periods
  const sums = periods.flatMap((period) => {
    const values = own.map((s) => s.points.get(period)?.value)
    if (!values.every(isNumber)) return []
    const sum = Number(values.reduce((total, v) => total + v, 0).toFixed(decimals))
    // Further off than rounding could take it, something else is missing.
    return sum === 100 || Math.abs(sum - 100) > (own.length / 2) * 10 ** -decimals
      ? []
      : [`${formatNumber(sum, decimals)} in ${periodTick(period, view.indicator.periodType)}`]
  })
  return sums.length === 0
    ? []
    : [`Percentages add to ${listInWords(sums)} because each is rounded.`]
}

/** Benchmarks that the table has and a trend of several categories leaves out. */
function leftOutNote(view: View, { chartId, mode }: Shown): string[] {
  const own = ownSeries(view)
  if (mode === 'table' || own.length < 2) return []
  const others = [...new Set(view.series.filter((s) => s.role !== 'own').map((s) => s.label))]
  if (others.length > 0 && (chartId === 'trend' || chartId === 'mix'))
    return [`The table also has the figures for ${listInWords(others)}.`]
  return []
}

/** Shorthand that stands anywhere in the shown figures, explained. */
function shorthandNotes(view: View, { mode }: Shown): string[] {
  if (mode === 'table') return []
  const values = view.series.flatMap((s) => [...s.points.values()].map((p) => p.value))
  return SHORTHANDS.filter((s) => values.includes(s)).map((s) => `[${s}] ${SHORTHAND_MEANING[s]}.`)
}

/** The notes that stand under a chart, apart from annotations. */
export const notesOf = (view: View, shown: Shown): string[] => [
  ...axisNote(view, shown),
  ...view.notes,
  ...leftOutNote(view, shown),
  ...roundingNote(view, shown),
  ...shorthandNotes(view, shown),
]

const MANY = 3

/** "Source: Department for Education, Children looked after, published November 2025." */
export function sourceLine(view: View): string {
  const [newest] = view.releases
  if (!newest) return ''
  const name = ({ publisher, title, published }: typeof newest) =>
    `${publisher}, ${title}, published ${dateLabel(published.slice(0, 7))}`
  if (view.releases.length <= MANY)
    return `Source${view.releases.length === 1 ? '' : 's'}: ${view.releases.map(name).join('; ')}.`
  return `Sources: ${name(newest)}, and ${view.releases.length - 1} earlier releases.`
}

/** All that stands under a chart as lines of text, for pictures and documents that leave the app. */
export function noteLines(view: View, shown: Shown): { notes: string[]; source: string } {
  const annotations = numberAnnotations(view).map(({ annotation, number }) => {
    const when = periodTick(annotation.period, view.indicator.periodType)
    return `${number === undefined ? '' : `${number}  `}${when}: ${annotation.text}`
  })
  return { notes: [...notesOf(view, shown), ...annotations], source: sourceLine(view) }
}
