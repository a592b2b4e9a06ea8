import { ticks } from 'd3-array'
import { areaInSentence } from '@/model/schema/area'
import type { Handled } from '../drawing/live/handled'
import type { MarkerShape } from '../drawing/series-style'
import { layoutLegend, type LegendEntry } from '../drawing/legend'
import { placeDotLabels } from './dot-labels'
import {
  keepInside,
  px,
  type Box,
  type Label,
  type Mark,
  type Rule,
  type Scene,
} from '../drawing/scene'
import { textWidth, typeFor, wrap } from '../drawing/text'
import { tickText, valueAxis, type ValueAxis } from '../drawing/value-axis'
import type { Axis, Dot, Scatter, View } from '@/model/view/types'
import type { Size } from '@/ui/use-size'
import { figureLine } from '../data-table/data-table'

export interface PlacedDot {
  dot: Dot
  mark: Mark
}

export interface ScatterLayout extends Scene {
  dots: PlacedDot[]
  axes: { x: ValueAxis; y: ValueAxis }
}

interface Look extends Pick<Mark, 'tone' | 'size'> {
  shape: MarkerShape
}

/** Styles that differ in shape and weight, not in colour alone. */
const LOOKS: Record<Dot['kind'], Look> = {
  subject: { shape: 'circle', tone: 'own', size: 14 },
  chosen: { shape: 'square', tone: 'ink', size: 11 },
  neighbour: { shape: 'triangle', tone: 'benchmark-1', size: 11 },
  other: { shape: 'circle', tone: 'neighbours', size: 8 },
}

/** The council and the areas that the reader named are filled; other dots of its region are outlined. */
function lookOf({ kind, inRegion }: Dot): Look & { filled: boolean } {
  const outlined = inRegion && (kind === 'neighbour' || kind === 'other')
  return {
    ...LOOKS[kind],
    ...(outlined ? { tone: 'benchmark-1' as const } : {}),
    filled: !outlined,
  }
}

/** The order in which dots are drawn, the last on top. */
export const ORDER: Dot['kind'][] = ['other', 'neighbour', 'chosen', 'subject']

/** Dots of the same style, with their name in the legend. */
export interface ScatterGroup extends Look {
  key: string
  kind: Dot['kind']
  text: string
  filled: boolean
  dots: readonly Dot[]
}

/** The groups of dots of the same style, the council's first. Empty groups are left out. */
export function scatterGroups({ dots, x, region }: Scatter): ScatterGroup[] {
  const where = region ? areaInSentence(region) : ''
  const group = (kind: Dot['kind'], text: string, inRegion?: boolean): ScatterGroup[] => {
    const alike = dots.filter(
      (dot) => dot.kind === kind && (inRegion === undefined || dot.inRegion === inRegion),
    )
    const [first] = alike
    return first
      ? [{ key: `${kind}-${inRegion ?? ''}`, kind, text, dots: alike, ...lookOf(first) }]
      : []
  }
  const subject = dots.find(({ kind }) => kind === 'subject')?.area ?? x.view.area
  return [
    ...group('subject', subject.name),
    ...group('chosen', 'Compared'),
    ...group('neighbour', 'Statistical neighbour', false),
    ...group('neighbour', `Neighbour in ${where}`, true),
    ...group('other', `Other in ${where}`, true),
    ...group('other', 'Other authority', false),
  ]
}

const legendEntries = (scatter: Scatter): LegendEntry[] =>
  scatterGroups(scatter).map(({ key, kind, text, tone, shape, filled }) => ({
    key,
    text,
    tone,
    textTone: kind === 'subject' ? 'own' : 'quiet-ink',
    strong: kind === 'subject',
    sample: { marker: shape, filled },
  }))

/**
 * The scatter of a view.
 * @throws {Error} for any other view, which is not offered this chart
 */
export function scatterIn({ scatter }: View): Scatter {
  if (!scatter) throw new Error('Only two figures can be held against each other.')
  return scatter
}

/** A dot has no length, so its axes are fitted to the figures. */
export function scatterAxes({ x, y, dots }: Scatter): { x: ValueAxis; y: ValueAxis } {
  const axisOf = (values: number[], { view }: Axis) =>
    valueAxis(values, { axis: 'fit', measure: view.measure, margin: 0 })
  return {
    x: axisOf(
      dots.map((d) => d.x),
      x,
    ),
    y: axisOf(
      dots.map((d) => d.y),
      y,
    ),
  }
}

/** The part of an axis between two shares of its length. */
function partOf({ lo, hi }: ValueAxis, from: number, to: number): ValueAxis {
  const [first, last] = [lo + from * (hi - lo), lo + to * (hi - lo)]
  return {
    lo: first,
    hi: last,
    ticks: ticks(first, last, 4),
    share: (value) => (value - first) / (last - first),
  }
}

/** The axes of the part of the plot that is shown. */
function shownAxes(scatter: Scatter, zoom: Box | undefined): ScatterLayout['axes'] {
  const { x, y } = scatterAxes(scatter)
  if (!zoom) return { x, y }
  return {
    x: partOf(x, zoom.left, zoom.right),
    y: partOf(y, 1 - zoom.bottom, 1 - zoom.top),
  }
}

/**
 * Positions of everything that a scatter draws, in px.
 * @param handled the part that is shown, and the areas named in addition to the council and those compared
 */
