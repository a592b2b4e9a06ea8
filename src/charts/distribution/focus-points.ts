import { cellIn } from '@/model/view/figure-cell'
import { formatValue } from '@/model/values/format'
import { periodLabel } from '@/model/values/period'
import { placesFromLowest, sharesBelow } from '@/model/judgement/standing'
import type { DistributionLayout } from './layout'
import type { PeerDot } from './dots'
import type { FocusPoint, FocusRow } from '../navigation/focus-point'
import type { View } from '@/model/view/types'

/** If more authorities than this share a position, they are counted and not named. */
const MOST_NAMED = 8

const orderOf = ({ peer }: PeerDot): number => (peer.isSubject ? 0 : peer.isNeighbour ? 1 : 2)

/**
 * A focus point for each position on the axis, starting with the lowest. Its rows are the authorities there.
 */
export function distributionFocusPoints(view: View, layout: DistributionLayout): FocusPoint[] {
  const placeOf = placesFromLowest(view)
  const shareOf = sharesBelow(view)
  const when = periodLabel(view.period, view.indicator.periodType)
  const places = new Map<number, PeerDot[]>()
  for (const dot of layout.dots) places.set(dot.at, [...(places.get(dot.at) ?? []), dot])
  const rowOf = ({ key, peer, value, x, y, shape, tone }: PeerDot): FocusRow => {
    const text = formatValue(value, view.measure)
    const place = placeOf({ peer, value })
    return {
      key,
      label: peer.area.name,
      value: text,
      detail: place,
      isSubject: peer.isSubject,
      figure: cellIn(view, peer.observation),
      sample: { marker: shape === 'circle' ? 'circle' : 'triangle', tone },
      says: `${peer.area.name} ${text}, ${peer.isNeighbour ? 'statistical neighbour, ' : ''}${place}`,
      spot: { x, y },
    }
  }
  return [...places].map(([x, dots]): FocusPoint => {
    const isBeyond = dots.some(({ shape }) => shape === 'arrow')
    // Beyond the end of the axis, different figures share a position.
    const share = isBeyond ? undefined : dots.map(shareOf).find((text) => text !== undefined)
    const named = dots.toSorted((a, b) => orderOf(a) - orderOf(b)).slice(0, MOST_NAMED)
    const rest = dots.length - named.length
    const others = `and ${rest} other${rest === 1 ? '' : 's'}, which the table names`
    const rows = [
      ...named.map(rowOf),
      ...(rest > 0
        ? [
            {
              key: `rest-${x}`,
              label: others,
              value: '',
              isSubject: false,
              sample: { marker: 'circle', tone: 'neighbours' },
              says: others,
            } satisfies FocusRow,
          ]
        : []),
    ]
    return {
      key: `at-${x}`,
      at: x,
      heading: isBeyond ? `${when}, beyond the end of the axis` : when,
      rows,
      ...(share === undefined ? {} : { note: share }),
      says: `${isBeyond ? 'Beyond the end of the axis: ' : ''}${rows.map(({ says }) => says).join('; ')}${share === undefined ? '' : `. ${share}`}`,
    }
  })
}
