import type { Query, QueryClient } from '@tanstack/react-query'
import { currentOverlay } from '@/data/overlay'

/**
 * How many files of figures stay in memory though no page shows them any more: those of some thirty pages. A tab that is
 * open all day would otherwise hold every council that was ever looked at. The browser keeps the files themselves.
 */
const MOST_IDLE = 100

/** What there is one of for each council, period or chart; all else is little, and needed on many pages. */
const BOUNDED = new Set<unknown>(['slice', 'earlier', 'peers', 'report'])

let isKeepingAll = false

/** Drops nothing from now on: own figures are shown without asking for anything. */
export function keepAll(): void {
  isKeepingAll = true
}

/**
 * Drops the figures that have been out of sight longest, while there are too many; returns what ends that. What was
 * fetched ahead, or for a page that was left before it was drawn, has never been in sight, and counts too.
 */
export function boundCache(client: QueryClient): () => void {
  const cache = client.getQueryCache()
  const isIdle = (query: Query) => BOUNDED.has(query.queryKey[0]) && query.getObserversCount() === 0
  /** Those that no page shows, the one left first at the start. */
  const idle = new Set(cache.getAll().filter(isIdle))
  return cache.subscribe(({ type, query }) => {
    if (type === 'observerAdded' || type === 'removed') idle.delete(query)
    const isLeft = type === 'observerRemoved' && isIdle(query)
    if (isLeft) idle.delete(query)
    if (isLeft || (type === 'added' && isIdle(query))) idle.add(query)
    // What is on its way may be wanted together with what is there.
    if (!isLeft || isKeepingAll || currentOverlay() || client.isFetching() > 0) return
    for (const first of idle) {
      if (idle.size <= MOST_IDLE) break
      cache.remove(first)
    }
  })
}
