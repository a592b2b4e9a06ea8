import type { SeriesChange } from './movement'
import { changeSince, comparablePeriods } from './reading'
import { numberAt } from './gap'
import { periodEnd } from '../values/period'
import type { Series, View } from '../view/types'
import { isSubject } from '../view/subject'

/** The changes of a series since each period on the same basis, the longest first. */
export const changesSoFar = (view: View, series: Series): SeriesChange[] =>
  comparablePeriods(view, series.category?.id).flatMap(
    (period) => changeSince(view, series, period) ?? [],
  )

/**
 * The change of the council's only series since its last figure on or before a day, where both are
 * on one basis.
 */
export function changeSinceDay(view: View, day: string): SeriesChange | undefined {
  const subject = view.series.find(isSubject)
  if (!subject) return undefined
  const from = comparablePeriods(view, subject.category?.id).findLast(
    (period) =>
      periodEnd(period, view.indicator.periodType) <= day &&
      numberAt(subject, period) !== undefined,
  )
  return changeSince(view, subject, from)
}
