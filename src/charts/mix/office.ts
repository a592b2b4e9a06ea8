import { capitalise } from '@/model/values/format'
import { isNumber } from '@/model/schema/observation'
import { periodTick } from '@/model/values/period'
import type { View } from '@/model/view/types'
import { textWidth } from '../drawing/text'
import { roomAbove, roomBeside } from '../office/legend-room'
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
import { countOf } from './labels'
import { publishedIn, type Part } from './parts'
import { hatchWords, readMix, type Mix, type Stack } from './stacks'

/** Minimum height of a segment that has a number, in points. */
const LEAST_FOR_NUMBER = 14

/**
 * Minimum width of a column for the longest word among the names below, which programs wrap at spaces, in
 * points.
 */
const widestName = (categories: readonly string[]): number =>
  8 +
  Math.max(
    0,
    ...categories
      .flatMap((name) => name.split(/\s+/))
      .map((word) => textWidth(word, { size: TYPE.tick, weight: 400 })),
  )

/** The label under a column: its area if not the council, its year and its denominator. */
function nameOf({ column, isEmpty }: Stack, view: View, isLatest: boolean): string {
  const count = countOf(view, column)
  return [
    column.isSubject ? undefined : column.area,
    periodTick(column.period, view.indicator.periodType),
    isLatest ? count?.words : count?.number,
    isEmpty ? '–' : undefined,
  ]
    .filter((line) => line !== undefined)
    .join('\n')
}

/** Why some parts of a column have no number. */
function missingIn({ column, known }: Stack, parts: readonly Part[], view: View): string {
  return parts
    .flatMap((part) => {
      const value = part.values.get(column.key)
      if (isNumber(value)) return []
      return [`${part.label}: ${known.has(part) ? 'not all published' : reasonOf(value, view)}`]
    })
    .join('; ')
}

/** Totals above columns of counts, as the labels of a line series without a visible line. */
function totals({ stacks, isShare, lying }: Mix, { theme }: ChartSetting): ChartSeries[] {
  if (isShare || lying) return []
  const colour = colourOf('ink', theme)
  return [
    {
      name: 'All',
      form: 'line',
      values: stacks.map(({ total }) => total),
      colour,
      notInLegend: true,
      labels: stacks.flatMap(({ total }, at): ChartLabel[] =>
        total === undefined ? [] : [{ at, shows: 'value', place: 'above', colour, bold: true }],
      ),
    },
  ]
}

/** The remainder of the columns up to 100%, hatched as on the screen. */
function remainder(
  { stacks }: Mix,
  words: string | undefined,
  { theme }: ChartSetting,
): ChartSeries[] {
  return words === undefined
    ? []
    : [
        {
          // There is no room for the reason in the legend, so it is in a note.
          name: words.startsWith('not') ? 'Not published' : capitalise(words),
          form: 'bar',
          // If a single part is hidden, the cell would reveal its size.
          values: stacks.map(({ rest }) => (rest?.isLone === true ? undefined : rest?.value)),
          colour: colourOf('benchmark-2', theme),
          hatch: 'wdUpDiag',
        },
      ]
}

/** The parts of a whole in stacked columns. A single column is drawn as a horizontal bar. */
export default function mixChart(view: View, setting: ChartSetting): CategoryChart {
  const { theme, size } = setting
  const mix = readMix(view)
  const { parts, stacks, isShare, lying, axis, top } = mix
  const words = hatchWords(stacks, view)
  const hatched = remainder(mix, words, setting)
  const names = [...parts.map(({ label }) => label), ...hatched.map(({ name }) => name)]
  const latest = stacks.findLast(({ column }) => column.isSubject)
  const categories = stacks.map((stack) => nameOf(stack, view, stack === latest))
  const left = isShare ? 12 : 52
  // Where the names under the columns would wrap, the legend goes above them.
  const isNarrow =
    size.width - left - roomBeside(names) < widestName(categories) * categories.length
  const room = lying
    ? { left: 80, right: 24, top: 48, bottom: 16 }
    : isNarrow
      ? { left, right: 12, top: 18 + roomAbove(names, size.width), bottom: 56 }
      : { left, right: roomBeside(names), top: 24, bottom: 56 }
  const long = lying ? size.width - room.left - room.right : size.height - room.top - room.bottom
  const least = lying ? LEAST_FOR_NUMBER * 2 : LEAST_FOR_NUMBER
  const series = parts.map((part): ChartSeries => {
    const isWhole = ({ column }: Stack) => publishedIn(part, column).every((v) => v !== 'c')
    return {
      name: part.label,
      form: 'bar',
      values: stacks.map(({ known }) => known.get(part)),
      colour: colourOf(part.tone, theme),
      labels: stacks.flatMap((stack, at): ChartLabel[] =>
        isWhole(stack) && ((stack.known.get(part) ?? 0) / top) * long >= least
          ? [{ at, shows: 'value', place: 'centre', colour: colourOf(part.textTone, theme) }]
          : [],
      ),
    }
  })
  const step = (axis.ticks[1] ?? 1) - (axis.ticks[0] ?? 0)
  const hasOthers = stacks.some(({ column }) => !column.isSubject)
  return {
    kind: 'categories',
    corner: 'Period',
    lying,
    stacked: true,
    gap: lying ? 30 : 28,
    categories,
    // Each area beside the council is named, however little room there is.
    ...(lying
      ? {}
      : {
          nameEach: hasOthers
            ? 1
            : nameEach(categories, view.indicator.periodType, size.width - room.left - room.right),
        }),
    series: [...series, ...hatched, ...totals(mix, setting)],
    axis: {
      lo: 0,
      hi: top,
      ...(isShare || lying ? {} : { step }),
      format: axisFormat(view.measure, 0),
      hidden: isShare || lying,
    },
    room,
    legend: lying || isNarrow ? 'top' : 'right',
    format: numberFormat(view.measure),
    notes: words === undefined ? [] : [`Hatched: ${words}.`],
    reasons: new Map(
      stacks.flatMap((stack, at) => {
        const missing = missingIn(stack, parts, view)
        return missing === '' ? [] : [[at, missing] as const]
      }),
    ),
    without: [],
  }
}
