import { useLayoutEffect, useState, useRef } from 'react'
import { watch } from '@/ui/use-size'
import { formatValue, shorthandSign } from '@/model/values/format'
import { isShorthand, isText, MARKERS, SHORTHANDS } from '@/model/schema/observation'
import { Explained } from '@/ui/explained'
import { FigureLink } from '@/ui/figure-link'
import { TargetMark } from '@/ui/marks/target-mark'
import type { Cell, DataTable } from './data-table'
import { useCellWalk } from './use-cell-walk'
import type { View } from '@/model/view/types'
import { MARKER_MEANING, SHORTHAND_MEANING } from '@/model/values/shorthand'

/** Whether an element's content is larger than the element, so that it scrolls. */
function useOverflow(element: HTMLElement | null): boolean {
  const [overflows, setOverflows] = useState(false)
  useLayoutEffect(
    () =>
      element
        ? watch(element, () =>
            setOverflows(
              element.scrollWidth > element.clientWidth + 1 ||
                element.scrollHeight > element.clientHeight + 1,
            ),
          )
        : undefined,
    [element],
  )
  return overflows
}

interface ChartTableProps {
  view: Pick<View, 'measure'>
  dataTable: DataTable
  className?: string
}

/** The words for an empty cell. */
const noneIn = ({ measure }: Pick<View, 'measure'>): string =>
  measure.kind === 'text' ? 'none given' : 'no figure'

/** Tables of at least this many rows scroll in a box under a fixed head. */
const LONG = 60

/** A chart's figures as a real table, in the same order as the chart. */
export function ChartTable({ view, dataTable, className = '' }: ChartTableProps) {
  const [region, setRegion] = useState<HTMLDivElement | null>(null)
  const overflows = useOverflow(region)
  const [table, setTable] = useState<HTMLTableElement | null>(null)
  const said = useRef<HTMLParagraphElement>(null)
  const walk = useCellWalk(table, (where) => {
    if (said.current) said.current.textContent = where
  })
  const rows = dataTable.groups.reduce((sum, g) => sum + g.rows.length, 0)
  const cells = dataTable.groups.flatMap((g) => g.rows.flatMap((r) => r.cells))
  return (
    <div className={`chart-table ${className}`.trim()}>
      <div
        ref={setRegion}
        className={rows > LONG ? 'chart-scroll chart-scroll-long' : 'chart-scroll'}
        // Only a region that scrolls needs focus, so that the arrow keys scroll it.
        {...(overflows ? { tabIndex: 0, role: 'region', 'aria-label': dataTable.caption } : {})}
      >
        {/* The figures inside handle the keys. */}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
        <table ref={setTable} {...walk}>
          <caption className="visually-hidden">{dataTable.caption}</caption>
          <thead>
            {dataTable.over !== undefined && (
              <tr>
                <th scope="col" rowSpan={2}>
                  {dataTable.corner}
                </th>
                <th scope="colgroup" colSpan={dataTable.columns.length} className="chart-over">
                  {dataTable.over}
                </th>
              </tr>
            )}
            <tr>
              {dataTable.over === undefined && <th scope="col">{dataTable.corner}</th>}
              {dataTable.columns.map((column) => (
                <th
                  key={column.key}
                  scope="col"
                  className={column.words === true ? 'chart-words' : 'chart-number'}
                >
                  {column.label}
                  {column.detail !== undefined && (
                    <span className="chart-detail">{column.detail}</span>
                  )}
                </th>
              ))}
            </tr>
          </thead>
          {dataTable.groups.map((group) => (
            <tbody key={group.key}>
              {group.label !== undefined && (
                <tr className="chart-group">
                  <th scope="rowgroup" colSpan={dataTable.columns.length + 1}>
                    {group.label}
                  </th>
                </tr>
              )}
              {group.rows.map((row) => (
                <tr key={row.key} className={row.isSubject === true ? 'is-own' : undefined}>
                  <th scope="row">
                    {row.label}
                    {row.detail !== undefined && <span className="chart-detail">{row.detail}</span>}
                  </th>
                  {row.cells.map((cell, i) => (
                    <TableCell
                      key={dataTable.columns[i]?.key ?? i}
                      cell={cell}
                      view={view}
                      column={dataTable.columns[i]}
                    />
                  ))}
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      </div>
      {cells.some((cell) => cell.figure) && (
        <p className="chart-symbols chart-walk">
          Each figure opens its record. Arrow keys move between figures, Enter opens one.
        </p>
      )}
      <p className="visually-hidden" role="status" ref={said} />
      <Symbols cells={cells} view={view} />
    </div>
  )
}

interface TableCellProps {
  cell: Cell
  view: Pick<View, 'measure'>
  column: DataTable['columns'][number] | undefined
}

function TableCell({ cell, view, column }: TableCellProps) {
  const { value, figure, detail, note, markers, quiet, targets } = cell
  const kind = isText(value) || column?.words === true ? 'chart-words' : 'chart-number'
  return (
    <td
      className={quiet === true ? `${kind} chart-quiet` : kind}
      title={note}
      data-column={column?.label}
    >
      {isShorthand(value) ? (
        <FigureLink cell={figure} tabIndex={-1}>
          {view.measure.kind === 'text' ? (
            // Among words there is room for words.
            SHORTHAND_MEANING[value]
          ) : (
            <abbr title={SHORTHAND_MEANING[value]}>
              [{value}]<span className="visually-hidden"> {SHORTHAND_MEANING[value]}</span>
            </abbr>
          )}
        </FigureLink>
      ) : value === undefined ? (
        <span className="chart-none">
          <span aria-hidden="true">–</span>
          <span className="visually-hidden">{noneIn(view)}</span>
        </span>
      ) : isText(value) ? (
        <Explained text={formatValue(value, view.measure)} />
      ) : (
        <FigureLink cell={figure} tabIndex={-1}>
          {formatValue(value, column?.measure ?? view.measure)}
        </FigureLink>
      )}
      {markers !== undefined && markers.length > 0 && <sup> {markers.join(', ')}</sup>}
      {targets?.map((reading) => (
        <span key={reading.target.id} className="chart-detail">
          <TargetMark reading={reading} />
        </span>
      ))}
      {detail !== undefined && <span className="chart-detail">{detail}</span>}
    </td>
  )
}

/** The symbols that occur in this table, each with its meaning. */
function Symbols({ cells, view }: { cells: readonly Cell[]; view: Pick<View, 'measure'> }) {
  const isWords = view.measure.kind === 'text'
  const shorthands = SHORTHANDS.filter((s) => !isWords && cells.some((c) => c.value === s))
  const markers = MARKERS.filter((m) => cells.some((c) => c.markers?.includes(m)))
  const empty = cells.some((c) => c.value === undefined)
  if (shorthands.length + markers.length === 0 && !empty) return null
  return (
    <p className="chart-symbols">
      {[
        ...shorthands.map((s) => `${shorthandSign(s)} ${SHORTHAND_MEANING[s]}`),
        ...markers.map((m) => `${m} ${MARKER_MEANING[m]}`),
        ...(empty ? [`– ${noneIn(view)}`] : []),
      ].join(' · ')}
    </p>
  )
}
