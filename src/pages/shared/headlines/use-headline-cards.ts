import { useMemo } from 'react'
import { once } from '@/model/values/once'
import { OVERVIEW } from '@/model/schema/slice'
import { headlineCards, type HeadlineCard } from '@/model/overview/headline-cards'
import { useIndicators, useSlices, type Dashboard } from '../dashboard/use-dashboard'

/**
 * The headline cards of the council, for the years and benchmarks that the reader chose, computed for
 * each indicator when first called.
 */
export function useHeadlineCards(dashboard: Dashboard): (() => HeadlineCard[])[] {
  const { areas, releases, selection } = dashboard
  const indicators = useIndicators(OVERVIEW)
  const files = useSlices(OVERVIEW, dashboard)
  return useMemo(
    () =>
      indicators.map((indicator) =>
        once(() => headlineCards(files, { indicators: [indicator], areas, releases, selection })),
      ),
    [indicators, files, areas, releases, selection],
  )
}

export const allOf = (cards: readonly (() => HeadlineCard[])[]): HeadlineCard[] =>
  cards.flatMap((ofOne) => ofOne())

/** The address of the indicator page that shows what a card shows. */
export const headlineHref = (
  { indicator, headline }: Pick<HeadlineCard, 'indicator' | 'headline'>,
  { hrefTo }: Pick<Dashboard, 'hrefTo'>,
): string =>
  hrefTo(`/indicator/${indicator.id}`, {
    ...(indicator.measures[0]?.id === headline.measure ? {} : { measure: headline.measure }),
    ...(indicator.breakdowns.length === 0 || headline.category === 'total'
      ? {}
      : { category: headline.category }),
  })
