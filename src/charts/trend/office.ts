import { axisNumbers } from '../lines/backdrop'
import { tickText, valueAxis } from '../drawing/value-axis'
import { textWidth } from '../drawing/text'
import { drawnSeries } from '../lines/runs'
import { ownSeries, styleSeries } from '../drawing/series-style'
import { capitalise, formatValue } from '@/model/values/format'
import { numberAt } from '@/model/judgement/gap'
import { isNumber } from '@/model/schema/observation'
import { comparePeriods, periodTick } from '@/model/values/period'
import type { Series, View } from '@/model/view/build-view'
import { axisFormat, numberFormat } from '../office/number-format'
import {
  presetDash,
  colourOf,
  TYPE,
  type CategoryChart,
  type ChartLabel,
  type ChartSeries,
  type ChartSetting,
} from '../office/office-chart'
import { endRoom, withEndLabels, type EndText } from '../office/end-labels'
import { annotationSeries } from '../office/marks-in-time'
import { nameEach, slotsOf, spacingNote, type Slot } from '../office/period-axis'
import { periodReasons } from '../office/reasons'

/** Points of a line that can each have their number. */
const MOST_VALUES = 16

const valuesAt = (series: Series, slots: readonly Slot[]): (number | undefined)[] =>
  slots.map(({ period }) => numberAt(series, period))

/** Numbers at the points of a line but its last, on the side that other lines leave free. */
export function valueLabels(
  values: ChartSeries['values'],
  others: readonly ChartSeries['values'][],
  how: { colour: string; span: number },
): ChartLabel[] {
  const last = values.findLastIndex((v) => v !== undefined)
  if (values.filter((v) => v !== undefined).length > MOST_VALUES) return []
  return values.flatMap((value, at): ChartLabel[] => {
    if (value === undefined || at === last) return []
    const near = others.flatMap((other) => {
      const held = other[at]
      return held === undefined || Math.abs(held - value) > how.span * 0.12 ? [] : [held - value]
    })
    const above = near.filter((d) => d >= 0).length
    const place = above > near.length - above ? 'below' : 'above'
    return [{ at, shows: 'value', place, colour: how.colour }]
  })
}

/** Level lines over the time of each target; one that ended has its name at its end. */
function targetSeries(view: View, slots: readonly Slot[], setting: ChartSetting): ChartSeries[] {
  const compare = comparePeriods(view.indicator.periodType)
  const colour = colourOf('ink', setting.theme)
  return view.targets.map(({ target, value }) => {
    const values = slots.map(({ period }) =>
      period === undefined ||
      (target.from !== undefined && compare(period, target.from) < 0) ||
      (target.to !== undefined && compare(period, target.to) > 0)
        ? undefined
        : value,
    )
    const at = values.findLastIndex((v) => v !== undefined)
    const label: ChartLabel = { at, shows: 'name-value', place: 'above', colour }
    return {
      name: capitalise(target.noun ?? 'target'),
      form: 'line',
      values,
      colour,
      width: 1.5,
      marker: { shape: 'square', size: 4, filled: true },
      ...(at >= 0 && at < slots.length - 1 ? { unkeyed: true, labels: [label] } : {}),
    }
  })
}

/** A line over time as a native chart has it. */
export function lineOf(
  series: Series,
  view: View,
  at: { slots: readonly Slot[]; setting: ChartSetting },
): ChartSeries {
  const style = styleSeries(view.series).get(series.id)
  const own = series.role === 'own'
  const values = valuesAt(series, at.slots)
  const last = view.periods.findLast((p) => isNumber(series.points.get(p)?.value))
  const until =
    last === undefined || last === view.periods.at(-1)
      ? ''
      : ` (to ${periodTick(last, view.indicator.periodType)})`
  return {
    name: `${series.label}${until}`,
    form: 'line',
    values,
    colour: colourOf(style?.tone ?? 'benchmark-1', at.setting.theme),
    width: style?.width ?? 2,
    ...presetDash(style?.dash),
    marker: { shape: style?.marker ?? 'circle', size: own ? 7 : 5, filled: own },
  }
}

/** The council's line beside its benchmarks, or its largest categories. */
export function trendChart(view: View, setting: ChartSetting): CategoryChart {
  const { theme, size } = setting
  const own = ownSeries(view)
  const slots = slotsOf(view, own)
  const drawn = drawnSeries(view)
  const scale = valueAxis(axisNumbers(view), { axis: view.axis, measure: view.measure })
  const step = Math.abs((scale.ticks[1] ?? 1) - (scale.ticks[0] ?? 0))
  const decimals = Math.min(3, Math.max(0, -Math.floor(Math.log10(step) + 1e-9)))
  const axis = { ...scale, step, format: axisFormat(view.measure, decimals) }
  const styles = styleSeries(view.series)
  const lines = drawn.map((series) => lineOf(series, view, { slots, setting }))
  const all = [...lines, ...targetSeries(view, slots, setting)]
  const texts = all.flatMap(({ name, values, unkeyed }): EndText[] => {
    const value = values.findLast((v) => v !== undefined)
    return value === undefined || unkeyed === true
      ? []
      : [{ name, value: formatValue(value, view.measure) }]
  })
  const marks = annotationSeries(view, slots, { top: axis.hi, setting })
  const ticks = scale.ticks.map((t) =>
    textWidth(tickText(t, scale, view.measure), { size: TYPE.tick, weight: 400 }),
  )
  const rows = Math.max(...slots.map(({ label }) => label.split('\n').length))
  const room = {
    left: Math.max(...ticks) + 14,
    right: endRoom(texts),
    top: marks.length > 0 ? 24 : 18,
    bottom: 12 + rows * 14,
  }
  const plot = {
    left: room.left,
    right: size.width - room.right,
    top: room.top,
    bottom: size.height - room.bottom,
  }
  const inks = new Map(
    drawn.map((s, i) => [
      lines[i]?.name ?? '',
      colourOf(styles.get(s.id)?.textTone ?? 'ink', theme),
    ]),
  )
  const named = withEndLabels(all, { axis, size, plot, inks }).map((line, i) =>
    drawn[i]?.role === 'own' && own.length === 1
      ? {
          ...line,
          labels: [
            ...valueLabels(
              line.values,
              all.filter((other) => other.name !== line.name).map(({ values }) => values),
              { colour: line.colour, span: axis.hi - axis.lo },
            ),
            ...(line.labels ?? []),
          ],
        }
      : line,
  )
  const behind = (view.behind ?? []).map((series): ChartSeries => ({
    name: series.label,
    form: 'line',
    values: valuesAt(series, slots),
    colour: colourOf('peer', theme),
    width: 0.75,
    unkeyed: true,
  }))
  return {
    kind: 'categories',
    corner: 'Period',
    categories: slots.map(({ label }) => label),
    nameEach: nameEach(
      slots.map(({ label }) => label),
      view.indicator.periodType,
      plot.right - plot.left,
    ),
    // The council's own is drawn last, over the others.
    series: [...behind, ...named.toReversed(), ...marks],
    axis,
    room,
    format: numberFormat(view.measure),
    notes: spacingNote(view),
    reasons: periodReasons(
      drawn,
      slots.map(({ period }) => period),
      view,
    ),
    without: [],
  }
}
