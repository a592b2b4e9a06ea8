import { dodge } from '../drawing/dodge'
import { textWidth } from '../drawing/text'
import {
  TYPE,
  type ChartAxis,
  type ChartLabel,
  type ChartSeries,
  type ChartSize,
} from './office-chart'

/** Distance of a label from its point, in points. */
const GAP = 10
const ROW = 15.5

/** The words of an end label, for measuring: the name of the series and its last number. */
export interface EndText {
  name: string
  value: string
}

const lastOf = (values: ChartSeries['values']): number =>
  values.findLastIndex((v) => v !== undefined)

/** Room in points that the widest end label needs beside the plot. */
export const endRoom = (texts: readonly EndText[]): number =>
  Math.max(
    24,
    ...texts.map(
      ({ name, value }) =>
        textWidth(`${name} ${value}`, { size: TYPE.label, weight: 600 }) + GAP + 10,
    ),
  )

/** Labels each line with its name and number at its last point, and moves overlapping labels apart. */
export function withEndLabels(
  series: readonly ChartSeries[],
  drawing: {
    axis: ChartAxis
    size: ChartSize
    plot: { left: number; right: number; top: number; bottom: number }
    inks: ReadonlyMap<string, string>
  },
): ChartSeries[] {
  const { axis, size, plot } = drawing
  const tall = plot.bottom - plot.top
  const yOf = (value: number) => plot.bottom - ((value - axis.lo) / (axis.hi - axis.lo)) * tall
  const ends = series.flatMap((one) => {
    const last = lastOf(one.values)
    const value = one.values[last]
    return value === undefined || one.notInLegend === true ? [] : [{ one, last, y: yOf(value) }]
  })
  const middles = dodge(
    ends.map(({ one, y }) => ({ at: y, height: ROW, first: (one.width ?? 0) > 3 })),
    { from: plot.top - 4, to: plot.bottom + 8 },
  )
  return series.map((one) => {
    const index = ends.findIndex((end) => end.one === one)
    const end = ends[index]
    if (!end) return one
    const step = (plot.right - plot.left) / Math.max(1, one.values.length)
    const move = {
      x: ((one.values.length - 1 - end.last) * step) / size.width,
      y: ((middles[index] ?? end.y) - end.y) / size.height,
    }
    const label: ChartLabel = {
      at: end.last,
      shows: 'name-value',
      place: 'right',
      colour: drawing.inks.get(one.name) ?? one.colour,
      bold: true,
      ...(Math.abs(move.x) + Math.abs(move.y) > 0.002 ? { move } : {}),
    }
    return { ...one, labels: [...(one.labels ?? []).filter((l) => l.at !== end.last), label] }
  })
}
