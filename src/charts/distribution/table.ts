import { isNumber } from '@/model/schema/observation'
import { periodLabel } from '@/model/values/period'
import { quartiles } from '@/model/values/statistics'
import { rankedPeers, referencesOf } from '../drawing/ranked-peers'
import { rankTable } from '../data-table/ranked-peers-table'
import { tableCaption, type DataTable } from '../data-table/data-table'
import type { View } from '@/model/view/types'

/** The values marked on the axis, followed by every authority from the lowest. */
export function distributionTable(view: View): DataTable {
  const ranked = rankTable(view)
  const spread = quartiles(rankedPeers(view).map(({ value }) => value))
  const subject = view.peers.find((peer) => peer.isSubject)
  const when = periodLabel(view.period, view.indicator.periodType)
  const row = (key: string, label: string, value: number) => ({ key, label, cells: [{ value }] })
  return {
    ...ranked,
    caption: tableCaption(view, `${when}, quartiles and all authorities`),
    corner: 'Quartile or authority',
    groups: [
      {
        key: 'spread',
        label: 'Marked on the axis',
        rows: [
          ...(subject && isNumber(subject.value)
            ? [{ ...row('own', subject.area.name, subject.value), isSubject: true }]
            : []),
          ...referencesOf(view).map(({ series, value }) => row(series.id, series.label, value)),
          row('lower', 'Lower quartile', spread.lower),
          row('median', 'Median', spread.median),
          row('upper', 'Upper quartile', spread.upper),
        ],
      },
      ...ranked.groups.map((group) => ({ ...group, label: 'Authorities from lowest to highest' })),
    ],
  }
}
