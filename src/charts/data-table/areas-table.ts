import type { Panel } from '@/model/comparison/panel'
import { NEIGHBOURS } from '@/model/comparison/address'
import type { Areas } from '@/model/schema/area'
import { periodLabel, periodTick } from '@/model/values/period'
import { cellOf, tableCaption, type Cell, type DataTable, figureLine } from './data-table'
import type { Series, View } from '@/model/view/types'
import { isSubject } from '@/model/view/subject'
import { latestOf } from '@/model/comparison/latest'

const NEIGHBOURS_LABEL = 'Statistical neighbours'

/** All periods of one figure: a row for each area, including each of the neighbours. */
export function areasTable(panel: Panel): DataTable {
  const { view, rows, neighbours } = panel
  const rowOf = (key: string, series: Series) => ({
    key,
    label: series.label,
    isSubject: isSubject(series),
    cells: view.periods.map((period) => cellOf(series.points.get(period), view)),
  })
  return {
    caption: tableCaption(view, 'areas by period'),
    corner: 'Area',
    columns: view.periods.map((period) => ({
      key: period,
      label: periodTick(period, view.indicator.periodType),
    })),
    groups: [
      { key: 'chosen', rows: [...rows].map(([code, series]) => rowOf(code, series)) },
      ...(neighbours.length === 0
        ? []
        : [
            {
              key: 'neighbours',
              label: NEIGHBOURS_LABEL,
              rows: neighbours.map((series) => rowOf(series.id, series)),
            },
          ]),
    ],
  }
}

/**
 * A figure with any way in which it differs from its column: another date, or a joint return of several
 * councils.
 */
function latestCell(series: Series | undefined, view: View, code: string): Cell {
  if (!series) return { value: undefined }
  const { point, isOlder } = latestOf(series, view)
  const cell = cellOf(point, view)
  const details = [
    isOlder && point ? periodLabel(point.period, view.indicator.periodType) : undefined,
    cell.detail,
    series.area && series.area.code !== code && series.area.level === 'joint'
      ? series.area.name
      : undefined,
  ].filter((part) => part !== undefined)
  return details.length === 0 ? cell : { ...cell, detail: details.join('; ') }
}

/** The latest figures: a row for each area, a column for each figure with its own unit and date. */
export function latestTable(panels: readonly Panel[], { areas }: Areas): DataTable {
  const [first] = panels
  const codes = first ? [...first.rows.keys()] : []
  const nameOf = (code: string) =>
    code === NEIGHBOURS
      ? (first?.rows.get(code)?.label ?? '')
      : (areas.find((area) => area.code === code)?.name ?? code)
  return {
    caption: 'The latest figure of each area',
    corner: 'Area',
    columns: panels.map(({ chosen, view }, index) => ({
      key: String(index),
      label: figureLine(chosen.name, view),
      measure: view.measure,
    })),
    groups: [
      {
        key: 'chosen',
        rows: codes.map((code, index) => ({
          key: code,
          label: nameOf(code),
          isSubject: index === 0,
          cells: panels.map(({ rows, view }) => latestCell(rows.get(code), view, code)),
        })),
      },
      ...(first && first.neighbours.length > 0
        ? [
            {
              key: 'neighbours',
              label: NEIGHBOURS_LABEL,
              rows: first.neighbours.map((series, index) => ({
                key: series.id,
                label: series.label,
                cells: panels.map(({ neighbours, view }) =>
                  latestCell(neighbours[index], view, series.area?.code ?? ''),
                ),
              })),
            },
          ]
        : []),
    ],
  }
}
