import { queryOptions } from '@tanstack/react-query'
import { ReportTemplatesSchema } from '@/model/schema/report-template'
import { fetchJson } from './fetch-json'

/** Lists of charts that a report can start from. */
export const reportTemplatesQuery = queryOptions({
  queryKey: ['packs'],
  queryFn: () => fetchJson('packs.json', ReportTemplatesSchema),
})
