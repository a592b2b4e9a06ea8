import { cellIn, figureOf, type FigureCell } from '@/model/view/figure-cell'
import type { Measure } from '@/model/schema/indicator'
import type { Value } from '@/model/schema/observation'
import { inSentence } from '@/model/values/format'
import { periodTick, periodLabel } from '@/model/values/period'
import type { TargetReading } from '@/model/view/targets'
import { detailOf } from '../navigation/focus-point'
import type { Peer, Point, Series, View } from '@/model/view/types'

/** One figure of a table. */
export interface Cell {
  value: Value | undefined
  /** The cell of the figure whose record it opens. */
  figure?: FigureCell
  /** "297 of 522", as a muted second line. */
  detail?: string
  note?: string
  markers?: readonly string[]
  /** The figure of its row compared with the targets in the cell. */
  targets?: readonly TargetReading[]
  /** Whether the value is the expected one, and so is shown muted. */
  quiet?: boolean
}

interface TableRow {
  key: string
  label: string
  detail?: string
  isSubject?: boolean
  cells: Cell[]
}

/** A column. Words are aligned left, numbers right; the detail is a muted second line. */
interface Column {
  key: string
  label: string
  /** The denominator of the column, as a muted second line. */
  detail?: string
  words?: boolean
  /** The measure of its figures, where the columns have different measures. */
  measure?: Measure
}

/** A chart's figures as rows and columns, in the order of the chart. */
export interface DataTable {
  caption: string
  corner: string
  /** A heading above the columns for what they have in common. */
  over?: string
  columns: Column[]
  groups: { key: string; label?: string; rows: TableRow[] }[]
}

/** A point as a cell. */
export function cellOf(point: Point | undefined, view: View): Cell {
  const detail = detailOf(point, view)
  const figure = figureOf(view, point)
  return {
    value: point?.value,
    ...(figure ? { figure } : {}),
    ...(detail === undefined ? {} : { detail }),
    ...(point?.note === undefined ? {} : { note: point.note }),
    ...(point?.observation?.markers === undefined ? {} : { markers: point.observation.markers }),
  }
}

/** Another authority's figure as a cell. */
export const peerCell = (peer: Peer | undefined, view: View): Cell => ({
  value: peer?.value,
  ...(peer ? { figure: cellIn(view, peer.observation) } : {}),
})

/** A row for each period, in the order of the chart. */
export const periodRows = (view: View, cellsOf: (period: string) => Cell[]): TableRow[] =>
  view.periods.map((period) => ({
    key: period,
    label: periodTick(period, view.indicator.periodType),
    cells: cellsOf(period),
  }))

const subjectOf = ({ row, category }: View): string => {
  const subject = row ?? category
  return subject ? `, ${inSentence(subject.label, subject.says)}` : ''
}

/** "Children looked after, rate per 10,000 children": the beginning of every table's caption. */
export const tableCaption = (view: View, rest: string): string =>
  `${view.indicator.name}, ${inSentence(view.measure.label)}${subjectOf(view)}, ${rest}`

/** Series grouped by area, the council first. */
export function byArea(view: View): { key: string; label: string; series: Series[] }[] {
  const groups = new Map<string, { key: string; label: string; series: Series[] }>()
  for (const series of view.series) {
    const key = series.area?.code ?? series.role
    const label = series.area?.name ?? series.label
    const group = groups.get(key) ?? { key, label, series: [] }
    group.series.push(series)
    groups.set(key, group)
  }
  return [...groups.values()]
}

/** "Agency social workers, %, 30 September 2025": a figure listed with others, with its own unit and date. */
export const figureLine = (name: string, { measure, period, indicator }: View): string =>
  [name, measure.unit, period === '' ? '' : periodLabel(period, indicator.periodType)]
    .filter(Boolean)
    .join(', ')
