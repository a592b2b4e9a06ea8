import { foldCategories, type Part } from './parts'
import { isMissingMix, mixPeriods } from './layout'
import { textWidth } from '../drawing/text'
import { valueAxis } from '../drawing/value-axis'
import { baseText } from '@/model/view/denominator'
import { formatValue } from '@/model/values/format'
import { isNumber } from '@/model/schema/observation'
import { periodTick } from '@/model/values/period'
import { axisFormat, numberFormat } from '../office/number-format'
import {
  colourOf,
  TYPE,
  type CategoryChart,
  type ChartLabel,
  type ChartSeries,
  type ChartSetting,
} from '../office/office-chart'
import { nameEach } from '../office/period-axis'
import { reasonOf } from '../office/reasons'
import type { View } from '@/model/view/types'

/** Points that a number needs in its segment. */
const LEAST = 14

/** Points that the names of the parts need beside the plot. */
const keyWidth = (parts: readonly Part[]): number =>
  50 + Math.max(...parts.map(({ label }) => textWidth(label, { size: TYPE.label, weight: 400 })))

const sum = (parts: readonly Part[], period: string): number =>
  parts.reduce((all, { values }) => {
    const value = values.get(period)
    return all + (isNumber(value) ? value : 0)
  }, 0)

/** The parts of a whole, stacked, period by period; a lone period as one bar on its side. */
export default function mixChart(view: View, setting: ChartSetting): CategoryChart {
  const { theme, size } = setting
  const periods = mixPeriods(view)
  const lying = periods.length < 2
  const parts = foldCategories(view, periods)
  const sums = periods.map((period) => sum(parts, period))
  const isShare = view.measure.kind === 'percent'
  const scale = valueAxis(sums, { axis: 'zero', measure: view.measure })
  const hi = isShare ? Math.max(100, ...sums) : lying ? Math.max(...sums) || 1 : scale.hi
  const room = lying
    ? { left: 80, right: 24, top: 48, bottom: 16 }
    : { left: isShare ? 12 : 52, right: keyWidth(parts), top: 24, bottom: 56 }
  const long = lying ? size.width - room.left - room.right : size.height - room.top - room.bottom
  const labelsOf = (part: Part): ChartLabel[] =>
    periods.flatMap((period, at): ChartLabel[] => {
      const value = part.values.get(period)
      return isNumber(value) && (value / hi) * long >= (lying ? LEAST * 2 : LEAST)
        ? [{ at, shows: 'value', place: 'centre', colour: colourOf(part.textTone, theme) }]
        : []
    })
  const series = parts.map((part): ChartSeries => ({
    name: part.label,
    form: 'bar',
    values: periods.map((period) => {
      const value = part.values.get(period)
      return isNumber(value) ? value : undefined
    }),
    colour: colourOf(part.tone, theme),
    labels: labelsOf(part),
  }))
  const hidden = periods.map((period) =>
    parts.map(({ values }) => values.get(period)).find((v) => v === 'c' || v === 'u'),
  )
  const isEmpty = periods.map((period) => isMissingMix(parts, period))
  const all: ChartSeries[] =
    isShare || lying
      ? []
      : [
          {
            name: 'All',
            form: 'line',
            values: sums.map((value, i) =>
              hidden[i] === undefined && !isEmpty[i] ? value : undefined,
            ),
            colour: colourOf('ink', theme),
            unkeyed: true,
            labels: sums.flatMap((_, at): ChartLabel[] =>
              hidden[at] === undefined && !isEmpty[at]
                ? [
                    {
                      at,
                      shows: 'value',
                      place: 'above',
                      colour: colourOf('ink', theme),
                      bold: true,
                    },
                  ]
                : [],
            ),
          },
        ]
  const step = (scale.ticks[1] ?? 1) - (scale.ticks[0] ?? 0)
  const categories = periods.map((period, i) =>
    [
      periodTick(period, view.indicator.periodType),
      baseText(view, period),
      isEmpty[i] ? '–' : hidden[i] === undefined ? undefined : formatValue(hidden[i], view.measure),
    ]
      .filter((line) => line !== undefined)
      .join('\n'),
  )
  return {
    kind: 'categories',
    corner: 'Period',
    lying,
    stacked: true,
    gap: lying ? 30 : 28,
    categories,
    ...(lying
      ? {}
      : {
          nameEach: nameEach(
            categories,
            view.indicator.periodType,
            size.width - room.left - room.right,
          ),
        }),
    // The first part stands on top, as on the screen: it is stacked last.
    series: [...(lying ? series : series.toReversed()), ...all],
    axis: {
      lo: 0,
      hi,
      ...(isShare || lying ? {} : { step }),
      format: axisFormat(view.measure, 0),
      hidden: isShare || lying,
    },
    room,
    key: lying ? 'top' : 'right',
    format: numberFormat(view.measure),
    notes: [],
    reasons: new Map(
      periods.flatMap((period, at) => {
        const missing = parts.flatMap(({ label, values }) => {
          const value = values.get(period)
          return isNumber(value) ? [] : [`${label}: ${reasonOf(value, view)}`]
        })
        return missing.length === 0 ? [] : [[at, missing.join('; ')] as const]
      }),
    ),
    without: [],
  }
}
