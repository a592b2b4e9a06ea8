import type { DataTable } from '@/charts/data-table/data-table'
import { isText } from '@/model/schema/observation'
import { formatValue } from '@/model/values/format'
import type { View } from '@/model/view/types'

const MOST_ROWS = 6
/** Words take two lines and more. */
const MOST_WORDED = 4
/** With the column of names these are four. */
const MOST_COLUMNS = 3

/** Of a list in time the latest, of any other the first. */
const some = <Item,>(all: readonly Item[], most: number, isTime: boolean): Item[] =>
  isTime ? all.slice(-most) : all.slice(0, most)

/** What of a table a room can read: six rows, and three columns beside their names; the latest periods of each. */
function farTable({ columns, groups }: DataTable, { periods }: Pick<View, 'periods'>) {
  const areTimes = (keys: readonly { key: string }[]) =>
    keys.length > 0 && keys.every(({ key }) => periods.includes(key))
  const all = groups.flatMap(({ rows }) => rows)
  const hasWords = all.some(({ cells }) => cells.some(({ value }) => isText(value)))
  const rows = some(all, hasWords ? MOST_WORDED : MOST_ROWS, areTimes(all))
  const kept = some(
    columns.map((column, place) => ({ column, place })),
    MOST_COLUMNS,
    areTimes(columns),
  )
  return {
    hasWords,
    columns: kept.map(({ column }) => column),
    rows: rows.map((row) => ({ ...row, cells: kept.map(({ place }) => row.cells[place]) })),
    left: { rows: all.length - rows.length, columns: columns.length - kept.length },
  }
}

const counted = (n: number, one: string) => (n === 0 ? [] : [`${n} ${n === 1 ? one : `${one}s`}`])

/** A table for the screen of a meeting. */
export function ScreenTable({ view, dataTable }: { view: View; dataTable: DataTable }) {
  const { columns, rows, left, hasWords } = farTable(dataTable, view)
  const more = [...counted(left.rows, 'row'), ...counted(left.columns, 'column')]
  return (
    <div className={hasWords ? 'screen-table screen-table-words' : 'screen-table'}>
      <table>
        <caption className="visually-hidden">{dataTable.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{dataTable.corner}</th>
            {columns.map(({ key, label }) => (
              <th key={key} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, label, isSubject, cells }) => (
            <tr key={key} className={isSubject ? 'is-own' : undefined}>
              <th scope="row">{label}</th>
              {cells.map((cell, at) => (
                <td key={columns[at]?.key}>
                  {cell?.value === undefined
                    ? '–'
                    : formatValue(cell.value, columns[at]?.measure ?? view.measure)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {more.length > 0 && (
        <p className="screen-left">{more.join(' and ')} more: on its page, and in the companion.</p>
      )}
    </div>
  )
}
