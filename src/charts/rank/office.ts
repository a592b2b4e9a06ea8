import {
  peersInWords,
  rankedPeers,
  referencesOf,
  type RankedPeer,
  type Reference,
} from '../drawing/ranked-peers'
import { valueAxis, type ValueAxis } from '../drawing/value-axis'
import { styleSeries } from '../drawing/series-style'
import { formatValue } from '@/model/values/format'
import { axisFormat, numberFormat } from '../office/number-format'
import {
  presetDash,
  colourOf,
  type CategoryChart,
  type ChartLabel,
  type ChartSeries,
  type ChartSetting,
} from '../office/office-chart'
import { endRoom, withEndLabels } from '../office/end-labels'
import { peersWithout } from '../office/reasons'
import type { View } from '@/model/view/types'

/** Distance by which the council's name must be raised to clear the columns and lines beside it. */
function leaderOf(
  ranked: readonly RankedPeer[],
  references: readonly Reference[],
  drawing: {
    subject: number
    axis: ValueAxis
    plot: { left: number; right: number; top: number; bottom: number }
  },
): { value: number; share: number } {
  const { subject, axis, plot } = drawing
  const here = ranked[subject]
  if (!here) return { value: 0, share: 0 }
  const step = (plot.right - plot.left) / ranked.length
  const half = Math.ceil(110 / step)
  const tall = plot.bottom - plot.top
  const near = ranked
    .slice(Math.max(0, subject - half), subject + half + 1)
    .map(({ value }) => value)
  const clear = (14 / tall) * (axis.hi - axis.lo)
  const levels = references.map(({ value }) => value).toSorted((a, b) => a - b)
  let top = Math.max(...near)
  for (const level of levels) if (level < top + clear * 1.8 && level > top - clear) top = level
  const value = top > here.value ? top - here.value + clear / 3 : 0
  return { value, share: value / (axis.hi - axis.lo) }
}

/**
 * Every authority as a thin column from the lowest, with the council's emphasised and benchmarks as lines
 * across.
 */
export default function rankChart(view: View, setting: ChartSetting): CategoryChart {
  const { theme, size } = setting
  const ranked = rankedPeers(view)
  const references = referencesOf(view)
  const styles = styleSeries(view.series)
  const scale = valueAxis(
    [...ranked, ...references].map(({ value }) => value),
    { axis: 'zero', measure: view.measure },
  )
  const step = (scale.ticks[1] ?? 1) - (scale.ticks[0] ?? 0)
  const axis = { ...scale, step, format: axisFormat(view.measure, step < 1 ? 1 : 0) }
  const across = references.map(({ series, value }): ChartSeries => {
    const style = styles.get(series.id)
    return {
      name: series.label,
      form: 'line',
      values: ranked.map(() => value),
      colour: colourOf(style?.tone ?? 'benchmark-1', theme),
      width: 2,
      ...presetDash(style?.dash),
    }
  })
  const groups = [
    { name: view.area.name, tone: 'own', has: (i: number) => ranked[i]?.peer.isSubject === true },
    {
      name: 'Statistical neighbours',
      tone: 'neighbours',
      has: (i: number) => ranked[i]?.peer.isNeighbour === true && !ranked[i].peer.isSubject,
    },
    {
      name: 'Other authorities',
      tone: 'peer',
      has: (i: number) =>
        ranked[i]?.peer.isNeighbour !== true && ranked[i]?.peer.isSubject !== true,
    },
  ] as const
  const room = {
    left: 48,
    right: endRoom(
      references.map(({ series, value }) => ({
        name: series.label,
        value: formatValue(value, view.measure),
      })),
    ),
    top: 40,
    bottom: 12,
  }
  const plot = {
    left: room.left,
    right: size.width - room.right,
    top: room.top,
    bottom: size.height - room.bottom,
  }
  const subject = ranked.findIndex(({ peer }) => peer.isSubject)
  const lead =
    subject < 0 ? { value: 0, share: 0 } : leaderOf(ranked, references, { subject, axis, plot })
  const columns = groups.map(({ name, tone, has }): ChartSeries => {
    const label: ChartLabel = {
      at: subject,
      shows: 'name-value',
      place: 'end',
      colour: colourOf('own', theme),
      bold: true,
      move: { x: 0, y: -lead.share * ((plot.bottom - plot.top) / size.height) },
    }
    return {
      name,
      form: 'bar',
      values: ranked.map(({ value }, i) => (has(i) ? value : undefined)),
      colour: colourOf(tone, theme),
      ...(tone === 'own' ? { notInLegend: true, labels: [label], up: lead.value } : {}),
    }
  })
  const inks = new Map(
    references.map(({ series }) => [
      series.label,
      colourOf(styles.get(series.id)?.textTone ?? 'quiet-ink', theme),
    ]),
  )
  return {
    kind: 'categories',
    corner: 'Authority',
    categories: ranked.map(({ peer }) => peer.area.name),
    series: [
      ...columns.filter(({ values }) => values.some((v) => v !== undefined)),
      ...withEndLabels(across, { axis, size, plot, inks }).map((s) => ({
        ...s,
        notInLegend: true,
      })),
    ],
    unnamed: true,
    overlaid: true,
    gap: 25,
    legend: 'top',
    axis,
    room,
    format: numberFormat(view.measure),
    notes: [`${peersInWords(view, 'lowest to highest')}.`],
    reasons: new Map(),
    without: peersWithout(view),
  }
}
