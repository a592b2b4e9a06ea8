import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useFigure } from '@/selection/use-figure'
import type { FigureLinks } from '@/ui/figure-link'
import { later } from '@/ui/later'
import { Picker } from '@/ui/pickers/picker'
import { useLoadedDashboard } from '../shared/use-dashboard'
import { usePrefetch } from './use-prefetch'
import { ChartBoundary } from '../shared/chart-boundary'
import { LostDialog } from './lost'

export { AsKnown } from './as-known'
export { Lost } from './lost'

const RecordDialog = later(
  () => import('../record/record-dialog'),
  (m) => m.RecordDialog,
)
export const MeetingDay = later(
  () => import('../overview/meeting-day'),
  (m) => m.MeetingDay,
)
export const WhatIsNew = later(
  () => import('../overview/meeting-day'),
  (m) => m.WhatIsNew,
)
export const SinceMeeting = later(
  () => import('../overview/since-meeting'),
  (m) => m.SinceMeeting,
)
export const PrintedChart = later(
  () => import('../indicator/printed-chart'),
  (m) => m.PrintedChart,
)
const AsKnownPanel = later(
  () => import('./as-known-panel'),
  (m) => m.AsKnownPanel,
)

/** Forgets, once the network is back, which figures could not be fetched: the next page asks for them anew. */
function useFailedAgain() {
  const client = useQueryClient()
  useEffect(() => {
    const ask = () =>
      void client.resetQueries({ predicate: ({ state }) => state.status === 'error' })
    addEventListener('online', ask)
    return () => removeEventListener('online', ask)
  }, [client])
}

/** Fetches ahead what the likely next page needs. */
function Ahead() {
  usePrefetch(useLoadedDashboard())
  useFailedAgain()
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
        <ChartBoundary
          waiting=""
          failed={(error, retry) => (
            <LostDialog error={error} retry={retry} onClose={links.close} />
          )}
        >
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
      <ChartBoundary waiting={<p role="status">Loading</p>}>
        <AsKnownPanel />
      </ChartBoundary>
    )}
  </Picker>
)
