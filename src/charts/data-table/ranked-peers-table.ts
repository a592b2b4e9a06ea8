import { isNumber } from '@/model/schema/observation'
import { capitalise } from '@/model/values/format'
import { periodLabel } from '@/model/values/period'
import { rankedPeers } from '../drawing/ranked-peers'
import { peerCell, tableCaption, type DataTable } from './data-table'
import type { View } from '@/model/view/types'

/** Authorities in the order of the bars, followed by those without a number. */
export function rankTable(view: View): DataTable {
  const when = periodLabel(view.period, view.indicator.periodType)
  const without = view.peers
    .filter((peer) => !isNumber(peer.value))
    .toSorted((a, b) => a.area.name.localeCompare(b.area.name, 'en'))
  return {
    caption: tableCaption(view, `${when}, authorities from lowest to highest`),
    corner: 'Authority',
    columns: [{ key: 'value', label: capitalise(when) }],
    groups: [
      {
        key: 'all',
        rows: [...rankedPeers(view).map(({ peer }) => peer), ...without].map((peer) => ({
          key: peer.area.code,
          label: `${peer.area.name}${peer.isNeighbour ? ' (statistical neighbour)' : ''}`,
          isSubject: peer.isSubject,
          cells: [peerCell(peer, view)],
        })),
      },
    ],
  }
}
