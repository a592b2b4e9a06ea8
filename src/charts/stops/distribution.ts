import { rankOf } from '@/model/benchmark'
import { formatValue, ordinal } from '@/model/format'
import { periodLabel } from '@/model/period'
import type { View } from '@/model/view'
import type { DistributionLayout } from '../layout/distribution'
import type { PeerDot } from '../layout/peer-looks'
import type { Stop, StopRow } from './stop'

/** A stop a place on the axis, from the lowest: the authorities that share it are its rows. */
export function distributionStops(view: View, layout: DistributionLayout): Stop[] {
  const values = layout.dots.map(({ value }) => value)
  const when = periodLabel(view.period, view.indicator.periodType)
  const places = new Map<number, PeerDot[]>()
  for (const dot of layout.dots) places.set(dot.x, [...(places.get(dot.x) ?? []), dot])
  const rowOf = ({ key, peer, value, x, y, shape, tone }: PeerDot): StopRow => {
    const text = formatValue(value, view.measure)
    const place = `${ordinal(rankOf(value, values, 'neutral'))} lowest of ${values.length}`
    const detail = `${peer.isNeighbour ? 'statistical neighbour, ' : ''}${place}`
    return {
      key,
      label: peer.area.name,
      value: text,
      detail,
      own: peer.isOwn,
      sample: { marker: shape === 'circle' ? 'circle' : 'triangle', tone },
      says: `${peer.area.name} ${text}, ${detail}`,
      spot: { x, y },
    }
  }
  return [...places].map(([x, dots]): Stop => {
    const isBeyond = dots.some(({ shape }) => shape === 'arrow')
    const rows = dots.toSorted((a, b) => Number(b.peer.isOwn) - Number(a.peer.isOwn)).map(rowOf)
    return {
      key: `at-${x}`,
      at: x,
      heading: isBeyond ? `${when}, beyond the end of the axis` : when,
      rows,
      says: `${isBeyond ? 'Beyond the end of the axis: ' : ''}${rows.map(({ says }) => says).join('; ')}`,
    }
  })
}
