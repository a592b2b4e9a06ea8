import { useQueries, useQueryClient } from '@tanstack/react-query'
import { currentOverlay } from '@/data/overlay'
import { chartsIn, type SavedReport, type ReportChart } from '@/model/report/report'
import { inputQuery } from '../report-list/report-store'

/** The charts of a report that hold figures of the reader's own file, or are of an indicator in it alone. */
export function useOwnCharts(pack: SavedReport, today: string): ReportChart[] {
  const client = useQueryClient()
  const charts = chartsIn(pack)
  const inputs = useQueries({
    queries: charts.map((chart) => inputQuery(client, chart, { asAt: pack.asAt, today })),
    combine: (results) => results.map(({ data }) => data),
  })
  if (currentOverlay() === undefined) return []
  // What has not been read yet could be such a chart.
  return charts.filter((_, index) => !inputs[index] || inputs[index].unlinked !== undefined)
}
