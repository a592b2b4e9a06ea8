import { isAbout } from './annotation'
import type { Annotation } from './indicator'
import type { Series, View } from './view'

/**
 * A caution about an area's own figure of a period: a doubtful return. It is shown as published and
 * neither praised nor blamed, and no change is measured from it.
 */
export const cautionAt = (view: View, series: Series, period: string): Annotation | undefined =>
  view.annotations.find(
    (a) =>
      a.kind === 'caution' &&
      a.sound !== true &&
      a.area !== undefined &&
      isAbout(a, period, view.indicator.periodType) &&
      (a.categories === undefined ||
        (series.category !== undefined && a.categories.includes(series.category.id))),
  )
