import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { isClosed, onClosed } from '@/data/closed'
import { canKeep, isKeeping } from '@/data/offline/can-keep'
import { currentOverlay, onOverlay } from '@/data/overlay'
import { useFigure } from '@/selection/use-figure'
import { useUnread } from '@/selection/unread'
import { boundCache } from '../shared/bounded-cache'
import { Notices } from '../shared/notices'
import type { FigureLinks } from '@/ui/figure-link'
import { later } from '@/ui/later'
import { Picker } from '@/ui/pickers/picker'
import { useLoadedDashboard } from '../shared/dashboard/use-dashboard'
import { usePrefetch } from './use-prefetch'
import { ChartBoundary } from '../shared/chart-boundary'
import { LostDialog } from './lost'
import { Link, useLocation } from 'react-router'
import { dateLabel } from '@/model/values/period'
import { useDay } from '@/selection/use-day'
import { useDashboard } from '../shared/dashboard/dashboard-context'

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
const KeptHere = later(
  () => import('./keep-offline'),
  (m) => m.KeepOffline,
)
const NewerVersion = later(
  () => import('./newer-version'),
  (m) => m.NewerVersion,
)
const AsKnownPanel = later(
  () => import('./as-known-panel'),
  (m) => m.AsKnownPanel,
)

/** Clears failed queries once the network is back, so that the next page fetches them again. */
function useRetryWhenOnline() {
  const client = useQueryClient()
  useEffect(() => {
    const ask = () =>
      void client.resetQueries({ predicate: ({ state }) => state.status === 'error' })
    addEventListener('online', ask)
    return () => removeEventListener('online', ask)
  }, [client])
}

/** Follows a step back or forward that the reader took before the router listened. */
function useMissedStep() {
  const { pathname, search } = useLocation()
  useEffect(() => {
    const shown = import.meta.env.BASE_URL.replace(/\/$/, '') + pathname + search
    if (shown !== location.pathname + location.search)
      dispatchEvent(new PopStateEvent('popstate', { state: history.state }))
    // Once: from then on the router listens.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [])
}

/** Prefetches what the likely next page needs. */
function Ahead() {
  const client = useQueryClient()
  usePrefetch(useLoadedDashboard())
  useRetryWhenOnline()
  useMissedStep()
  useEffect(() => boundCache(client), [client])
  return null
}

/** Provides the links that open records, and shows the record in the address. */
export function RecordHost({ onLinks }: { onLinks: (links: FigureLinks) => void }) {
  const { figure, links } = useFigure()
  useEffect(() => onLinks(links), [onLinks, links])
  return (
    <>
      <ChartBoundary waiting="" failed="">
        <Ahead />
      </ChartBoundary>
      {isKeeping() && (
        <ChartBoundary waiting="" failed="">
          <NewerVersion />
        </ChartBoundary>
      )}
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

/** States on every page that the figures are as known on an earlier day, and links to today’s. */
export function AsKnown() {
  const dashboard = useDashboard()
  const hrefOn = useDay()
  const { selection, hrefTo } = dashboard
  const day = selection.asAt
  if (day === undefined) return null
  const changes = hrefTo('/changes', { asAt: undefined })
  return (
    <p>
      <b>The figures as they were known on {dateLabel(day)}.</b> Later releases are left out.{' '}
      <Link to={`${changes}${changes.includes('?') ? '&' : '?'}since=${day}`}>
        Compare with today
      </Link>{' '}
      <Link to={hrefOn(undefined)}>Show the latest figures</Link>
    </p>
  )
}

/** Says what of the address is not understood, or was asked for twice. */
export function Unread() {
  const notices = useUnread()
  return notices.length === 0 ? null : (
    <div className="page">
      <Notices notices={notices} />
    </div>
  )
}

/** Opens a panel to show figures as known on another day. */
export const AsKnownChoice = () => (
  <Picker text="Figures as known on a date">
    {() => (
      <ChartBoundary waiting={<p role="status">Loading</p>}>
        <AsKnownPanel />
      </ChartBoundary>
    )}
  </Picker>
)

/** Printed in place of the address. */
const NO_ADDRESS = 'Drawn with figures from the reader’s own file, so there is no link to it.'

/** The address of the page, on paper only. */
export function PrintedAddress() {
  useLocation()
  const overlay = useSyncExternalStore(onOverlay, currentOverlay)
  return <p className="on-paper">{overlay ? NO_ADDRESS : location.href.replace(/#.*/, '')}</p>
}

/** Keeps the page for offline. Its code is fetched when it is asked for, or where something is kept already. */
export function KeepOffline() {
  const [isAsked, setAsked] = useState(false)
  const overlay = useSyncExternalStore(onOverlay, currentOverlay)
  // A page that is closed to the network while it is shown can keep nothing from then on.
  useSyncExternalStore(onClosed, isClosed)
  // Figures from the reader's own file are never kept.
  if (!canKeep() || isClosed() || overlay) return null
  const button = (
    <button type="button" className="pick" onClick={() => setAsked(true)}>
      <span className="pick-text">Keep for offline</span>
    </button>
  )
  return isAsked || isKeeping() ? (
    <ChartBoundary waiting={button}>
      <KeptHere isAsked={isAsked} />
    </ChartBoundary>
  ) : (
    button
  )
}
