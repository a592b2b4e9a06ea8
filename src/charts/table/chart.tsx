import { ChartTable } from '../data-table/chart-table'
import { definePicture, type PictureProps } from '../chart'
import { trendSheet } from '../data-table/by-period-table'

const TablePicture = ({ view }: PictureProps) => <ChartTable view={view} sheet={trendSheet(view)} />

export default definePicture({
  id: 'table',
  label: 'Table',
  place: 99,
  format: 'html',
  crossed: true,
  suits: (view) => view.series.some((s) => s.points.size > 0),
  sheet: trendSheet,
  Picture: TablePicture,
})
