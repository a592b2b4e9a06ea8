import { formatValue } from '@/model/values/format'
import type { DrawnBar } from '../drawing/bars'
import type { Tone } from '../drawing/palette'
import { styleSeries } from '../drawing/series-style'
import { layoutLegend } from '../drawing/legend'
import { peersInWords, rankedPeers, referencesOf } from '../drawing/ranked-peers'
import { dodge } from '../drawing/dodge'
import {
  boxOf,
  keepInside,
  px,
  type Box,
  type Label,
  type Rule,
  type Scene,
} from '../drawing/scene'
import { textWidth, typeFor, wrap } from '../drawing/text'
import { tickText, valueAxis, type ValueAxis, valueTicks } from '../drawing/value-axis'
import type { Peer, View } from '@/model/view/types'

interface RankBar extends DrawnBar {
  peer: Peer
  value: number
}

export interface RankLayout extends Scene {
  bars: RankBar[]
  axis: ValueAxis
}

const toneOf = (peer: Peer): Tone =>
  peer.isSubject ? 'own' : peer.isNeighbour ? 'neighbours' : 'peer'

/** Every authority as a thin bar, with the council's emphasised and named, and benchmarks as lines across. */
export function layoutRank(view: View, size: { width: number; height?: number }): RankLayout {
  const { width } = size
  const type = typeFor(width)
  const ranked = rankedPeers(view)
  const references = referencesOf(view)
  const styles = styleSeries(view.series)
  const axis = valueAxis(
    [...ranked, ...references].map((r) => r.value),
    { axis: 'zero', measure: view.measure },
  )
  const text = (r: (typeof references)[number]) =>
    `${r.series.label} ${formatValue(r.value, view.measure)}`
  const words = { size: type.label - 1, weight: 600 } as const
  const room = Math.min(200, width * 0.24)
  const wrapped = references.map((r) => wrap(text(r), room, words))
  const hasNeighbours = ranked.some(({ peer }) => peer.isNeighbour)
  const legend = layoutLegend(
    [
      ...(type.narrow
        ? references.map((r) => {
            const style = styles.get(r.series.id)
            return {
              key: r.series.id,
              text: text(r),
              tone: style?.tone ?? 'benchmark-1',
              textTone: style?.textTone ?? 'quiet-ink',
              strong: false,
              sample: { line: 2, ...(style?.dash === undefined ? {} : { dash: style.dash }) },
            } as const
          })
        : []),
      ...(hasNeighbours
        ? ([
            {
              key: 'nb',
              text: 'Statistical neighbours',
              tone: 'neighbours',
              textTone: 'quiet-ink',
              strong: false,
              sample: 'swatch',
            },
            {
              key: 'rest',
              text: 'Other authorities',
              tone: 'peer',
              textTone: 'quiet-ink',
              strong: false,
              sample: 'swatch',
            },
          ] as const)
        : []),
    ],
    width,
    type.tick,
  )
  const tickWidth = Math.max(
    ...axis.ticks.map((t) =>
      textWidth(tickText(t, axis, view.measure), { size: type.tick, weight: 400 }),
    ),
  )
  const refWidth = type.narrow
    ? 0
    : Math.max(0, ...wrapped.flat().map((line) => textWidth(line, words)))
  const note = wrap(peersInWords(view, 'lowest to highest'), width - tickWidth - 10, {
    size: type.tick,
    weight: 400,
  })
  const foot = 10 + note.length * (type.tick + 5)
  const top = legend.height + 34
  const plot: Box = {
    left: Math.ceil(tickWidth) + 10,
    right: Math.floor(width - refWidth - (refWidth > 0 ? 12 : 0)),
    top,
    bottom: size.height === undefined ? top + (width < 560 ? 190 : 240) : size.height - foot,
  }
  const step = (plot.right - plot.left) / Math.max(1, ranked.length)
  const y = (value: number) => plot.bottom - axis.share(value) * (plot.bottom - plot.top)
  const bars = ranked.map(({ peer, value }, i): RankBar => {
    const thick = Math.max(step * 0.72, peer.isSubject ? 3 : 0.8)
    const [high, low] = [y(Math.max(0, value)), y(Math.min(0, value))]
    return {
      key: peer.area.code,
      peer,
      value,
      x: px(plot.left + (i + 0.5) * step - thick / 2),
      width: px(thick),
      y: px(high),
      height: px(Math.max(low - high, value === 0 ? 1 : 0)),
      tone: toneOf(peer),
    }
  })
  const across = references.map((r): Rule => {
    const style = styles.get(r.series.id)
    return {
      key: `across-${r.series.id}`,
      x1: plot.left,
      x2: plot.right + (type.narrow ? 0 : 6),
      y1: y(r.value),
      y2: y(r.value),
      tone: style?.tone ?? 'benchmark-1',
      width: 2,
      ...(style?.dash === undefined ? {} : { dash: style.dash }),
    }
  })
  const subject = ownLabel(view, bars, { plot, width, size: type.label, across })
  const grid = valueTicks(axis, view, { plot, size: type.tick })
  const row = words.size * 1.18
  const middles = dodge(
    references.map((r, i) => ({ at: y(r.value), height: (wrapped[i]?.length ?? 1) * row + 2 })),
    { from: plot.top - 20, to: plot.bottom + 6 },
  )
  const names = type.narrow
    ? []
    : references.flatMap((r, i) =>
        (wrapped[i] ?? []).map((line, n, all): Label => ({
          key: `name-${r.series.id}-${n}`,
          text: line,
          x: plot.right + 12,
          y: (middles[i] ?? 0) + words.size * 0.34 + (n - (all.length - 1) / 2) * row,
          anchor: 'start',
          ...words,
          tone: styles.get(r.series.id)?.textTone ?? 'quiet-ink',
        })),
      )
  return {
    width,
    height: size.height ?? plot.bottom + foot + 4,
    plot,
    axis,
    bars,
    rules: [...grid.rules, ...legend.rules],
    over: [...across, ...subject.rules],
    labels: [
      ...grid.labels,
      ...legend.labels,
      ...names,
      ...subject.labels,
      ...note.map((line, i): Label => ({
        key: `note-${i}`,
        text: line,
        x: plot.left,
        y: plot.bottom + 8 + (i + 1) * (type.tick + 5) - 3,
        anchor: 'start',
        size: type.tick,
        weight: 400,
        tone: 'quiet-ink',
      })),
    ],
    flags: [],
    marks: legend.marks,
  }
}

