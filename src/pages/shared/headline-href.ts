import type { HeadlineCard } from '@/model/overview/headline-cards'
import type { Dashboard } from './use-dashboard'

/** The indicator page that shows just what a card shows. */
export const headlineHref = (
  { indicator, headline }: HeadlineCard,
  { hrefTo }: Dashboard,
): string =>
  hrefTo(`/indicator/${indicator.id}`, {
    ...(indicator.measures[0]?.id === headline.measure ? {} : { measure: headline.measure }),
    ...(indicator.breakdowns.length === 0 || headline.category === 'total'
      ? {}
      : { category: headline.category }),
  })
