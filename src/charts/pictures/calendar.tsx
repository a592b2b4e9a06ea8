import { isText } from '@/model/observation'
import { ChartTable } from '../chart-table'
import { definePicture, type PictureProps } from '../chart'
import { ownSeries } from '../series-style'
import { calendarSheet } from '../sheets/calendar'

/** Words by month; on a phone each month is a short list. */
const Calendar = ({ view }: PictureProps) => (
  <ChartTable view={view} sheet={calendarSheet(view)} className="chart-calendar" />
)

export default definePicture({
  id: 'calendar',
  label: 'By month',
  place: 7,
  format: 'html',
  suits: (view) =>
    ownSeries(view).some((s) => [...s.points.values()].some(({ value }) => isText(value))),
  sheet: calendarSheet,
  Picture: Calendar,
})
