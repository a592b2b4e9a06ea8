import { queryOptions } from '@tanstack/react-query'
import { InspectionSchema } from '@/model/schema/inspection'
import { JUDGEMENTS_PATH, InspectionJudgementsSchema } from '@/model/schema/inspection-judgements'
import { fetchJson } from './fetch-json'

/** Inspections, judgements, recommendations and the committee's requests. */
export const inspectionQuery = queryOptions({
  queryKey: ['inspection'],
  queryFn: () => fetchJson('inspection.json', InspectionSchema),
})

/** The latest judgements of every authority. */
export const judgementsQuery = queryOptions({
  queryKey: ['judgements'],
  queryFn: () => fetchJson(JUDGEMENTS_PATH, InspectionJudgementsSchema),
})
