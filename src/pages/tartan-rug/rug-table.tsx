import { Link } from 'react-router'
import type { Rug, RugCell, RugColumn, RugRow } from '@/model/overview/tartan-rug'
import { isNumber } from '@/model/schema/observation'
import { capitalise, formatValue } from '@/model/values/format'
import { explainValue } from '@/model/values/shorthand'
import { FigureLink } from '@/ui/figure-link'
import { periodLabel } from '@/model/values/period'
import { useDashboard } from '../shared/dashboard/dashboard-context'
import { headlineHref } from '../shared/headlines/use-headline-cards'
import { ScrollBox } from '../shared/table-head'
import type { useRug } from './use-rug'

/** “31 March 2025, per 10,000 children”: the period of a row, and its unit unless each figure has a % sign. */
function rowDetail({ view, indicator }: RugRow, of: Rug['of']): string {
  const { kind, unit } = view.measure
  const date = periodLabel(view.period, indicator.periodType)
  return [of === 'years' ? `latest: ${date}` : date, ...(kind === 'percent' ? [] : [unit])].join(
    ', ',
  )
}

type Sorting = Pick<ReturnType<typeof useRug>, 'sorted' | 'hrefSorted'>

/** Where the name of a county may be broken: “Buckingham-shire”. */
const breakable = (name: string): string => name.replaceAll(/(?<=\w{3})shire/g, '\u00ADshire')

/** The heading of a column, which sorts the rows by it. */
function ColumnHead({ column, sorting }: { column: RugColumn; sorting: Sorting }) {
  const { id, label, kind } = column
  const { sorted, hrefSorted } = sorting
  const first = sorted?.column === id ? sorted.first : undefined
  return (
    <th
      scope="col"
      className={`rug-${kind}`}
      aria-sort={first === undefined ? undefined : first === 'worst' ? 'ascending' : 'descending'}
    >
      {kind === 'benchmark' ? (
        breakable(label)
      ) : (
        <Link to={hrefSorted(id)} preventScrollReset replace>
          {breakable(label)}{' '}
          {first !== undefined && <span className="rug-order">{first} first</span>}
        </Link>
      )}
    </th>
  )
}

/** A figure, and below it the quarter in which it lies as one word, which is also the shade. */
function RugFigure({ cell, view }: { cell: RugCell; view: RugRow['view'] }) {
  const { value, shade, figure, isDoubtful } = cell
  if (value === undefined)
    return (
      <td className="rug-none">
        <span aria-hidden="true">–</span>
        <span className="visually-hidden">No figure</span>
      </td>
    )
  // The unit is said once, at the beginning of the row.
  const text = formatValue(value, view.measure)
  return (
    <td className={shade === undefined ? undefined : `rug-${shade}`}>
      <FigureLink cell={figure}>
        {isNumber(value) ? text : <abbr title={explainValue(value, view.measure)}>{text}</abbr>}
      </FigureLink>
      {(shade ?? isDoubtful) && (
        <span className="rug-word">{shade ? capitalise(shade) : 'In doubt'}</span>
      )}
    </td>
  )
}

function Row({ row, of }: { row: RugRow; of: Rug['of'] }) {
  const dashboard = useDashboard()
  const { headline, indicator, view, cells } = row
  return (
    <tr>
      <th scope="row">
        <Link to={headlineHref(row, dashboard)}>{headline.name}</Link>{' '}
        <span className="rug-detail">
          {indicator.code}, {rowDetail(row, of)}
        </span>
      </th>
      {cells.map((cell) => (
        <RugFigure key={cell.column} cell={cell} view={view} />
      ))}
    </tr>
  )
}

/** Groups of rows: by theme in the order of the dashboard, or all of them as one where they are sorted. */
function groupsOf(
  rows: readonly RugRow[],
  { themes, isSorted }: { themes: readonly { id: string; name: string }[]; isSorted: boolean },
): { id: string; title?: string; rows: readonly RugRow[] }[] {
  if (isSorted) return [{ id: 'all', rows }]
  return themes.flatMap(({ id, name }) => {
    const own = rows.filter(({ indicator }) => indicator.theme === id)
    return own.length === 0 ? [] : [{ id, title: name, rows: own }]
  })
}

interface RugTableProps extends Sorting {
  rug: Rug
  rows: readonly RugRow[]
  caption: string
}

/** The figures of every council or year, each with its quarter as a shade and a word. */
export function RugTable({ rug, rows, caption, ...sorting }: RugTableProps) {
  const { catalogue } = useDashboard()
  const { columns, of } = rug
  const isSorted = sorting.sorted !== undefined
  return (
    <ScrollBox label={caption} className="rug">
      <table>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Figure</th>
            {columns.map((column) => (
              <ColumnHead key={column.id} column={column} sorting={sorting} />
            ))}
          </tr>
        </thead>
        {groupsOf(rows, { themes: catalogue.themes, isSorted }).map((group) => (
          <tbody key={group.id}>
            {group.title !== undefined && (
              <tr className="chart-group">
                <th scope="rowgroup" colSpan={columns.length + 1}>
                  <span>{group.title}</span>
                </th>
              </tr>
            )}
            {group.rows.map((row) => (
              <Row
                key={`${row.indicator.id}|${row.headline.measure}|${row.headline.category}`}
                row={row}
                of={of}
              />
            ))}
          </tbody>
        ))}
      </table>
    </ScrollBox>
  )
}
