import { queryOptions } from '@tanstack/react-query'
import { PapersSchema } from '@/model/inspection/papers'
import { fetchJson } from './fetch-json'

/** What the papers say besides the figures of indicators. */
export const papersQuery = queryOptions({
  queryKey: ['papers'],
  queryFn: () => fetchJson('papers.json', PapersSchema),
})
