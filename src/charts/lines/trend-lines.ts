import { leadingSeries } from '@/model/sentences/short/leading-part'
import type { View } from '@/model/view/types'
import { styleSeries, type LineStyle } from '../drawing/series-style'
import { drawnSeries, pathOf, runsOf, type At, type TrendLine } from './runs'

/**
 * The styles of the lines of a trend, by series id. Of several categories, the one that title and sentence begin with
 * has the council's own colour.
 */
export function trendStyles(view: View): Map<string, LineStyle> {
  const lead = leadingSeries(view)?.id
  return styleSeries(
    drawnSeries(view).toSorted((a, b) => Number(b.id === lead) - Number(a.id === lead)),
  )
}

/** Each drawn series as runs of points on the drawing. */
export function trendLines(view: View, scales: At): TrendLine[] {
  const styles = trendStyles(view)
  return drawnSeries(view).flatMap((series) => {
    const style = styles.get(series.id)
    if (!style) return []
    const runs = runsOf(series, view, scales)
    return [{ series, style, runs, path: pathOf(runs) }]
  })
}
