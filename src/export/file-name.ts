import { chartById } from '@/charts/registry'
import { periodYear } from '@/model/values/period'
import { viewsIn } from '@/model/comparison/scatter-view'
import type { View } from '@/model/view/types'

/** A name reduced to letters, digits and hyphens. */
export const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')

/** "CLA-01_children-looked-after-rate": the code of a figure, its measure and its category. */
const figureWords = ({ indicator, measure, breakdown, row, category }: View): string[] =>
  [
    indicator.code,
    `${indicator.id}-${measure.id}`,
    // The first breakdown is left out, as in the address.
    breakdown?.id === indicator.breakdowns[0]?.id ? undefined : breakdown?.id,
    (row ?? category)?.id,
  ].filter((word) => word !== undefined)

/**
 * A file name that describes the content: "CLA-01_children-looked-after-rate_Buckinghamshire_2018-2025.csv".
 */
export function fileName(view: View, chartId: string | undefined, extension: string): string {
  const { area } = view
  const chart = chartById(chartId)
  const only = chart?.shows === 'one-period' || view.scatter !== undefined
  const years = viewsIn(view).flatMap(({ indicator, period, periods }) =>
    (only ? [period] : [periods[0], periods.at(-1)]).flatMap((p) =>
      p === undefined || p === '' ? [] : [periodYear(p, indicator.periodType)],
    ),
  )
  const span = [...new Set(years)].toSorted((a, b) => a - b).join('-')
  return `${[
    ...viewsIn(view).flatMap(figureWords),
    chart?.field === 'all-authorities' || view.scatter ? 'all-authorities' : undefined,
    chart?.idInFileName ? chart.id : undefined,
    plain(area.name),
    span,
    view.asAt === undefined ? undefined : `as-known-${view.asAt}`,
  ]
    .filter(Boolean)
    .join('_')}.${extension}`
}
