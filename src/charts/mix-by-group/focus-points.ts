import { figureOf } from '@/model/view/figure-cell'
import { formatValue } from '@/model/values/format'
import { periodLabel } from '@/model/values/period'
import type { GroupMixLayout } from './layout'
import { groupTones } from './tones'
import { totalText } from '../data-table/crossed-table'
import { detailOf, type FocusPoint, type FocusRow } from '../navigation/focus-point'
import type { View } from '@/model/view/types'

/** A focus point for each group, listing its parts. */
export function groupFocusPoints(view: View, layout: GroupMixLayout): FocusPoint[] {
  const parts = view.cross?.parts ?? []
  const tones = groupTones(view)
  const when = periodLabel(view.period, view.indicator.periodType)
  return layout.rows.map(({ key, group, middle, top, bottom }) => {
    const rows = parts.map((part, i): FocusRow => {
      const point = group.points[i]
      const text = formatValue(point?.value, view.measure)
      const detail = detailOf(point, view)
      const figure = figureOf(view, point)
      return {
        key: part.id,
        label: part.label,
        value: text,
        ...(detail === undefined ? {} : { detail }),
        ...(figure ? { figure } : {}),
        isSubject: false,
        sample: tones[i]?.tone ?? 'neighbours',
        says: `${part.label} ${text}${detail === undefined ? '' : `, ${detail}`}`,
      }
    })
    const total = totalText(group.total, view)
    const name = total === undefined ? group.label : `${group.label}, ${total}`
    return {
      key,
      at: middle,
      heading: `${name}, ${when}`,
      rows,
      says: `${name}: ${rows.map(({ says }) => says).join('; ')}`,
      box: { left: 0, right: layout.width, top: top + 1, bottom: bottom - 1 },
    }
  })
}
