import { queryOptions } from '@tanstack/react-query'
import { SPREAD_PATH, SpreadSchema } from '@/model/overview/spread'
import { fetchJson } from './fetch-json'

/** The quartiles of every headline figure over all authorities. */
export const spreadQuery = queryOptions({
  queryKey: ['spread'],
  queryFn: () => fetchJson(SPREAD_PATH, SpreadSchema),
})
