import type { Part } from './parts'
import { readMix } from './stacks'
import { textWidth } from '../drawing/text'
import { denominatorText } from '@/model/view/denominator'
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
const LEAST_FOR_NUMBER = 14

/** Points that the names of the parts need beside the plot. */
const legendWidth = (parts: readonly Part[]): number =>
  50 + Math.max(...parts.map(({ label }) => textWidth(label, { size: TYPE.label, weight: 400 })))

/** The parts of a whole, stacked, period by period; a lone period as one bar on its side. */
export default function mixChart(view: View, setting: ChartSetting): CategoryChart {
  const { theme, size } = setting
  const { parts, stacks, isShare, lying, axis, top } = readMix(view)
  const periods = stacks.map(({ period }) => period)
  const room = lying
    ? { left: 80, right: 24, top: 48, bottom: 16 }
    : { left: isShare ? 12 : 52, right: legendWidth(parts), top: 24, bottom: 56 }
  const long = lying ? size.width - room.left - room.right : size.height - room.top - room.bottom
  const labelsOf = (part: Part): ChartLabel[] =>
    periods.flatMap((period, at): ChartLabel[] => {
      const value = part.values.get(period)
      return isNumber(value) &&
        (value / top) * long >= (lying ? LEAST_FOR_NUMBER * 2 : LEAST_FOR_NUMBER)
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
  const all: ChartSeries[] =
    isShare || lying
      ? []
      : [
          {
            name: 'All',
            form: 'line',
            values: stacks.map(({ total }) => total),
            colour: colourOf('ink', theme),
            notInLegend: true,
            labels: stacks.flatMap(({ total }, at): ChartLabel[] =>
              total !== undefined
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
  const step = (axis.ticks[1] ?? 1) - (axis.ticks[0] ?? 0)
  const categories = stacks.map(({ period, hidden, isEmpty }) =>
    [
      periodTick(period, view.indicator.periodType),
      denominatorText(view, period),
      isEmpty ? '–' : hidden === undefined ? undefined : formatValue(hidden, view.measure),
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
      hi: top,
      ...(isShare || lying ? {} : { step }),
      format: axisFormat(view.measure, 0),
      hidden: isShare || lying,
    },
    room,
    legend: lying ? 'top' : 'right',
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
