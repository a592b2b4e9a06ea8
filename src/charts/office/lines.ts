import type { LineStyle } from '../drawing/series-style'
import { breaksIn } from '../lines/runs'
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

/** Indexes of the periods at which the line of a series starts anew. */
export function breaksAt(series: Series, view: View, slots: readonly Slot[]): number[] {
  const breaks = breaksIn(series, view)
  return slots.flatMap(({ period }, at) => (breaks.has(period) ? [at] : []))
}

export const valuesAt = (series: Series, slots: readonly Slot[]): (number | undefined)[] =>
  slots.map(({ period }) => numberAt(series, period))

/** Indexes of the first, the highest and the lowest number of a line. */
function telling(values: ChartSeries['values']): Set<number> {
  const held = values.flatMap((value, at) => (value === undefined ? [] : [{ value, at }]))
  const byValue = held.toSorted((a, b) => a.value - b.value)
  return new Set([held[0], byValue[0], byValue.at(-1)].flatMap((one) => one?.at ?? []))
}

/**
 * Numbers at the first, highest and lowest points of a line, on the side that other lines leave free. More
 * would strike through the lines. The last point has its number beside its name.
 */
export function valueLabels(
  values: ChartSeries['values'],
  others: readonly ChartSeries['values'][],
  options: { colour: string; span: number },
): ChartLabel[] {
  const last = values.findLastIndex((v) => v !== undefined)
  const shown = telling(values)
  return values.flatMap((value, at): ChartLabel[] => {
    if (value === undefined || at === last || !shown.has(at)) return []
    const near = others.flatMap((other) => {
      const held = other[at]
      return held === undefined || Math.abs(held - value) > options.span * 0.12
        ? []
        : [held - value]
    })
    // Between its own line above and another below, there is no room.
    const isValley = [values[at - 1], values[at + 1]].every((next) => (next ?? -Infinity) > value)
    if (isValley && near.length > 0) return []
    const above = near.filter((d) => d >= 0).length
    const place = above > near.length - above ? 'below' : 'above'
    return [{ at, shows: 'value', place, colour: options.colour }]
  })
}

/** A line over time in a native chart. */
export function lineOf(
  series: Series,
  view: View,
  context: {
    slots: readonly Slot[]
    setting: ChartSetting
    /** The style of each line of the chart. */
    styles: ReadonlyMap<string, LineStyle>
  },
): ChartSeries {
  const style = context.styles.get(series.id)
  const subject = isSubject(series)
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
    breaks: breaksAt(series, view, context.slots),
    colour: colourOf(style?.tone ?? 'benchmark-1', context.setting.theme),
    width: style?.width ?? 2,
    ...presetDash(style?.dash),
    marker: { shape: style?.marker ?? 'circle', size: subject ? 7 : 5, filled: subject },
  }
}
