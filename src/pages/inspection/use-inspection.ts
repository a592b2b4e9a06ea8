import { useSuspenseQueries } from '@tanstack/react-query'
import { useMemo } from 'react'
import { inspectionQuery, judgementsQuery } from '@/data/inspection-queries'
import { termsQuery } from '@/data/queries'
import { recordsOf } from '@/model/schema/inspection'
import { inspectionsByArea } from '@/model/schema/inspection-judgements'
import { timelineOf } from '@/model/inspection/timeline'
import { useIndicators, useTerms, type Dashboard } from '../shared/dashboard/use-dashboard'

/** The judgements on the chosen council and all others, and what its own papers record. */
export function useInspection({ catalogue, releases, selection }: Dashboard) {
  const [{ data: inspection }, { data: judgements }, { data: held }] = useSuspenseQueries({
    queries: [inspectionQuery, judgementsQuery, termsQuery('inspection')],
  })
  const { area, asAt } = selection
  const theme = catalogue.indicators.find(({ id }) => id === judgements.indicator)?.theme ?? ''
  const indicators = useIndicators(theme)
  const terms = useTerms(theme)
  const indicator = indicators.find(({ id }) => id === judgements.indicator)
  const byArea = useMemo(
    () => inspectionsByArea(judgements, releases, asAt),
    [judgements, releases, asAt],
  )
  const records = useMemo(
    () => recordsOf(inspection, area, { releases, asAt }),
    [inspection, area, releases, asAt],
  )
  const history = byArea.get(area) ?? []
  return {
    theme: catalogue.themes.find(({ id }) => id === theme),
    judgements,
    terms: [...held.terms, ...terms],
    indicator,
    categories: indicator?.breakdowns[0]?.categories ?? [],
    others: indicators.filter((one) => one !== indicator),
    byArea,
    records,
    /** Whether any council's papers say what inspectors asked of it. */
    isHeld: inspection.recommendations.length > 0,
    history,
    timeline: timelineOf(records.events, history, judgements),
  }
}
export type InspectionRecords = ReturnType<typeof useInspection>
