import { textWidth, wrap } from '../drawing/text'
import { toPlot, type Value } from '@/model/schema/observation'
import { axisFormat, numberFormat } from './number-format'
import {
  TYPE,
  type CategoryChart,
  type ChartLabel,
  type ChartSeries,
  type ChartSetting,
} from './office-chart'
import type { View } from '@/model/view/types'

export const numberOf = (value: Value | undefined): number | undefined => toPlot(value) ?? undefined

/** Width of the names of horizontal bars, in points. Programs wrap longer ones. */
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

export interface Lying {
  view: View
  setting: ChartSetting
  names: readonly string[]
  series: readonly ChartSeries[]
  corner: string
  reasons: ReadonlyMap<number, string>
}

/** Properties that all charts of horizontal bars share. */
export function lying({ view, setting, names, series, corner, reasons }: Lying): CategoryChart {
  const numbers = series.flatMap(({ values }) => values.filter((v) => v !== undefined))
  const inLegend = series.filter(({ notInLegend }) => notInLegend !== true).length > 1
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
    room: {
      left: nameRoom(names, setting.size.width),
      right: 84,
      top: inLegend ? 32 : 8,
      bottom: 8,
    },
    ...(inLegend ? { legend: 'top' as const } : {}),
    format: numberFormat(view.measure),
    notes: [],
    reasons,
    without: [],
  }
}

export const valueLabel = (at: number, colour: string, bold: boolean): ChartLabel => ({
  at,
  shows: 'value',
  place: 'end',
  colour,
  bold,
})
