import { denominatorText } from '@/model/view/denominator'
import { formatValue } from '@/model/values/format'
import { isNumber, isShorthand } from '@/model/schema/observation'
import { periodLabel, periodTick } from '@/model/values/period'
import type { MixLayout } from './layout'
import type { Part } from './parts'
import { rowOf, type FocusPoint, type FocusRow } from '../navigation/focus-point'
import type { View } from '@/model/view/types'

function partRow(part: Part, context: { view: View; period: string; layout: MixLayout }): FocusRow {
  const { view, period, layout } = context
  const segment = layout.segments.find((s) => s.part === part && s.period === period)
  const box = segment && {
    left: segment.x,
    right: segment.x + segment.width,
    top: segment.y,
    bottom: segment.y + segment.height,
  }
  const [only] = part.series
  if (part.series.length === 1 && only)
    return {
      ...rowOf(only, { view, period, sample: part.tone }),
      own: false,
      ...(box ? { box } : {}),
    }
  const value = part.values.get(period)
  const text = isShorthand(value) ? `[${value}]` : formatValue(value, view.measure)
  const detail = part.series.map((s) => s.label).join(', ')
  return {
    key: part.key,
    label: part.label,
    value: text,
    detail,
    own: false,
    sample: part.tone,
    says: `${part.label} ${text}: ${detail}`,
    ...(box ? { box } : {}),
  }
}

/** A focus point for each column with its parts from the top; for each part, where there is a single bar. */
export function mixFocusPoints(view: View, layout: MixLayout): FocusPoint[] {
  const type = view.indicator.periodType
  const rowsAt = (period: string) =>
    layout.parts.map((part) => partRow(part, { view, period, layout }))
  if (layout.lying)
    return layout.segments.map((segment) => {
      const row = partRow(segment.part, { view, period: segment.period, layout })
      return {
        key: segment.key,
        at: segment.x + segment.width / 2,
        heading: periodLabel(segment.period, type),
        rows: [row],
        says: row.says,
        ...(row.box ? { box: row.box } : {}),
      }
    })
  return layout.columns.map(({ period, x, box }) => {
    const rows = rowsAt(period)
    const denominator = denominatorText(view, period)
    const of = denominator === undefined ? '' : `, ${denominator}`
    const said = rows.filter((_, i) => isNumber(layout.parts[i]?.values.get(period)))
    return {
      key: period,
      at: x,
      heading: `${periodLabel(period, type)}${of}`,
      rows,
      says: `${periodTick(period, type)}${of}: ${said.map((r) => `${r.label} ${r.value}`).join('; ') || 'no figure'}`,
      box,
    }
  })
}
