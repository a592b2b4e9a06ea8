import type { Indicator } from '@/model/schema/indicator'
import { verdict } from '@/model/sentences/verdict'
import { useDashboard, useIndicators, type Dashboard } from '../shared/use-dashboard'
import { useView } from '../shared/use-view'
import type { Found } from './find-choice'

interface SentenceProps {
  indicator: Indicator
  found: Found
  dashboard: Dashboard
}

function Sentence({ indicator, found: { measure, category }, dashboard }: SentenceProps) {
  const view = useView(indicator, dashboard, {
    ...(measure ? { measure: measure.id } : {}),
    ...(category ? { category: category.id } : {}),
  })
  return <>{verdict(view)}</>
}

/** What an indicator that was found says, in its one sentence. */
export function FindReading({ found }: { found: Found }) {
  const { entry, council } = found
  // Without the indicator that the page is about: its measure is not this one's.
  const dashboard = useDashboard()
  const { selection } = dashboard
  const there = { ...dashboard, selection: { ...selection, area: council?.id ?? selection.area } }
  const indicator = useIndicators(entry.theme ?? '').find(({ id }) => id === entry.id)
  return indicator ? <Sentence indicator={indicator} found={found} dashboard={there} /> : null
}