/** The council's name over its bar, above every bar and benchmark line that it would overlap. */
function ownLabel(
  view: View,
  bars: readonly RankBar[],
  drawing: { plot: Box; width: number; size: number; across: readonly Rule[] },
): { labels: Label[]; rules: Rule[] } {
  const bar = bars.find((b) => b.peer.isSubject)
  if (!bar) return { labels: [], rules: [] }
  const middle = bar.x + bar.width / 2
  const text = `${bar.peer.area.name} ${formatValue(bar.value, view.measure)}`
  const span = textWidth(text, { size: drawing.size, weight: 600 })
  const starts = middle + span < drawing.plot.right
  let label = keepInside(
    {
      key: 'own',
      text,
      x: starts ? middle - 2 : middle + 2,
      y: bar.y - 14,
      anchor: starts ? 'start' : 'end',
      size: drawing.size,
      weight: 600,
      tone: 'own',
    },
    drawing.width,
  )
  const box = boxOf(label)
  const under = bars.filter((b) => b.x < box.right + 4 && b.x + b.width > box.left - 4)
  label = { ...label, y: Math.min(label.y, ...under.map((b) => b.y - 12)) }
  for (const rule of drawing.across.toSorted((a, b) => b.y1 - a.y1)) {
    const now = boxOf(label)
    if (rule.y1 > now.top - 4 && rule.y1 < now.bottom + 4) label = { ...label, y: rule.y1 - 10 }
  }
  label = { ...label, y: Math.max(label.y, drawing.plot.top - 14) }
  return {
    labels: [label],
    rules: [
      { key: 'own', x1: middle, x2: middle, y1: label.y + 5, y2: bar.y - 1, tone: 'own', width: 1 },
    ],
  }
}
