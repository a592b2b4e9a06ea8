import { signalAt } from '@/model/judgement/signal-at'
import { CONTROL_LEVELS, controlNumbers, SIGNAL_LOOK } from './layout'
import { valueAxis } from '../drawing/value-axis'
import { formatLimit, MEANING_WORD } from '@/model/sentences/control-sentence'
import type { Control } from '@/model/judgement/control-limits'
import { readControl } from '@/model/judgement/read-control'
import { formatValue } from '@/model/values/format'
import { periodTick } from '@/model/values/period'
import { axisFormat, numberFormat } from '../office/number-format'
import {
  presetDash,
  colourOf,
  type CategoryChart,
  type ChartSeries,
  type ChartSetting,
} from '../office/office-chart'
import { styleSeries } from '../drawing/series-style'
import { endRoom, withEndLabels } from '../office/end-labels'
import { annotationSeries } from '../office/marks-in-time'
import { periodCategories, slotsOf, spacingNote, type Slot } from '../office/period-axis'
import { periodReasons } from '../office/reasons'
import type { View } from '@/model/view/types'
import { lineOf, valueLabels } from '../office/lines'
import { subjectSeries } from '@/model/view/subject'

/** Mean and limits of each basis, each as a separate line. */
function levels(
  control: Control,
  view: View,
  context: { slots: readonly Slot[]; setting: ChartSetting },
) {
  const last = control.stretches.findLast(({ limits }) => limits !== undefined)
  const type = view.indicator.periodType
  return control.stretches.flatMap(({ limits, points }) => {
    if (!limits) return []
    const place = (period: string | undefined) =>
      context.slots.findIndex((s) => s.period === period)
    const [from, to] = [place(points[0]?.period), place(points.at(-1)?.period)]
    const whole = control.stretches.length === 1
    const when = whole
      ? ''
      : `, ${periodTick(points[0]?.period ?? '', type)} to ${periodTick(points.at(-1)?.period ?? '', type)}`
    return CONTROL_LEVELS.map(({ id, name, style }): ChartSeries => ({
      name: `${name}${when}`,
      form: 'line',
      values: context.slots.map((_, i) => (i >= from && i <= to ? limits[id] : undefined)),
      colour: colourOf(style.tone, context.setting.theme),
      width: style.width,
      format: numberFormat({ ...view.measure, decimals: view.measure.decimals + 1 }),
      ...presetDash(style.dash),
      ...(limits === last?.limits ? {} : { notInLegend: true }),
    }))
  })
}

/** The council's line with its mean, its limits and the points outside the usual range. */
export default function controlChart(view: View, setting: ChartSetting): CategoryChart {
  const { theme, size } = setting
  const control = readControl(view) ?? { points: [], stretches: [], signals: [], doubtful: [] }
  const subject = subjectSeries(view)
  const alone = { ...view, series: subject }
  const slots = slotsOf(view, subject)
  const scale = valueAxis(controlNumbers(view), { axis: view.axis, measure: view.measure })
  const step = Math.abs((scale.ticks[1] ?? 1) - (scale.ticks[0] ?? 0))
  const decimals = Math.min(3, Math.max(0, -Math.floor(Math.log10(step) + 1e-9)))
  const axis = { ...scale, step, format: axisFormat(view.measure, decimals) }
  const limits = levels(control, view, { slots, setting })
  const styles = styleSeries(alone.series)
  const lines = subject.map((series): ChartSeries => {
    const line = lineOf(series, alone, { slots, setting, styles })
    return {
      ...line,
      width: 2.25,
      labels: valueLabels(
        line.values,
        limits.map(({ values }) => values),
        { colour: line.colour, span: axis.hi - axis.lo },
      ),
      points: slots.flatMap(({ period }, at) => {
        const signal = period === undefined ? undefined : signalAt(control, period)
        if (!signal) return []
        const { shape, tone } = SIGNAL_LOOK[signal.meaning]
        const marker = { shape, size: 11, filled: true }
        return [{ at, colour: colourOf(tone, theme), marker }]
      }),
    }
  })
  const marks = annotationSeries(view, slots, { top: axis.hi, setting })
  const all = [...limits, ...lines]
  const texts = all
    .filter(({ notInLegend }) => notInLegend !== true)
    .map(({ name, values, format }) => {
      const value = values.findLast((v) => v !== undefined) ?? 0
      return {
        name,
        value: format === undefined ? formatValue(value, view.measure) : formatLimit(value, view),
      }
    })
  const room = { left: 44, right: endRoom(texts), top: marks.length > 0 ? 24 : 18, bottom: 30 }
  const plot = {
    left: room.left,
    right: size.width - room.right,
    top: room.top,
    bottom: size.height - room.bottom,
  }
  const meanings = [...new Set(control.signals.map(({ meaning }) => meaning))]
  return {
    ...periodCategories(slots, view, plot.right - plot.left),
    series: [...withEndLabels(all, { axis, size, plot, inks: new Map() }), ...marks],
    axis,
    room,
    format: numberFormat(view.measure),
    notes: [
      ...meanings.map((m) => `${MEANING_WORD[m]} is marked with a large ${SIGNAL_LOOK[m].shape}.`),
      ...spacingNote(view),
    ],
    reasons: periodReasons(
      subject,
      slots.map(({ period }) => period),
      view,
    ),
    without: [],
  }
}
