import { isOfOnePeriod, showsPeers } from '@/charts/scope'
import { periodYear } from '@/model/period'
import type { View } from '@/model/view'

/** A name with nothing but letters, digits and hyphens. */
export const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')

/** What a chart draws that is not simply the figures: its file must not take the place of theirs. */
const OWN_WORDS = new Set(['control-chart', 'moderation'])

/** Says what is inside: "CLA-01_children-looked-after-rate_Buckinghamshire_2018-2025.csv". */
export function fileName(view: View, chartId: string | undefined, extension: string): string {
  const { indicator, measure, area, periods } = view
  const years = [periods[0], periods.at(-1)].flatMap((p) =>
    p === undefined ? [] : [periodYear(p, indicator.periodType)],
  )
  const only = isOfOnePeriod(chartId)
  const span = only
    ? String(periodYear(view.period, indicator.periodType))
    : [...new Set(years)].join('-')
  return `${[
    indicator.code,
    `${indicator.id}-${measure.id}`,
    // The first breakdown goes without saying, as in the address.
    view.breakdown?.id === indicator.breakdowns[0]?.id ? undefined : view.breakdown?.id,
    (view.row ?? view.category)?.id,
    showsPeers(chartId) ? 'all-authorities' : undefined,
    OWN_WORDS.has(chartId ?? '') ? chartId : undefined,
    plain(area.name),
    span,
    view.asAt === undefined ? undefined : `as-known-${view.asAt}`,
  ]
    .filter(Boolean)
    .join('_')}.${extension}`
}
