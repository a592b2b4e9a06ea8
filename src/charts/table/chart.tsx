import { ChartTable } from '../data-table/chart-table'
import { defineChart, type PictureProps } from '../chart'
import { trendTable } from '../data-table/by-period-table'

const TablePicture = ({ view }: PictureProps) => (
  <ChartTable view={view} dataTable={trendTable(view)} />
)

export default defineChart({
  id: 'table',
  label: 'Table',
  order: 99,
  format: 'html',
  crossed: true,
  isTable: true,
  lastResort: true,
  suits: (view) => view.series.some((s) => s.points.size > 0),
  dataTable: trendTable,
  Picture: TablePicture,
})
