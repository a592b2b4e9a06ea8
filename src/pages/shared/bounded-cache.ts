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

/** Drops the figures that have been out of sight longest, while there are too many; returns what ends that. */
export function boundCache(client: QueryClient): () => void {
  const cache = client.getQueryCache()
  /** Those that no page shows, the one left first at the start. */
  const idle = new Set<Query>()
  return cache.subscribe(({ type, query }) => {
    if (!BOUNDED.has(query.queryKey[0])) return
    if (type === 'observerAdded' || type === 'removed') idle.delete(query)
    if (type !== 'observerRemoved' || query.getObserversCount() > 0) return
    idle.delete(query)
    idle.add(query)
    if (isKeepingAll || currentOverlay()) return
    for (const first of idle) {
      if (idle.size <= MOST_IDLE) break
      cache.remove(first)
    }
  })
}
