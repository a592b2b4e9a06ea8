import { ratioValue } from '../figures/figures'
import { isNumber } from '../schema/observation'
import { formatValue, listInWords } from '../values/format'
import { isWide, seriesInSentence } from '../view/series'
import type { Series, View } from '../view/types'

/** DfE rounds the numbers of regions and England to the nearest 10; those of authorities are exact. */
const ROUNDED_TO = 10

/**
 * Whether a region's or England's rate or percentage is worked out here from rounded numbers, and the numbers
 * before rounding could give another figure as it is shown.
 * @param period an id of the view's periods
 */
export function isApproximate(
  series: Series,
  period: string,
  { measure }: Pick<View, 'measure'>,
): boolean {
  const { value, count, denominator } = series.points.get(period) ?? {}
  if (measure.derived !== true || !isWide(series) || !isNumber(count) || !isNumber(denominator))
    return false
  const shown = formatValue(value, measure)
  const most = ROUNDED_TO / 2
  return [-most, most].some((by) => {
    const other = ratioValue(Math.max(0, count + by), denominator - by, measure)
    return formatValue(other, measure) !== shown
  })
}

/** A note that names the benchmarks of a view whose last digit is approximate; empty where there are none. */
export function approximateNote(view: View): string[] {
  const areas = view.series.filter((series) =>
    view.periods.some((period) => isApproximate(series, period, view)),
  )
  const names = [...new Set(areas.map(seriesInSentence))]
  return names.length === 0
    ? []
    : [
        `The figures for ${listInWords(names)} are worked out here from numbers rounded to the nearest ${ROUNDED_TO}: the last digit is approximate.`,
      ]
}
