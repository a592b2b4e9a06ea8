import { baseAt, baseText } from '@/model/view/denominator'
import { capitalise, inSentence, listInWords } from '@/model/values/format'
import { AXIS_CAPTION, periodLabel } from '@/model/values/period'
import { viewsIn } from '@/model/comparison/scatter-view'
import { isOfOnePeriod, showsPeers } from '../chart'
import type { View } from '@/model/view/types'

/** "31 March 2025", or the dates of the two figures that are held against each other. */
const datesOf = (view: View): string =>
  listInWords([
    ...new Set(
      viewsIn(view).map(({ period, indicator }) => periodLabel(period, indicator.periodType)),
    ),
  ])

/** What is counted and when, said once for the whole chart. */
export function unitLineOf(view: View, chartId?: string): string {
  // What is counted stands at the axes, and at the heads of the columns.
  if (view.scatter) return `All authorities, ${datesOf(view)}.`
  const type = view.indicator.periodType
  const one = view.periods.length === 1 || isOfOnePeriod(chartId)
  const when = one ? periodLabel(view.period, type) : AXIS_CAPTION[type]
  const subject = view.row ?? view.category
  const category = subject ? `: ${inSentence(subject.label, subject.says)}` : ''
  const base = showsPeers(chartId) ? undefined : baseAt(view, view.period)
  const above =
    base && !one && chartId === 'mix' ? `, with the number of ${base.unit} above each column` : ''
  const of = base && one ? `: ${baseText(view, view.period)}` : ''
  return `${view.measure.label}${category}${above}. ${capitalise(when)}${of}.`
}
