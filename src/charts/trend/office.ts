import { axisNumbers } from '../lines/backdrop'
import { tickText, valueAxis } from '../drawing/value-axis'
import { textWidth } from '../drawing/text'
import { drawnSeries } from '../lines/runs'
import { trendStyles } from '../lines/trend-lines'
import { capitalise, formatValue } from '@/model/values/format'
import { comparePeriods } from '@/model/values/period'
import { axisFormat, numberFormat } from '../office/number-format'
import {
  colourOf,
  TYPE,
  type CategoryChart,
  type ChartLabel,
  type ChartSeries,
  type ChartSetting,
} from '../office/office-chart'
import { endRoom, withEndLabels, type EndText } from '../office/end-labels'
import { annotationSeries } from '../office/marks-in-time'
import { periodCategories, slotsOf, spacingNote, type Slot } from '../office/period-axis'
import { periodReasons } from '../office/reasons'
import type { View } from '@/model/view/types'
import { breaksAt, valuesAt, valueLabels, lineOf } from '../office/lines'
import { isSubject, subjectSeries } from '@/model/view/subject'

/** Level lines over the period of each target. A target that has ended is named at the end of its line. */
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
      ...(at >= 0 && at < slots.length - 1 ? { notInLegend: true, labels: [label] } : {}),
    }
  })
}

/** The council's line with its benchmarks, or its largest categories. */
export default function trendChart(view: View, setting: ChartSetting): CategoryChart {
  const { theme, size } = setting
  const subject = subjectSeries(view)
  const slots = slotsOf(view, subject)
  const drawn = drawnSeries(view)
  const scale = valueAxis(axisNumbers(view), { axis: view.axis, measure: view.measure })
  const step = Math.abs((scale.ticks[1] ?? 1) - (scale.ticks[0] ?? 0))
  const decimals = Math.min(3, Math.max(0, -Math.floor(Math.log10(step) + 1e-9)))
  const axis = { ...scale, step, format: axisFormat(view.measure, decimals) }
  const styles = trendStyles(view)
  const lines = drawn.map((series) => lineOf(series, view, { slots, setting, styles }))
  const all = [...lines, ...targetSeries(view, slots, setting)]
  const texts = all.flatMap(({ name, values, notInLegend }): EndText[] => {
    const value = values.findLast((v) => v !== undefined)
    return value === undefined || notInLegend === true
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
    drawn[i] && isSubject(drawn[i]) && subject.length === 1
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
  const background = (view.background ?? []).map((series): ChartSeries => ({
    name: series.label,
    form: 'line',
    values: valuesAt(series, slots),
    breaks: breaksAt(series, view, slots),
    colour: colourOf('peer', theme),
    width: 0.75,
    notInLegend: true,
  }))
  return {
    ...periodCategories(slots, view, plot.right - plot.left),
    // The council's own line is drawn last, over the others.
    series: [...background, ...named.toReversed(), ...marks],
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
