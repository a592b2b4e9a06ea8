import { OVERVIEW } from '@/model/slice'
import { headlineCards, type HeadlineCard } from '@/model/triage'
import { useIndicators, useSlices, type Dashboard } from './use-dashboard'

/** The headline cards of the council, for the years and comparisons that the reader chose. */
export function useHeadlineCards(dashboard: Dashboard): HeadlineCard[] {
  const { areas, releases, selection } = dashboard
  const indicators = useIndicators(OVERVIEW)
  const files = useSlices(OVERVIEW, dashboard)
  return headlineCards(files, { indicators, areas, releases, selection })
}
