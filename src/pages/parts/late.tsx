import { lazy, Suspense, useEffect } from 'react'
import { useFigure } from '@/selection/use-figure'
import type { FigureLinks } from '@/ui/figure-link'
import { Picker } from '@/ui/picker'
import { useDashboard } from '../use-dashboard'
import { usePrefetch } from '../use-prefetch'
import { ChartBoundary } from './chart-boundary'

export { AsKnown } from './as-known'

const RecordDialog = lazy(() =>
  import('./record-dialog').then((m) => ({ default: m.RecordDialog })),
)
export const Caption = lazy(() => import('@/charts/caption').then((m) => ({ default: m.Caption })))
export const SinceMeeting = lazy(() =>
  import('./since-meeting').then((m) => ({ default: m.SinceMeeting })),
)
export const PrintedChart = lazy(() =>
  import('./printed-chart').then((m) => ({ default: m.PrintedChart })),
)
const AsKnownPanel = lazy(() =>
  import('./as-known-panel').then((m) => ({ default: m.AsKnownPanel })),
)

/** Fetches ahead what the likely next page needs. */
function Ahead() {
  usePrefetch(useDashboard())
  return null
}

/** Knows the address: hands on how figures open their records, and shows the record that it names. */
export function RecordHost({ onLinks }: { onLinks: (links: FigureLinks) => void }) {
  const { figure, links } = useFigure()
  useEffect(() => onLinks(links), [onLinks, links])
  return (
    <>
      <ChartBoundary waiting="" failed="">
        <Ahead />
      </ChartBoundary>
      {figure !== undefined && (
        <ChartBoundary waiting="" failed={<p role="alert">The record could not be loaded.</p>}>
          <RecordDialog figure={figure} links={links} />
        </ChartBoundary>
      )}
    </>
  )
}

/** Opens the choice of the day as which the figures are shown. */
export const AsKnownChoice = () => (
  <Picker text="Figures as known on a date">
    {() => (
      <Suspense fallback={<p role="status">Loading</p>}>
        <AsKnownPanel />
      </Suspense>
    )}
  </Picker>
)
