import { periodYear } from '@/model/period'
import type { View } from '@/model/view'

/** A name with nothing but letters, digits and hyphens. */
export const plainName = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')

/** Says what is inside: "CLA-01_children-looked-after_rate_Buckinghamshire_2018-2025.csv". */
export function fileName(view: View, chartId: string | undefined, extension: string): string {
  const { indicator, measure, area, periods } = view
  const years = [periods[0], periods.at(-1)].flatMap((p) =>
    p === undefined ? [] : [periodYear(p, indicator.periodType)],
  )
  const only = chartId === 'rank' || chartId === 'breakdown-bar'
  const span = only
    ? String(periodYear(view.period, indicator.periodType))
    : [...new Set(years)].join('-')
  return `${[
    indicator.code,
    indicator.id,
    measure.id,
    view.category?.id,
    only ? `all-authorities` : undefined,
    plainName(area.name),
    span,
  ]
    .filter(Boolean)
    .join('_')}.${extension}`
}
