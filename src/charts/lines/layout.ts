import { ANNOTATION_ROW, layoutAnnotations, numberAnnotations } from '../drawing/annotations'
import { endTexts, legendEntries, placeEndLabels } from './end-labels'
import { layoutLegend, type LegendEntry } from '../drawing/legend'
import { periodTicks, placePeriods } from '../drawing/period-axis'
import type { Box, Label, Mark, Scene } from '../drawing/scene'
import { NO_TARGETS, type DrawnTargets, type TargetsAt } from './targets'
import { textWidth, typeFor } from '../drawing/text'
import { spotsOf, type TrendLine } from './runs'
import { labelText, valueLabels, shorthandMarks } from './value-labels'
import { tickText, valueAxis, type ValueAxis, valueTicks, cutRule } from '../drawing/value-axis'
import type { View } from '@/model/view/types'

export interface LinesLayout extends Scene {
  axis: ValueAxis
  lines: TrendLine[]
  /** Thin lines behind the others, as one path; empty if there are none. */
  background: string
  dots: Mark[]
  x: (period: string) => number
  y: (value: number) => number
}

/** The parts of a line chart that depend on its type. */
export interface DrawnLines {
  /** All numbers that the axis must cover. */
  numbers: readonly number[]
  lines: (scales: { x: (period: string) => number; y: (value: number) => number }) => TrendLine[]
  dots: (lines: readonly TrendLine[]) => Mark[]
  /** Target lines. */
  targets?: (scales: TargetsAt) => DrawnTargets
  background?: (scales: { x: (period: string) => number; y: (value: number) => number }) => string
  /** Entries of the legend above the plot, at any width. */
  legend?: readonly LegendEntry[]
  /** Set if names are in the legend even where there is room beside the lines. */
  inLegend?: boolean
  /** Breaks lines behind labels. */
  clear?: (lines: readonly TrendLine[], labels: readonly Label[]) => TrendLine[]
}

const plotHeight = (width: number): number => (width < 560 ? 208 : width < 900 ? 290 : 352)

/** Positions of lines over time, for a given width and an optional height, in px. */
export function layoutLines(
  view: View,
  size: { width: number; height?: number },
  drawn: DrawnLines,
): LinesLayout {
  const { width } = size
  const type = typeFor(width)
  const axis = valueAxis(drawn.numbers, {
    axis: view.axis,
    measure: view.measure,
  })
  const share = placePeriods(view.periods, view.indicator.periodType)
  // Labels do not depend on the positions of the lines, so lines of no size are enough to tell how much room
  // they need.
  const flat = drawn.lines({ x: share, y: axis.share })
  const ends = endTexts(view, flat, { size: type.label, room: Math.min(230, width * 0.24) })
  const inLegend = type.narrow || drawn.inLegend === true
  const named = inLegend
    ? legendEntries(view, drawn.lines({ x: share, y: (v) => -axis.share(v) }))
    : []
  const legend = layoutLegend([...named, ...(drawn.legend ?? [])], width, type.label - 1)
  const hasAnnotations = numberAnnotations(view).some(({ number }) => number !== undefined)
  const annotationTop = legend.height
  const top = annotationTop + (hasAnnotations ? ANNOTATION_ROW : 0) + 26
  const tickWidth = Math.max(
    ...axis.ticks.map((t) =>
      textWidth(tickText(t, axis, view.measure), {
        size: type.tick,
        weight: axis.lo > 0 ? 600 : 400,
      }),
    ),
  )
  const widest = Math.max(
    0,
    ...flat
      .flatMap(spotsOf)
      .map((spot) =>
        textWidth(labelText(spot.value, view.measure), { size: type.value, weight: 600 }),
      ),
  )
  const endGap = Math.max(16, widest / 2 + 7)
  const plot: Box = {
    left: Math.ceil(tickWidth) + 10,
    top,
    right: inLegend ? width : Math.floor(width - ends.width - endGap),
    bottom: size.height === undefined ? top + plotHeight(width) : size.height - 34,
  }
  const inset = { left: 18, right: inLegend ? 18 : 0 }
  const x = (period: string) =>
    plot.left + inset.left + share(period) * (plot.right - plot.left - inset.left - inset.right)
  const y = (value: number) => plot.bottom - axis.share(value) * (plot.bottom - plot.top)

  const lines = drawn.lines({ x, y })
  const grid = valueTicks(axis, view, { plot, size: type.tick })
  const around = { plot, width, size: type.value, x }
  const notes = layoutAnnotations(view, { x, plot, top: annotationTop, width, size: type.note })
  const marks = shorthandMarks(view, around)
  const end = inLegend
    ? { labels: [], rules: [] }
    : placeEndLabels(
        endTexts(view, lines, { size: type.label, room: Math.min(230, width * 0.24) }).texts,
        {
          x: plot.right + endGap,
          from: legend.height,
          to: plot.bottom + 8,
          size: type.label,
        },
      )
  const taken = [...notes.labels, ...marks, ...end.labels, ...grid.labels, ...legend.labels]
  const targets = drawn.targets?.({ plot, x, y, size: type.note, taken }) ?? NO_TARGETS
  const values = valueLabels(view, lines, {
    ...around,
    taken: [...taken, ...targets.labels],
    isEndNamed: !inLegend,
  })
  const height = size.height ?? plot.bottom + 34
  return {
    width,
    height,
    plot,
    axis,
    background: drawn.background?.({ x, y }) ?? '',
    lines: drawn.clear?.(lines, [...values, ...marks]) ?? lines,
    dots: drawn.dots(lines),
    x,
    y,
    rules: [
      ...grid.rules,
      ...notes.rules.flatMap((rule) => cutRule(rule, [...values, ...marks])),
      ...end.rules,
      ...legend.rules,
      ...targets.rules,
    ],
    labels: [
      ...grid.labels,
      ...periodTicks(view, { x, y: plot.bottom + 26, size: type.tick, width }),
      ...notes.labels,
      ...marks,
      ...values,
      ...end.labels,
      ...legend.labels,
      ...targets.labels,
    ],
    flags: notes.flags,
    marks: [...legend.marks, ...targets.marks],
  }
}
