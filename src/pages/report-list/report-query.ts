import { queryOptions, type QueryClient } from '@tanstack/react-query'
import { currentOverlay } from '@/data/overlay'
import type { PackChart } from '@/model/report/report'
import { inputOf } from './report-input'

interface Wish {
  asAt: string | undefined
  today: string
}

/** A chart of the report with its figures: asked for once, whoever draws or saves it. */
export const inputQuery = (client: QueryClient, { address, chart }: PackChart, wish: Wish) =>
  queryOptions({
    // With a reader's own figures it is another chart.
    queryKey: [
      'report',
      currentOverlay()?.title ?? '',
      address,
      chart ?? '',
      wish.asAt ?? '',
      wish.today,
    ],
    queryFn: () => inputOf(client, { address, ...(chart === undefined ? {} : { chart }) }, wish),
    retry: false,
  })
