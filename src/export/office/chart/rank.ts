import { peersInWords, rankedPeers, referencesOf } from '@/charts/layout/peers'
import { valueAxis } from '@/charts/layout/value-axis'
import { styleSeries } from '@/charts/series-style'
import { formatValue } from '@/model/format'
import { isNumber } from '@/model/observation'
import type { View } from '@/model/view'
import { axisFormat, numberFormat } from '../number-format'
import { presetDash } from './dashes'
import { endRoom, withEndLabels } from './end-labels'
import { colourOf, type CategoryChart, type ChartSeries, type ChartSetting } from './model'
import { reasonOf } from './reasons'

/** Authorities without a number, and why. */
export const peersWithout = (view: View): { name: string; reason: string }[] =>
  view.peers
    .filter(({ value }) => !isNumber(value))
    .map(({ area, value }) => ({ name: area.name, reason: reasonOf(value, view) }))
    .toSorted((a, b) => a.name.localeCompare(b.name))

/** Every authority as a thin column from the lowest, the council's strong, benchmarks as lines across. */
export function rankChart(view: View, setting: ChartSetting): CategoryChart {
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
    { name: view.area.name, tone: 'own', has: (i: number) => ranked[i]?.peer.isOwn === true },
    {
      name: 'Statistical neighbours',
      tone: 'neighbours',
      has: (i: number) => ranked[i]?.peer.isNeighbour === true && !ranked[i].peer.isOwn,
    },
    {
      name: 'Other authorities',
      tone: 'peer',
      has: (i: number) => ranked[i]?.peer.isNeighbour !== true && ranked[i]?.peer.isOwn !== true,
    },
  ] as const
  const columns = groups.map(({ name, tone, has }): ChartSeries => ({
    name,
    form: 'bar',
    values: ranked.map(({ value }, i) => (has(i) ? value : undefined)),
    colour: colourOf(tone, theme),
    ...(tone === 'own'
      ? {
          unkeyed: true,
          labels: ranked.flatMap((_, at) =>
            has(at)
              ? [
                  {
                    at,
                    shows: 'name-value' as const,
                    place: 'end' as const,
                    colour: colourOf('own', theme),
                    bold: true,
                  },
                ]
              : [],
          ),
        }
      : {}),
  }))
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
      ...withEndLabels(across, { axis, size, plot, inks }).map((s) => ({ ...s, unkeyed: true })),
    ],
    unnamed: true,
    overlaid: true,
    gap: 25,
    key: 'top',
    axis,
    room,
    format: numberFormat(view.measure),
    notes: [`${peersInWords(view, 'lowest to highest')}.`],
    reasons: new Map(),
    without: peersWithout(view),
  }
}
