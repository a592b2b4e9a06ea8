import { formatValue } from '@/model/values/format'
import { cellIn } from '@/model/view/figure-cell'
import { periodLabel } from '@/model/values/period'
import { placesFromLowest, sharesBelow } from '@/model/judgement/standing'
import type { RankLayout } from './layout'
import type { FocusPoint } from '../navigation/focus-point'
import type { View } from '@/model/view/types'

/** A focus point for each authority, starting with the lowest. Equal values share a rank. */
export function rankFocusPoints(view: View, layout: RankLayout): FocusPoint[] {
  const heading = periodLabel(view.period, view.indicator.periodType)
  const placeOf = placesFromLowest(view)
  const shareOf = sharesBelow(view)
  return layout.bars.map((bar) => {
    const place = placeOf(bar)
    const share = shareOf(bar)
    const value = formatValue(bar.value, view.measure)
    const kind = bar.peer.isNeighbour ? 'statistical neighbour, ' : ''
    return {
      key: bar.key,
      at: bar.x + bar.width / 2,
      heading,
      rows: [
        {
          key: bar.key,
          label: bar.peer.area.name,
          value,
          detail: `${kind}${place}`,
          isSubject: bar.peer.isSubject,
          figure: cellIn(view, bar.peer.observation),
          sample: bar.tone,
          says: `${bar.peer.area.name} ${value}, ${place}`,
        },
      ],
      ...(share === undefined ? {} : { note: share }),
      says: `${bar.peer.area.name} ${value}, ${kind}${place}${share === undefined ? '' : `. ${share}`}`,
      box: {
        left: bar.x - 1,
        right: bar.x + bar.width + 1,
        top: bar.y - 1,
        bottom: layout.plot.bottom,
      },
    }
  })
}
