import { formatNumber, formatValue } from '@/model/values/format'
import { addUp, isNumber } from '@/model/schema/observation'
import { periodTick } from '@/model/values/period'
import { layoutLegend } from '../drawing/legend'
import { keepInside, type Box, type Label, type Scene } from '../drawing/scene'
import { textWidth, typeFor, wrap } from '../drawing/text'
import { tickText, valueTicks } from '../drawing/value-axis'
import type { View } from '@/model/view/types'
import { groupColumns, placeColumns } from './columns'
import { layoutFeet, layoutHeadings, mixType, textNeeds, type MixType } from './labels'
import type { HatchedBox } from './hatching'
import { layoutPartNames, swatchRoom } from './part-names'
import type { Part } from './parts'
import { hatchWords, readMix, shortWords, type Mix, type Stack } from './stacks'
import { layoutStack } from './stack-layout'
import { layoutStrip, totalOf, type Segment } from './strip'
import { layoutWords } from './words'

export interface MixLayout extends Scene {
  /** From the baseline up. */
  parts: Part[]
  segments: Segment[]
  /** The unpublished part of each column, and the sample in front of the words that explain it. */
  hatched: HatchedBox[]
  /** Highest value on the axis. No stack exceeds it. */
  top: number
  columns: { key: string; stack: Stack; x: number; box: Box }[]
  /** Whether a single column is drawn as a horizontal bar. */
  lying: boolean
}

function lyingMix(view: View, { stacks, top, isShare }: Mix, width: number): MixLayout {
  const type = typeFor(width)
  const foot = [totalOf(view), periodTick(view.period, view.indicator.periodType)]
  const strip = layoutStrip(view, {
    width,
    // The counts behind the percentages: "70% met good (242)".
    after: ({ part }) => {
      const count = addUp(part.of.map((series) => series.points.get(view.period)?.count))
      return isShare && isNumber(count) ? ` (${formatNumber(count, 0)})` : ''
    },
    bar: 52,
    type: type.tick,
    foot: foot.filter((part) => part !== undefined).join(', '),
  })
  const end = Math.max(0, ...strip.segments.map((s) => s.x + s.width))
  const words = layoutWords(hatchWords(stacks, view), undefined, {
    y: strip.height,
    width,
    size: type.tick,
  })
  const isShort = words.hatched.length > 0 && end + 2 < width
  return {
    ...strip,
    height: strip.height + words.height,
    labels: [...strip.labels, ...words.labels],
    hatched: isShort
      ? [
          {
            key: 'rest',
            x: end + 1,
            y: strip.plot.top,
            width: width - end - 1,
            height: strip.plot.bottom - strip.plot.top,
          },
          ...words.hatched,
        ]
      : [],
    top,
    columns: stacks.map((stack) => ({
      key: stack.column.key,
      stack,
      x: width / 2,
      box: strip.plot,
    })),
    lying: true,
  }
}

const legendOf = (parts: readonly Part[], width: number, { size }: MixType) =>
  layoutLegend(
    parts.map((part, place) => ({
      key: part.key,
      text: part.label,
      tone: part.tone,
      textTone: 'ink',
      strong: place === 0,
      sample: 'swatch',
    })),
    width,
    size,
  )

/** Default height of the columns, in px. */
const usualHeight = (width: number) => Math.round(Math.min(420, Math.max(260, width * 0.42)))

/** Text above a column of numbers: their total, or that there is no figure. */
const headOf = ({ isEmpty, total }: Stack, view: View): string =>
  isEmpty ? '–' : total === undefined ? '' : formatValue(total, view.measure)

/**
 * The council's columns by period, then those of the areas beside it, each stacked from its parts. The parts
 * are named beside the last column. It fills the given height.
 */
