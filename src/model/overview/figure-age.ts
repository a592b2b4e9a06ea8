import { ageOn } from '../values/age'
import { periodEnd } from '../values/period'
import type { View } from '../view/types'
import { isSubject } from '../view/subject'

/**
 * How old a view's latest figure is on a day (ISO date): "1 year 8 months old"; of what was stated before
 * its period ended, such as a target, how long ago that was: "stated 3 years 2 months ago".
 */
export function figureAge(
  view: Pick<View, 'period' | 'indicator' | 'series' | 'releases'>,
  today: string,
): string {
  const { period, indicator, series, releases } = view
  const held = series.find(isSubject)?.points.get(period)?.observation
  const published = releases.find(({ id }) => id === held?.release)?.published
  return ageOn(today, { end: periodEnd(period, indicator.periodType), published })
}
