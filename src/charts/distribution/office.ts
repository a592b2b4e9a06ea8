import { layoutDistribution } from './layout'
import { fieldInWords, peerAxis } from './axis'
import { referencesOf } from '../drawing/ranked-peers'
import { textWidth } from '../drawing/text'
import { styleSeries } from '../drawing/series-style'
import { capitalise, formatValue } from '@/model/values/format'
import { axisFormat, numberFormat } from '../office/number-format'
import {
  presetDash,
  colourOf,
  TYPE,
  type ChartSetting,
  type DotChart,
  type DotGroup,
} from '../office/office-chart'
import { roomAbove } from '../office/legend-room'
import type { View } from '@/model/view/types'
import { peersWithout } from '../office/reasons'

const DOTS = { from: 0.04, to: 0.96 }
/** Height of a row of names above or below the dots, as a share of the height of the dots. */
const ROW = 0.13

interface Named {
  name: string
  value: number
  colour: string
  dash?: string
  isSubject?: boolean
}

/** The row for each name in which it fits, filling those nearest to the dots first. */
function rowsOf(
  names: readonly Named[],
  options: { x: (value: number) => number; text: (n: Named) => string },
) {
  const ends: number[] = []
  const rows = new Map<Named, number>()
  // From right to left: a name is to the right of its line, clear of the lines that rise past it.
  for (const named of names.toSorted((a, b) => b.value - a.value)) {
    const from = options.x(named.value)
    const to = from + textWidth(options.text(named), { size: TYPE.label, weight: 600 }) + 14
    let row = ends.findIndex((end) => to <= end)
    if (row < 0) row = ends.length
    ends[row] = from
    for (let below = 0; below < row; below += 1) ends[below] = Math.min(ends[below] ?? from, from)
    rows.set(named, row)
  }
  return { rows, count: ends.length }
}

/** Every authority as a dot on one axis. Named values are labelled above the dots, quartiles below. */
export default function dotChart(view: View, setting: ChartSetting): DotChart {
  const { theme, size } = setting
  const { axis, quartiles } = peerAxis(view)
  const [left, right] = [24, 60]
  const width = size.width - left - right
  const scene = layoutDistribution(view, { width: 900 })
  const { top, bottom } = scene.plot
  const yOf = (y: number) => DOTS.from + ((bottom - y) / (bottom - top)) * (DOTS.to - DOTS.from)
  const styles = styleSeries(view.series)
  const subject = scene.dots.find(({ peer }) => peer.isSubject)
  const above: Named[] = [
    ...(subject
      ? [
          {
            name: subject.peer.area.name,
            value: subject.value,
            colour: colourOf('own', theme),
            isSubject: true,
          },
        ]
      : []),
    ...referencesOf(view).map(({ series, value }) => ({
      name: series.label,
      value,
      colour: colourOf(styles.get(series.id)?.textTone ?? 'benchmark-1', theme),
      ...presetDash(styles.get(series.id)?.dash),
    })),
  ]
  const below: Named[] = (['lower', 'median', 'upper'] as const).map((id) => ({
    name: id === 'median' ? 'Median' : `${capitalise(id)} quartile`,
    value: quartiles[id],
    colour: colourOf('quiet-ink', theme),
    dash: 'sysDot',
  }))
  const x = (value: number) => axis.share(value) * width
  const text = ({ name, value }: Named) => `${name} ${formatValue(value, view.measure)}`
  const [up, down] = [rowsOf(above, { x, text }), rowsOf(below, { x, text })]
  const lineOf = (named: Named, foot: number, head: number, at: number): DotGroup => ({
    name: named.name,
    colour: named.colour,
    width: named.isSubject === true ? 1.25 : 1.5,
    ...(named.dash === undefined ? {} : { dash: named.dash }),
    notInLegend: true,
    dots: [
      { name: named.name, x: named.value, y: foot },
      { name: named.name, x: named.value, y: head },
    ],
    labels: [
      {
        at,
        shows: { words: text(named) },
        place: 'right',
        colour: named.colour,
        bold: named.isSubject === true,
      },
    ],
  })
  const groups = [
    { name: 'Other authorities', test: (n: boolean, r: boolean) => !n && !r },
    { name: 'Same region', test: (n: boolean, r: boolean) => !n && r },
    { name: 'Statistical neighbours', test: (n: boolean, r: boolean) => n && !r },
    { name: 'Statistical neighbours, same region', test: (n: boolean, r: boolean) => n && r },
  ].flatMap(({ name, test }): DotGroup[] => {
    const dots = scene.dots.filter(
      ({ peer }) => !peer.isSubject && test(peer.isNeighbour, peer.inRegion),
    )
    const [first] = dots
    if (!first) return []
    const { isNeighbour, inRegion } = first.peer
    return [
      {
        name,
        colour: colourOf(first.tone, theme),
        marker: {
          shape: isNeighbour ? 'triangle' : 'circle',
          size: isNeighbour ? 7 : 6,
          filled: !inRegion,
          // A fallback for programs that ignore outlines.
          fill: colourOf('peer', theme),
        },
        dots: dots.map(({ peer, value, y }) => ({ name: peer.area.name, x: value, y: yOf(y) })),
      },
    ]
  })
  const keys = groups.map(({ name }) => name)
  const room = { left, right, top: 8 + roomAbove(keys, size.width), bottom: 28 }
  const ownDot: DotGroup[] = subject
    ? [
        {
          name: `${subject.peer.area.name} among them`,
          colour: colourOf('own', theme),
          marker: { shape: 'circle', size: 11, filled: true },
          notInLegend: true,
          dots: [{ name: subject.peer.area.name, x: subject.value, y: yOf(subject.y) }],
        },
      ]
    : []
  return {
    kind: 'dots',
    corner: 'Authority',
    heights: { lo: -ROW * (down.count + 0.5), hi: 1 + ROW * (up.count + 0.5) },
    groups: [
      ...groups,
      ...above.map((named) => {
        const foot = named.isSubject === true && subject ? yOf(subject.y) : 0
        return lineOf(named, foot, 1 + ROW * ((up.rows.get(named) ?? 0) + 0.5), 1)
      }),
      ...below.map((named) => lineOf(named, -ROW * ((down.rows.get(named) ?? 0) + 0.5), 1, 0)),
      ...ownDot,
    ],
    axis: {
      lo: axis.lo,
      hi: axis.hi,
      step: (axis.ticks[1] ?? 1) - (axis.ticks[0] ?? 0),
      format: axisFormat(view.measure, (axis.ticks[1] ?? 1) - (axis.ticks[0] ?? 0) < 1 ? 1 : 0),
    },
    room,
    legend: 'top',
    format: numberFormat(view.measure),
    notes: [`${fieldInWords(view)}.`],
    without: peersWithout(view),
  }
}
