import { denominatorAt, denominatorText } from '@/model/view/denominator'
import { capitalise, inSentence, listInWords } from '@/model/values/format'
import { periodEnd, periodLabel } from '@/model/values/period'
import { viewsIn } from '@/model/comparison/scatter-view'
import { chartById } from '../registry'
import type { Chart } from '../chart'
import type { View } from '@/model/view/types'
import type { PeriodType } from '@/model/schema/indicator'

/** "31 March 2025", or the dates of the two figures that are compared. */
const datesOf = (view: View): string =>
  listInWords([
    ...new Set(
      viewsIn(view).map(({ period, indicator }) => periodLabel(period, indicator.periodType)),
    ),
  ])

/** Date and unit, for use where the indicator has just been named: "31 March each year, %". */
export const unitLineOf = (view: View, chartId?: string): string => `${shortUnitOf(view, chartId)}.`

/** Date and unit as a line of its own under a heading that names the indicator: "31 March each year, %". */
export const shortUnitOf = (view: View, chartId?: string): string =>
  capitalise(lineOf(view, chartById(chartId) ?? {}))

/**
 * Date and unit under a title that is a statement and does not name the indicator: "Where children live, 31
 * March each year, %".
 */
export const subtitleOf = (view: View, chartId?: string): string =>
  view.scatter
    ? shortUnitOf(view, chartId)
    : `${view.indicator.name}, ${lineOf(view, chartById(chartId) ?? {})}`

/** Date and unit of one of the two figures of a scatter chart, over all authorities. */
export const axisUnitLine = (view: View): string =>
  `${capitalise(lineOf(view, { shows: 'one-period', field: 'all-authorities' }))}.`

/** Whether a period of type `date`, which may be a span or a month too, is the last day of a month. */
const isMonthEnd = (period: string): boolean => periodEnd(period.slice(0, 7), 'month') === period

/** A caption for the whole axis of a view: dates that are all ends of months are called so. */
const axisCaption = ({ periods, indicator: { periodType } }: View): string =>
  periodType === 'date' && periods.length > 2 && periods.every(isMonthEnd)
    ? 'last day of each month'
    : AXIS_CAPTION[periodType]

type Shown = Pick<Chart, 'shows' | 'field'>

function lineOf(view: View, { shows, field }: Shown): string {
  // The axes and the column headings name what is counted.
  if (view.scatter) return `All authorities, ${datesOf(view)}`
  const type = view.indicator.periodType
  const one = view.periods.length === 1 || shows === 'one-period'
  const when = one ? periodLabel(view.period, type) : axisCaption(view)
  const subject = view.row ?? view.category
  const category = subject ? `, ${inSentence(subject.label, subject.says)}` : ''
  const denominator = field === 'all-authorities' ? undefined : denominatorAt(view, view.period)
  const of = denominator && one ? ` (${denominatorText(view, view.period)})` : ''
  const { kind, label, unit: time } = view.measure
  const unit = `${inSentence(label).replace(/^percentage\b/, '%')}${kind === 'duration' ? `, ${time}` : ''}`
  return `${when}${of}, ${unit}${category}`
}

/** A caption for the whole axis: "31 March each year". */
export const AXIS_CAPTION: Record<PeriodType, string> = {
  'snapshot-31-march': '31 March each year',
  'year-to-31-march': 'years to 31 March',
  'snapshot-30-september': '30 September each year',
  'snapshot-january': 'January each year',
  'calendar-year': 'calendar years',
  'academic-year': 'school years, September to July',
  'financial-year': 'financial years, April to March',
  quarter: 'quarters of financial years (Q1 is April to June)',
  month: 'months',
  date: 'dates as the sources give them',
}
