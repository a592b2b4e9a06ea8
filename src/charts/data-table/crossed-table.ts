import { formatValue, inSentence } from '@/model/values/format'
import { addUp, type Value } from '@/model/schema/observation'
import { periodLabel } from '@/model/values/period'
import { countedUnit } from '@/model/sentences/phrases'
import { cellOf, tableCaption, type Cell, type DataTable } from './data-table'
import type { View } from '@/model/view/types'
import { crossRows } from '@/model/view/crossed-rows'

const when = (view: View): string => periodLabel(view.period, view.indicator.periodType)

const partColumns = ({ cross }: View) =>
  (cross?.parts ?? []).map(({ id, label }) => ({ key: id, label }))

const COUNT = { kind: 'count', decimals: 0, unit: '' } as const

/** "46 audits": the denominator of a row, in words. */
export function totalText(total: Value | undefined, view: View): string | undefined {
  if (total === undefined) return undefined
  const unit = countedUnit(view) ?? ''
  const number = formatValue(total, COUNT)
  return `${number} ${unit}`.trim()
}

/** A row for each group and a column for each part, in the view's period. */
export const groupTable = (view: View): DataTable => ({
  caption: tableCaption(
    view,
    `${(view.breakdown && inSentence(view.breakdown.label)) ?? 'group'}, ${when(view)}`,
  ),
  corner: view.breakdown?.label ?? 'Group',
  columns: partColumns(view),
  groups: [
    {
      key: 'all',
      rows: crossRows(view).map(({ row, label, points, total }) => {
        const detail = totalText(total, view)
        return {
          key: row?.id ?? 'total',
          label,
          isSubject: row === undefined,
          ...(detail === undefined ? {} : { detail }),
          cells: points.map((point) => cellOf(point, view)),
        }
      }),
    },
  ],
})

/** A count of audits graded again, marked as unchanged, lower or higher in words and by an arrow. */
function movedCell(cell: Cell, first: number, then: number): Cell {
  if (cell.value === 0) return { ...cell, quiet: true }
  if (first === then) return { ...cell, detail: 'kept', quiet: true }
  return { ...cell, detail: then > first ? '↓ lower' : '↑ higher' }
}

/** A row for each first grade and a column for each grade after moderation, with totals. */
export function moderationTable(view: View): DataTable {
  const rows = crossRows(view)
  const place = new Map((view.cross?.rows ?? []).map(({ id }, index) => [id, index]))
  const sums = partColumns(view).map((_, then) => addUp(rows.map((r) => r.points[then]?.value)))
  const all = addUp(rows.map(({ total }) => total))
  return {
    caption: tableCaption(view, `first graded down, after moderation across, ${when(view)}`),
    over: 'Grade after moderation',
    corner: view.breakdown?.label ?? 'First grade',
    columns: [...partColumns(view), { key: 'all', label: 'All' }],
    groups: [
      {
        key: 'all',
        rows: [
          ...rows.map(({ row, label, points, total }) => ({
            key: row?.id ?? label,
            label,
            cells: [
              ...points.map((point, then) =>
                movedCell(cellOf(point, view), place.get(row?.id ?? '') ?? -1, then),
              ),
              { value: total },
            ],
          })),
          {
            key: 'all',
            label: 'All',
            cells: [...sums, all].map((value) => ({ value })),
          },
        ],
      },
    ],
  }
}
