import type { Annotation, PeriodType } from '../schema/indicator'
import { comparePeriods, periodTick } from '../values/period'
import type { Series, View } from './types'

/** Whether an annotation applies to a period: its first, its last or one between them. */
export function isAbout({ period, to }: Annotation, at: string, type: PeriodType): boolean {
  const compare = comparePeriods(type)
  return compare(period, at) <= 0 && compare(at, to ?? period) <= 0
}

/**
 * The periods an annotation applies to, as its line under a chart begins: "2024", "2024 and 2025",
 * "2022 to 2025".
 */
export function annotationTick({ period, to }: Annotation, type: PeriodType): string {
  const [first, last] = [periodTick(period, type), periodTick(to ?? period, type)]
  if (first === last) return first
  return `${first} ${Number(last) === Number(first) + 1 ? 'and' : 'to'} ${last}`
}

export const isOf = (a: Annotation, category: string | undefined): boolean =>
  a.kind === 'caution' &&
  a.sound !== true &&
  a.area !== undefined &&
  (a.categories === undefined || (category !== undefined && a.categories.includes(category)))

/**
 * A caution about an area's own figure in a period, such as a doubtful return. The figure is shown
 * as published but not judged, and no change is measured from it.
 */
export const cautionAt = (view: View, series: Series, period: string): Annotation | undefined =>
  view.annotations.find(
    (a) => isOf(a, series.category?.id) && isAbout(a, period, view.indicator.periodType),
  )
