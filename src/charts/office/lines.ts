import { styleSeries } from '../drawing/series-style'
import { numberAt } from '@/model/judgement/gap'
import { isNumber } from '@/model/schema/observation'
import { periodTick } from '@/model/values/period'
import {
  presetDash,
  colourOf,
  type ChartLabel,
  type ChartSeries,
  type ChartSetting,
} from './office-chart'
import type { Slot } from './period-axis'
import type { Series, View } from '@/model/view/types'
import { isSubject } from '@/model/view/subject'

/** Points of a line that can each have their number. */
const MOST_VALUES = 16

export const valuesAt = (series: Series, slots: readonly Slot[]): (number | undefined)[] =>
  slots.map(({ period }) => numberAt(series, period))

/** Numbers at the points of a line but its last, on the side that other lines leave free. */
export function valueLabels(
  values: ChartSeries['values'],
  others: readonly ChartSeries['values'][],
  options: { colour: string; span: number },
): ChartLabel[] {
  const last = values.findLastIndex((v) => v !== undefined)
  if (values.filter((v) => v !== undefined).length > MOST_VALUES) return []
  return values.flatMap((value, at): ChartLabel[] => {
    if (value === undefined || at === last) return []
    const near = others.flatMap((other) => {
      const held = other[at]
      return held === undefined || Math.abs(held - value) > options.span * 0.12
        ? []
        : [held - value]
    })
    const above = near.filter((d) => d >= 0).length
    const place = above > near.length - above ? 'below' : 'above'
    return [{ at, shows: 'value', place, colour: options.colour }]
  })
}

/** A line over time as a native chart has it. */
export function lineOf(
  series: Series,
  view: View,
  context: { slots: readonly Slot[]; setting: ChartSetting },
): ChartSeries {
  const style = styleSeries(view.series).get(series.id)
  const own = isSubject(series)
  const values = valuesAt(series, context.slots)
  const last = view.periods.findLast((p) => isNumber(series.points.get(p)?.value))
  const until =
    last === undefined || last === view.periods.at(-1)
      ? ''
      : ` (to ${periodTick(last, view.indicator.periodType)})`
  return {
    name: `${series.label}${until}`,
    form: 'line',
    values,
    colour: colourOf(style?.tone ?? 'benchmark-1', context.setting.theme),
    width: style?.width ?? 2,
    ...presetDash(style?.dash),
    marker: { shape: style?.marker ?? 'circle', size: own ? 7 : 5, filled: own },
  }
}