export function layoutScatter(
  scatter: Scatter,
  size: Size,
  { zoom, named = [] }: Pick<Handled, 'zoom' | 'named'> = {},
): ScatterLayout {
  const { width } = size
  const { x, y, dots } = scatter
  const type = typeFor(width)
  const text = { size: type.tick, weight: 400 as const }
  const axes = shownAxes(scatter, zoom)
  const { x: across, y: up } = axes
  const legend = layoutLegend(legendEntries(scatter), width, type.label - 1)
  const room = width - 12
  const rise = type.tick + 5
  const beside = type.tick + 3
  const titleLines = ({ name, view }: Axis) =>
    wrap(figureLine(name, view), room - beside, { ...text, weight: 600 })
  const [upTitle, acrossTitle] = [titleLines(y), titleLines(x)]
  const upTicks = up.ticks.map((t) => tickText(t, up, y.view.measure))
  const top = legend.height + upTitle.length * rise + 14
  const foot = 26 + acrossTitle.length * rise + 6
  const plot: Box = {
    left: Math.ceil(Math.max(0, ...upTicks.map((t) => textWidth(t, text)))) + 10,
    right: width - 12,
    top,
    bottom:
      size.height === undefined
        ? top + (type.narrow ? 300 : 440)
        : Math.max(top + 120, size.height - foot),
  }
  const at = {
    x: (value: number) => px(plot.left + across.share(value) * (plot.right - plot.left)),
    y: (value: number) => px(plot.bottom - up.share(value) * (plot.bottom - plot.top)),
  }
  const isShown = (dot: Dot) =>
    [across.share(dot.x), up.share(dot.y)].every((share) => share >= 0 && share <= 1)
  const placed = dots
    .filter(isShown)
    .toSorted((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind))
    .map((dot): PlacedDot => ({
      dot,
      mark: { key: dot.area.code, x: at.x(dot.x), y: at.y(dot.y), ...lookOf(dot) },
    }))
  const title = (lines: string[], from: number, end: boolean): Label[] =>
    lines.map((line, i) => ({
      key: `${end ? 'x' : 'y'}-title-${i}`,
      text: line,
      x: end ? plot.right - beside : beside,
      y: from + i * rise,
      anchor: end ? 'end' : 'start',
      size: type.tick,
      weight: 600,
      tone: 'quiet-ink',
    }))
  const labels: Label[] = [
    ...legend.labels,
    ...title(upTitle, legend.height + rise, false),
    ...up.ticks.map((t, i): Label => ({
      key: `y-${t}`,
      text: upTicks[i] ?? '',
      x: plot.left - 10,
      y: at.y(t) + type.tick * 0.34,
      anchor: 'end',
      tone: 'quiet-ink',
      ...text,
    })),
    ...across.ticks.map((t): Label =>
      keepInside(
        {
          key: `x-${t}`,
          text: tickText(t, across, x.view.measure),
          x: at.x(t),
          y: plot.bottom + 22,
          anchor: 'middle',
          tone: 'quiet-ink',
          ...text,
        },
        width,
      ),
    ),
    ...title(acrossTitle, plot.bottom + 26 + rise, true),
  ]
  const lastLine = plot.bottom + 26 + acrossTitle.length * rise
  const names = placeDotLabels(placed, { plot, width, size: type.label - 1, taken: labels, named })
  return {
    width,
    height: plot.bottom + foot,
    plot,
    axes,
    dots: placed,
    rules: [
      ...across.ticks.map((t) =>
        ruleAt(`x-${t}`, [at.x(t), plot.top, at.x(t), plot.bottom], t === across.lo),
      ),
      ...up.ticks.map((t) =>
        ruleAt(`y-${t}`, [plot.left, at.y(t), plot.right, at.y(t)], t === up.lo),
      ),
    ],
    over: [
      ...arrow('y', [0, legend.height + rise], type.tick),
      ...arrow('x', [plot.right - type.tick, lastLine], type.tick),
    ],
    labels: [...labels, ...names],
    flags: [],
    marks: legend.marks,
  }
}

const ruleAt = (
  key: string,
  [x1, y1, x2, y2]: [number, number, number, number],
  isBase: boolean,
): Rule => ({ key, x1, y1, x2, y2, tone: isBase ? 'axis' : 'grid', width: 1 })

/**
 * The arrow beside the title of an axis, pointing right or up. It is drawn, because the typeface has no arrow
 * to the right.
 */
function arrow(axis: 'x' | 'y', [left, base]: [number, number], size: number): Rule[] {
  const [long, head] = [size * 0.85, size * 0.27]
  const line = (key: string, [x1, y1, x2, y2]: [number, number, number, number]): Rule => ({
    key: `${axis}-arrow-${key}`,
    x1: px(x1),
    y1: px(y1),
    x2: px(x2),
    y2: px(y2),
    tone: 'quiet-ink',
    width: 1.5,
  })
  if (axis === 'x') {
    const [tip, y] = [left + size, base - size * 0.33]
    return [
      line('shaft', [tip - long, y, tip, y]),
      ...[-head, head].map((by) => line(`${by}`, [tip - head, y + by, tip, y])),
    ]
  }
  const [x, tip] = [left + head + 1, base - size * 0.75]
  return [
    line('shaft', [x, tip + long, x, tip]),
    ...[-head, head].map((by) => line(`${by}`, [x + by, tip + head, x, tip])),
  ]
}