export function layoutMix(view: View, size: { width: number; height?: number }): MixLayout {
  const mix = readMix(view)
  const { parts, stacks, isShare, axis, top } = mix
  const { width } = size
  const lone = stacks[0]?.column.period ?? view.period
  if (mix.lying) return lyingMix({ ...view, period: lone }, mix, width)
  const type = mixType(width)
  const names = { size: type.size, weight: 600 } as const
  const columns = stacks.map(({ column }) => column)
  const groups = groupColumns(columns, { isNarrow: type.narrow })

  const last = columns.at(-1)?.key ?? ''
  const wrapped = parts.map((part) => wrap(part.label, Math.min(240, width * 0.2), names))
  const named =
    Math.max(...wrapped.flat().map((line) => textWidth(line, names))) + swatchRoom(parts, last)
  const legend = type.narrow ? legendOf(parts, width, type) : undefined
  const ticks = isShare
    ? []
    : axis.ticks.map((t) => textWidth(tickText(t, axis, view.measure), names))
  const placed = placeColumns(groups, {
    left: isShare ? 0 : Math.ceil(Math.max(...ticks)) + 10,
    right: type.narrow ? width : Math.floor(width - named - 12),
    needs: (group) => textNeeds(group, view, type),
  })
  const headings =
    groups.length > 1
      ? layoutHeadings(placed, view, { top: (legend?.height ?? 0) + 2, type, right: width })
      : { labels: [], rules: [], height: 0 }
  const feetOf = (bottom: number) => layoutFeet(view, placed, { bottom, type, width })
  const feet = feetOf(0)
  const wordsAt = (y: number) =>
    layoutWords(
      hatchWords(stacks, view),
      feet.unit === undefined ? shortWords(mix) : `Below each year: the number of ${feet.unit}`,
      { y, width, size: type.small },
    )
  const below = feet.height + wordsAt(0).height
  const head = (legend?.height ?? 0) + headings.height + (isShare ? 8 : type.size + 12)
  const height = size.height ?? head + usualHeight(width) + below
  const plot: Box = {
    left: placed.groups[0]?.left ?? 0,
    right: placed.groups.at(-1)?.right ?? width,
    top: head,
    bottom: Math.max(head + 60, height - below),
  }
  const drawn = stacks.map((stack) => {
    const x = placed.x(stack.column)
    const frame = { x, bar: placed.bar, plot, top, size: type.size }
    return { stack, x, ...layoutStack(stack, parts, view, frame) }
  })
  const segments = drawn.flatMap((column) => column.segments)
  const heads = drawn.flatMap(({ stack, x, top: over }): Label[] => {
    const text = headOf(stack, view)
    return text === '' || placed.step < textWidth(text, names) + 2
      ? []
      : [
          keepInside(
            {
              key: `head-${stack.column.key}`,
              text,
              x,
              y: over - 6,
              anchor: 'middle',
              ...names,
              tone: 'ink',
            },
            width,
          ),
        ]
  })
  const grid = isShare
    ? { rules: [], labels: [] }
    : valueTicks(axis, view, { plot, size: type.size })
  const beside = legend ?? layoutPartNames(parts, wrapped, { segments, column: last, plot, type })
  const words = wordsAt(plot.bottom + feet.height)
  return {
    width,
    height,
    plot,
    parts,
    segments,
    hatched: [...drawn.flatMap(({ hatched }) => hatched), ...words.hatched],
    top,
    lying: false,
    columns: drawn.map(({ stack, x }) => ({
      key: stack.column.key,
      stack,
      x,
      box: {
        left: x - placed.bar / 2,
        right: x + placed.bar / 2,
        top: plot.top,
        bottom: plot.bottom,
      },
    })),
    rules: [...grid.rules, ...headings.rules],
    labels: [
      ...grid.labels,
      ...headings.labels,
      ...feetOf(plot.bottom).labels,
      ...drawn.flatMap(({ numbers }) => numbers),
      ...heads,
      ...words.labels,
      ...beside.labels,
    ],
    flags: [],
    marks: beside.marks,
  }
}
