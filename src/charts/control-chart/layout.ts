import { signalAt } from '@/model/judgement/signal-at'
import { MEANING_WORD, formatLimit } from '@/model/sentences/control-sentence'
import { type Control, type Limits, type Signal } from '@/model/judgement/control-limits'
import { MEANINGS, readControl } from '@/model/judgement/read-control'
import { periodTick } from '@/model/values/period'
import type { Tone } from '../drawing/palette'
import type { LineStyle, MarkerShape } from '../drawing/series-style'
import type { LegendEntry } from '../drawing/legend'
import { layoutLines, type LinesLayout } from '../lines/layout'
import { boxOf, px, type Label, type Mark } from '../drawing/scene'
import { numbersIn, pathOf, spotsOf, type Spot, type TrendLine } from '../lines/runs'
import { trendLines } from '../lines/trend-lines'
import type { Series, View } from '@/model/view/types'
import { subjectSeries } from '@/model/view/subject'

const OWN = { width: 2.25 } as const
const MEAN: LineStyle = {
  tone: 'benchmark-1',
  textTone: 'benchmark-1',
  width: 1.5,
  marker: 'circle',
}
const LIMIT: LineStyle = { ...MEAN, dash: '6 4' }

/** The level lines beside the council's own line, from the top down. */
export const CONTROL_LEVELS = [
  { id: 'upper', name: 'Upper limit', style: LIMIT },
  { id: 'mean', name: 'Mean', style: MEAN },
  { id: 'lower', name: 'Lower limit', style: LIMIT },
] as const

/**
 * Shape and colour of a point outside the usual range, by the meaning of the signal. The legend explains
 * each.
 */
export const SIGNAL_LOOK: Record<Signal['meaning'], { shape: MarkerShape; tone: Tone }> = {
  concern: { shape: 'triangle', tone: 'concern' },
  improvement: { shape: 'circle', tone: 'improvement' },
  unusual: { shape: 'diamond', tone: 'ink' },
}

const limitsIn = ({ stretches }: Control): Limits[] => stretches.flatMap((s) => s.limits ?? [])

/** The numbers that the axis must cover: the council's own, and the limits. */
export function controlNumbers(view: View): number[] {
  const control = readControl(view)
  return [
    ...numbersIn(subjectSeries(view), view.periods),
    ...(control ? limitsIn(control).flatMap(({ lower, upper }) => [lower, upper]) : []),
  ]
}

/** The mean and the limits, with a separate run for each basis that has them. */
function levelLines(
  control: Control,
  view: View,
  scales: { x: (period: string) => number; y: (value: number) => number },
): TrendLine[] {
  const last = control.stretches.findLast(({ limits }) => limits !== undefined)
  const isOld = last !== control.stretches.at(-1)
  const to = isOld
    ? ` (to ${periodTick(last?.points.at(-1)?.period ?? '', view.indicator.periodType)})`
    : ''
  return CONTROL_LEVELS.map(({ id, name, style }): TrendLine => {
    const runs = control.stretches.flatMap(({ limits, points }): Spot[][] => {
      const [first, end] = [points[0], points.at(-1)]
      if (!limits || !first || !end) return []
      const spot = { value: limits[id], y: scales.y(limits[id]) }
      return [
        [
          { ...spot, period: first.period, x: scales.x(first.period) },
          { ...spot, period: end.period, x: scales.x(end.period) },
        ],
      ]
    })
    const series: Series = { id, label: name, role: 'other', points: new Map() }
    const end = last?.limits ? `${name} ${formatLimit(last.limits[id], view)}${to}` : name
    return { series, style, runs, path: pathOf(runs), end }
  })
}

/** The council's points. Those outside the usual range are larger and have a shape of their own. */
const pointMarks = (control: Control, subject: TrendLine | undefined): Mark[] =>
  (subject ? spotsOf(subject) : []).map((spot) => {
    const signal = signalAt(control, spot.period)
    return {
      key: `point-${spot.period}`,
      x: px(spot.x),
      y: px(spot.y),
      ...(signal
        ? { ...SIGNAL_LOOK[signal.meaning], size: 14 }
        : { shape: 'circle', tone: 'own', size: 8 }),
      filled: true,
    }
  })

/** A legend entry for each shape that is drawn. */
const meaningEntries = ({ signals }: Control): LegendEntry[] =>
  MEANINGS.filter((meaning) => signals.some((s) => s.meaning === meaning)).map((meaning) => ({
    key: meaning,
    text: MEANING_WORD[meaning],
    tone: SIGNAL_LOOK[meaning].tone,
    textTone: 'ink',
    strong: false,
    sample: { marker: SIGNAL_LOOK[meaning].shape, filled: true },
  }))

/** Cuts gaps into a level line behind labels, so that no text is struck through. */
function cutLevel(line: TrendLine, labels: readonly Label[]): TrendLine {
  const runs = line.runs.flatMap(([from, to]): Spot[][] => {
    if (!from || !to) return []
    const blocks = labels
      .map(boxOf)
      .filter(({ top, bottom }) => top - 1 < from.y && from.y < bottom + 1)
      .filter(({ left, right }) => left < to.x && right > from.x)
      .toSorted((x, y) => x.left - y.left)
    const pieces: Spot[][] = []
    let start = from.x
    for (const { left, right } of blocks) {
      if (left - 3 > start)
        pieces.push([
          { ...from, x: start },
          { ...from, x: left - 3 },
        ])
      start = Math.max(start, right + 3)
    }
    return start < to.x ? [...pieces, [{ ...from, x: start }, to]] : pieces
  })
  return { ...line, runs, path: pathOf(runs) }
}

/** The council's line with its mean, its limits and the points outside the usual range. */
export function layoutControl(view: View, size: { width: number; height?: number }): LinesLayout {
  const control = readControl(view) ?? { points: [], stretches: [], signals: [], doubtful: [] }
  const alone = { ...view, series: subjectSeries(view) }
  return layoutLines(alone, size, {
    numbers: controlNumbers(view),
    lines: (scales) => [
      ...trendLines(alone, scales).map((line) => ({ ...line, style: { ...line.style, ...OWN } })),
      ...levelLines(control, view, scales),
    ],
    dots: (lines) => pointMarks(control, lines[0]),
    legend: meaningEntries(control),
    clear: ([subject, ...levels], labels) => [
      ...(subject ? [subject] : []),
      ...levels.map((level) => cutLevel(level, labels)),
    ],
    inLegend: control.stretches.at(-1)?.limits === undefined,
  })
}
