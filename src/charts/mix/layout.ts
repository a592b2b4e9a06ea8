import { denominatorAt, denominatorText } from '@/model/view/denominator'
import { formatNumber, formatValue } from '@/model/values/format'
import { isNumber } from '@/model/schema/observation'
import { periodTick } from '@/model/values/period'
import { layoutLegend } from '../drawing/legend'
import { layoutPartNames, swatchRoom } from './part-names'
import type { Part } from './parts'
import { readMix, type Mix } from './stacks'
import { periodTicks } from '../drawing/period-axis'
import { keepInside, px, type Box, type Label, type Scene } from '../drawing/scene'
import { layoutStrip, totalOf, type Segment } from './strip'
import { textWidth, typeFor, wrap } from '../drawing/text'
import { tickText, valueTicks } from '../drawing/value-axis'
import type { View } from '@/model/view/types'

export interface MixLayout extends Scene {
  parts: Part[]
  segments: Segment[]
  /** Highest value on the axis; no stack is taller. */
  top: number
  columns: { period: string; x: number; box: Box }[]
  /** One period only: a bar on its side. */
  lying: boolean
}

function lyingMix(view: View, { top }: Mix, width: number): MixLayout {
  const type = typeFor(width)
  const foot = [totalOf(view), periodTick(view.period, view.indicator.periodType)]
  const strip = layoutStrip(view, {
    width,
    withCounts: true,
    bar: 52,
    type: type.tick,
    foot: foot.filter((part) => part !== undefined).join(', '),
  })
  return {
    ...strip,
    top,
    columns: [{ period: view.period, x: width / 2, box: strip.plot }],
    lying: true,
  }
}

/** Columns stacked in the order of the categories, the first on top, named beside the last column. */
export function layoutMix(view: View, size: { width: number; height?: number }): MixLayout {
  const mix = readMix(view)
  const { parts, stacks, isShare, axis, top } = mix
  const periods = stacks.map(({ period }) => period)
  const { width } = size
  if (mix.lying) return lyingMix({ ...view, period: periods[0] ?? view.period }, mix, width)
  const type = typeFor(width)

  const names = { size: type.tick, weight: 400 } as const
  const room = Math.min(240, width * 0.26)
  const wrapped = parts.map((part) => wrap(part.label, room, names))
  const last = periods.at(-1) ?? ''
  const named =
    Math.max(...wrapped.flat().map((line) => textWidth(line, names))) + swatchRoom(parts, last)
  const legend = type.narrow
    ? layoutLegend(
        parts.map((part) => ({
          key: part.key,
          text: part.label,
          tone: part.tone,
          textTone: 'ink',
          strong: false,
          sample: 'swatch',
        })),
        width,
        type.tick,
      )
    : undefined
  const ticks = isShare
    ? []
    : axis.ticks.map((t) => textWidth(tickText(t, axis, view.measure), names))
  const head = (legend?.height ?? 0) + (isShare ? 20 : 26)
  const plot: Box = {
    left: isShare ? 0 : Math.ceil(Math.max(...ticks)) + 10,
    right: type.narrow ? width : Math.floor(width - named - 12),
    top: head,
    bottom:
      size.height === undefined
        ? head + (width < 560 ? 260 : width < 900 ? 300 : 340)
        : size.height - 34,
  }
  const step = (plot.right - plot.left) / periods.length
  const bar = Math.min(112, step * 0.78)
  // The first and last columns stand at the edges, where labels and text above begin and end.
  const reach = plot.right - plot.left - bar
  const x = (period: string) =>
    plot.left + bar / 2 + (periods.indexOf(period) / (periods.length - 1)) * reach
  const y = (value: number) => plot.bottom - (value / top) * (plot.bottom - plot.top)

  const segments: Segment[] = []
  const numbers: Label[] = []
  const heads: Label[] = []
  // A share is never shown without its denominator: in words where every column has room for them.
  const inWords = periods.every(
    (period) => textWidth(denominatorText(view, period) ?? '', names) + 8 <= step,
  )
  const denominatorOf = (period: string): string => {
    const denominator = denominatorAt(view, period)
    if (!denominator) return ''
    return inWords ? (denominatorText(view, period) ?? '') : formatNumber(denominator.n, 0)
  }
  for (const { period, sum, hidden, isEmpty } of stacks) {
    let base = 0
    for (const part of parts.toReversed()) {
      const value = part.values.get(period)
      if (!isNumber(value) || value <= 0) continue
      const [foot, ceiling] = [y(base), y(base + value)]
      base += value
      const height = foot - ceiling
      const segment: Segment = {
        key: `${part.key}|${period}`,
        part,
        period,
        value,
        x: px(x(period) - bar / 2),
        width: px(bar),
        y: px(ceiling + (height > 3 ? 1 : 0)),
        height: px(height > 3 ? height - 1 : height),
        tone: part.tone,
        textTone: part.textTone,
      }
      segments.push(segment)
      const text = formatNumber(value, view.measure.decimals)
      if (height >= type.tick + 4 && bar >= textWidth(text, names) + 4)
        numbers.push({
          key: `value-${segment.key}`,
          text,
          x: x(period),
          y: ceiling + height / 2 + type.tick * 0.35,
          anchor: 'middle',
          ...names,
          tone: part.textTone,
        })
    }
    const whole = formatValue(sum, view.measure)
    const text = isEmpty
      ? '–'
      : hidden === undefined
        ? isShare
          ? denominatorOf(period)
          : whole
        : `[${hidden}]`
    if (text !== '' && step >= textWidth(text, names) + 2)
      heads.push(
        keepInside(
          {
            key: `head-${period}`,
            text,
            x: x(period),
            y: y(base) - 6,
            anchor: 'middle',
            ...names,
            weight: hidden === undefined && !isShare ? 600 : 400,
            tone: hidden === undefined ? 'ink' : 'quiet-ink',
          },
          width,
        ),
      )
  }
  const grid = isShare
    ? { rules: [], labels: [] }
    : valueTicks(axis, view, { plot, size: type.tick })
  const beside = legend
    ? undefined
    : layoutPartNames(parts, wrapped, { segments, period: last, plot, size: type.tick })
  const height = size.height ?? plot.bottom + 34
  return {
    width,
    height,
    plot,
    parts,
    segments,
    top,
    lying: false,
    columns: periods.map((period) => ({
      period,
      x: x(period),
      box: {
        left: x(period) - bar / 2,
        right: x(period) + bar / 2,
        top: plot.top,
        bottom: plot.bottom,
      },
    })),
    rules: grid.rules,
    labels: [
      ...grid.labels,
      ...periodTicks(view, { x, y: plot.bottom + 24, size: type.tick, width, periods }),
      ...numbers,
      ...heads,
      ...(legend?.labels ?? beside?.labels ?? []),
    ],
    flags: [],
    marks: legend?.marks ?? beside?.marks ?? [],
  }
}
