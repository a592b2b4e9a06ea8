import { peerCell, type DataTable, figureLine } from '../data-table/data-table'
import type { Peer, Axis, Scatter } from '@/model/view/types'

const columnOf = ({ name, view }: Axis, key: string) => ({
  key,
  label: figureLine(name, view),
  measure: view.measure,
})

/** Every authority with both figures, by name, including those without one of them. */
export function scatterTable({ x, y }: Scatter): DataTable {
  const by = ({ view }: Axis) => new Map(view.peers.map((p): [string, Peer] => [p.area.code, p]))
  const [left, right] = [by(x), by(y)]
  const peers = [...new Map([...left, ...right]).values()].toSorted((a, b) =>
    a.area.name.localeCompare(b.area.name, 'en'),
  )
  return {
    caption: `${x.name} and ${y.name}, all authorities`,
    corner: 'Authority',
    columns: [columnOf(x, 'x'), columnOf(y, 'y')],
    groups: [
      {
        key: 'all',
        rows: peers.map(({ area, isSubject, isNeighbour }) => ({
          key: area.code,
          label: `${area.name}${isNeighbour ? ' (statistical neighbour)' : ''}`,
          isSubject,
          cells: [peerCell(left.get(area.code), x.view), peerCell(right.get(area.code), y.view)],
        })),
      },
    ],
  }
}
