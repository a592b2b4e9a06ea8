import { isText } from '@/model/schema/observation'
import { ChartTable } from '../data-table/chart-table'
import { definePicture, type PictureProps } from '../chart'
import { ownSeries } from '../drawing/series-style'
import { calendarSheet } from './calendar'

/** Words by month or date; on a phone each is a short list. */
const Calendar = ({ view }: PictureProps) => (
  <ChartTable view={view} sheet={calendarSheet(view)} className="chart-calendar" />
)

export default definePicture({
  id: 'calendar',
  label: 'In words',
  place: 6,
  format: 'html',
  suits: (view) =>
    ownSeries(view).some((s) => [...s.points.values()].some(({ value }) => isText(value))),
  sheet: calendarSheet,
  Picture: Calendar,
})
