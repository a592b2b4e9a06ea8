import { MEANING_WORD, formatLimit, signalInWords } from '@/model/control-sentence'
import { readControl, type Control, type Limits, type Signal } from '@/model/control'
import { periodTick } from '@/model/period'
import type { Series, View } from '@/model/view'
import type { Tone } from '../palette'
import { ownSeries, type LineStyle, type MarkerShape } from '../series-style'
import type { KeyEntry } from './key'
import { layoutLines, type LinesLayout } from './lines'
import { px, type Mark } from './stage'
import { numbersIn, pathOf, spotsOf, trendLines, type Spot, type TrendLine } from './trend-lines'

const OWN = { width: 2.25 } as const
const MEAN: LineStyle = {
  tone: 'benchmark-1',
  textTone: 'benchmark-1',
  width: 1.5,
  marker: 'circle',
}
const LIMIT: LineStyle = { ...MEAN, dash: '6 4' }
/** How far a mean or a limit reaches beyond the first and last point that it is of. */
const REACH = 8

const LEVELS = [
  { id: 'upper', name: 'Upper limit', style: LIMIT },
  { id: 'mean', name: 'Mean', style: MEAN },
  { id: 'lower', name: 'Lower limit', style: LIMIT },
] as const

/** Shape and colour of a point that is more than usual. Each has its word in the key. */
const LOOK: Record<Signal['meaning'], { shape: MarkerShape; tone: Tone }> = {
  concern: { shape: 'triangle', tone: 'concern' },
  improvement: { shape: 'circle', tone: 'improvement' },
  unusual: { shape: 'diamond', tone: 'ink' },
}

/** More findings than this stand in the sentence alone; the key then only names their shapes. */
const MOST_IN_KEY = 4

const limitsIn = ({ stretches }: Control): Limits[] => stretches.flatMap((s) => s.limits ?? [])

/** The numbers that the axis must hold: the council's own, and the limits. */
export function controlNumbers(view: View): number[] {
  const control = readControl(view)
  return [
    ...numbersIn(ownSeries(view), view.periods),
    ...(control ? limitsIn(control).flatMap(({ lower, upper }) => [lower, upper]) : []),
  ]
}

/** What a point is taken for: a point outside the limits before a run, a run before a trend. */
export const signalAt = (control: Control, period: string): Signal | undefined =>
  (['outside', 'run', 'trend'] as const)
    .map((rule) =>
      control.signals.find((s) => s.rule === rule && s.points.some((p) => p.period === period)),
    )
    .find((signal) => signal !== undefined)

/** The mean and the limits, each in a stretch for every basis that has them. */
function levelLines(
  control: Control,
  view: View,
  at: { x: (period: string) => number; y: (value: number) => number },
): TrendLine[] {
  const last = control.stretches.findLast(({ limits }) => limits !== undefined)
  const isOld = last !== control.stretches.at(-1)
  const to = isOld
    ? ` to ${periodTick(last?.points.at(-1)?.period ?? '', view.indicator.periodType)}`
    : ''
  return LEVELS.map(({ id, name, style }): TrendLine => {
    const runs = control.stretches.flatMap(({ limits, points }): Spot[][] => {
      const [first, end] = [points[0], points.at(-1)]
      if (!limits || !first || !end) return []
      const spot = { value: limits[id], y: at.y(limits[id]) }
      return [
        [
          { ...spot, period: first.period, x: at.x(first.period) - REACH },
          { ...spot, period: end.period, x: at.x(end.period) + REACH },
        ],
      ]
    })
    const series: Series = { id, label: name, role: 'other', points: new Map() }
    const end = last?.limits ? `${name} ${formatLimit(last.limits[id], view)}${to}` : name
    return { series, style, runs, path: pathOf(runs), end }
  })
}

/** The council's points; those that are more than usual larger and in their own shape. */
const pointMarks = (control: Control, own: TrendLine | undefined): Mark[] =>
  (own ? spotsOf(own) : []).map((spot) => {
    const signal = signalAt(control, spot.period)
    return {
      key: `point-${spot.period}`,
      x: px(spot.x),
      y: px(spot.y),
      ...(signal
        ? { ...LOOK[signal.meaning], size: 14 }
        : { shape: 'circle', tone: 'own', size: 8 }),
      filled: true,
    }
  })

function signalKey(control: Control, view: View): KeyEntry[] {
  const { signals } = control
  const isShort = signals.length <= MOST_IN_KEY
  const named = isShort
    ? signals
    : signals.filter((s, i) => signals.findIndex((o) => o.meaning === s.meaning) === i)
  return named.map((signal, i) => ({
    key: `signal-${i}`,
    text: isShort
      ? `${MEANING_WORD[signal.meaning]}: ${signalInWords(signal, view)}`
      : MEANING_WORD[signal.meaning],
    tone: LOOK[signal.meaning].tone,
    textTone: 'ink',
    strong: false,
    sample: { marker: LOOK[signal.meaning].shape, filled: true },
  }))
}

/** The council's own line with what is usual for it: mean, limits, and the points beyond the usual. */
export function layoutControl(view: View, size: { width: number; height?: number }): LinesLayout {
  const control = readControl(view) ?? { points: [], stretches: [], signals: [] }
  const alone = { ...view, series: ownSeries(view) }
  return layoutLines(alone, size, {
    numbers: controlNumbers(view),
    lines: (at) => [
      ...trendLines(alone, at).map((line) => ({ ...line, style: { ...line.style, ...OWN } })),
      ...levelLines(control, view, at),
    ],
    dots: (lines) => pointMarks(control, lines[0]),
    key: signalKey(control, view),
    keyed: control.stretches.at(-1)?.limits === undefined,
  })
}
