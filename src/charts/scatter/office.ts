import { placeDotLabels } from './dot-labels'
import { ORDER, scatterAxes, scatterGroups, type ScatterGroup } from './layout'
import type { Box, Label, Mark } from '../drawing/scene'
import { textWidth, wrap } from '../drawing/text'
import { tickText, type ValueAxis } from '../drawing/value-axis'
import { isNumber } from '@/model/schema/observation'
import { axisFormat, numberFormat } from '../office/number-format'
import {
  colourOf,
  TYPE,
  type ChartAxis,
  type ChartLabel,
  type ChartSetting,
  type DotChart,
  type DotGroup,
} from '../office/office-chart'
import { reasonOf } from '../office/reasons'
import type { Peer, View, Axis, Dot, Scatter } from '@/model/view/types'
import { figureLine } from '../data-table/data-table'

/** Height of a line of a title, in points. */
const RISE = 14
/** Maximum share of an axis for its title. */
const ALONG = 0.92
/** Width of a marker in a native chart, in points for each px of the picture. */
const MARKER_SIZE = 0.72

/** An axis with its title, wrapped to fit along it. */
function axisOf(axis: Axis, scale: ValueAxis, length: number): ChartAxis {
  const { measure } = axis.view
  const step = Math.abs((scale.ticks[1] ?? 1) - (scale.ticks[0] ?? 0))
  const decimals = Math.min(3, Math.max(0, -Math.floor(Math.log10(step) + 1e-9)))
  const name = figureLine(axis.name, axis.view)
  return {
    name,
    title: wrap(name, length * ALONG, { size: TYPE.tick, weight: 600 }),
    lo: scale.lo,
    hi: scale.hi,
    step,
    format: axisFormat(measure, decimals),
  }
}

/** The side of its dot on which a name is placed. */
const sideOf = (label: Label, mark: Mark): ChartLabel['place'] =>
  label.anchor === 'start'
    ? 'right'
    : label.anchor === 'end'
      ? 'left'
      : label.y < mark.y
        ? 'above'
        : 'below'

/** The side for each name that has room beside its dot, by area code. */
function sidesOf(
  { dots }: Scatter,
  groups: readonly ScatterGroup[],
  drawing: { axes: { x: ValueAxis; y: ValueAxis }; plot: Box; width: number },
): Map<string, ChartLabel['place']> {
  const { axes, plot, width } = drawing
  const placed = dots.map((dot) => {
    const look = groups.find((group) => group.dots.includes(dot))
    const mark: Mark = {
      key: dot.area.code,
      x: plot.left + axes.x.share(dot.x) * (plot.right - plot.left),
      y: plot.bottom - axes.y.share(dot.y) * (plot.bottom - plot.top),
      size: (look?.size ?? 8) * MARKER_SIZE,
      shape: look?.shape ?? 'circle',
      tone: 'ink',
      filled: true,
    }
    return { dot, mark }
  })
  const labels = placeDotLabels(placed, { plot, width, size: TYPE.label, taken: [], named: [] })
  return new Map(
    placed.flatMap(({ dot, mark }) => {
      const label = labels.find(({ key }) => key === `dot-${mark.key}`)
      return label ? [[dot.area.code, sideOf(label, mark)] as const] : []
    }),
  )
}

/** A series of dots of the same style, named where there is room. */
function seriesOf(
  group: ScatterGroup,
  style: {
    dots: readonly Dot[]
    name: string
    sides: ReadonlyMap<string, ChartLabel['place']>
  } & Pick<ChartSetting, 'theme'>,
): DotGroup {
  const { kind, tone, shape, size, filled } = group
  const { dots, name, sides, theme } = style
  const isNamed = kind === 'subject' || kind === 'chosen'
  return {
    name,
    colour: colourOf(tone, theme),
    marker: {
      shape,
      size: Math.round(size * MARKER_SIZE),
      filled,
      // A fallback for programs that ignore outlines.
      fill: colourOf('peer', theme),
    },
    notInLegend: isNamed,
    dots: dots.map((dot) => ({ name: dot.area.name, x: dot.x, y: dot.y })),
    labels: dots.flatMap(({ area }, at): ChartLabel[] => {
      const place = sides.get(area.code)
      return place === undefined
        ? []
        : [
            {
              at,
              // The name of a series with a single dot follows its cell.
              shows: isNamed ? 'name' : { words: area.name },
              place,
              colour: colourOf(kind === 'subject' ? 'own' : isNamed ? 'ink' : 'quiet-ink', theme),
              bold: isNamed,
            },
          ]
    }),
  }
}

/** Authorities without one or both of the figures, and why. */
function without({ x, y }: Scatter): DotChart['without'] {
  const [left, right] = [x, y].map(
    ({ view }) => new Map(view.peers.map((peer): [string, Peer] => [peer.area.code, peer])),
  )
  const all = new Map([...(left ?? []), ...(right ?? [])])
  return [...all]
    .flatMap(([code, { area }]) => {
      const reasons = [[x, left?.get(code)] as const, [y, right?.get(code)] as const].flatMap(
        ([axis, peer]) =>
          isNumber(peer?.value) ? [] : [`${axis.name}: ${reasonOf(peer?.value, axis.view)}`],
      )
      return reasons.length === 0 ? [] : [{ name: area.name, reason: reasons.join('; ') }]
    })
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en'))
}

/**
 * Two figures of all authorities plotted against each other: a series for each kind of dot, and a named one
 * for the council and for each compared area.
 * @throws {Error} for a view of one figure
 */
export default function scatterChart({ scatter }: View, { size, theme }: ChartSetting): DotChart {
  if (!scatter) throw new Error('Only two figures can be held against each other.')
  const { x, y } = scatter
  const axes = scatterAxes(scatter)
  const [top, right] = [32, 28]
  const up = axisOf(y, axes.y, size.height - top - 60)
  const ticks = axes.y.ticks.map((t) =>
    textWidth(tickText(t, axes.y, y.view.measure), { size: TYPE.tick, weight: 400 }),
  )
  const left = Math.max(...ticks) + 24 + (up.title?.length ?? 1) * RISE
  const across = axisOf(x, axes.x, size.width - left - right)
  const room = { left, right, top, bottom: 32 + (across.title?.length ?? 1) * RISE }
  const plot = { left, right: size.width - right, top, bottom: size.height - room.bottom }
  const groups = scatterGroups(scatter)
  const sides = sidesOf(scatter, groups, { axes, plot, width: size.width })
  // The first entry of the legend is on top.
  const drawn = groups
    .toReversed()
    .toSorted((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind))
    .flatMap((group) =>
      group.kind === 'subject' || group.kind === 'chosen'
        ? group.dots.map((dot) =>
            seriesOf(group, { dots: [dot], name: dot.area.name, sides, theme }),
          )
        : [seriesOf(group, { dots: group.dots, name: group.text, sides, theme })],
    )
  return {
    kind: 'dots',
    corner: 'Authority',
    heights: { lo: up.lo, hi: up.hi },
    up: { ...up, values: numberFormat(y.view.measure) },
    groups: drawn,
    axis: across,
    room,
    legend: 'top',
    format: numberFormat(x.view.measure),
    notes: [],
    without: without(scatter),
  }
}
