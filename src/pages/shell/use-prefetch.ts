import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { keptVersion } from '@/data/kept-version/shown'
import { areasQuery, indicatorQuery, indicatorsQuery, sliceQuery } from '@/data/queries'
import { OVERVIEW } from '@/model/schema/slice'
import { benchmarkCodes } from '@/model/view/selection'
import type { Dashboard } from '../shared/dashboard/use-dashboard'

interface Connection {
  saveData?: boolean
}

/** Whether the reader has asked to save data, where the browser says so. */
const savesData = (): boolean => {
  const connection: Connection | undefined = Reflect.get(navigator, 'connection')
  return connection?.saveData === true
}

const TASKS_AT_ONCE = 4

/** Runs tasks whenever the browser is idle, or after a delay where it cannot tell. */
function whenIdle(work: readonly (() => void)[], wait = 2000): () => void {
  if (work.length === 0) return () => undefined
  let cancelRest: () => void
  const some = () => {
    for (const begin of work.slice(0, TASKS_AT_ONCE)) begin()
    cancelRest = whenIdle(work.slice(TASKS_AT_ONCE), 200)
  }
  if (typeof requestIdleCallback === 'undefined') {
    const timer = setTimeout(some, wait)
    cancelRest = () => clearTimeout(timer)
  } else {
    const handle = requestIdleCallback(some, { timeout: 5000 })
    cancelRest = () => cancelIdleCallback(handle)
  }
  return () => cancelRest()
}

/** Prefetches what the reader likely needs next: the code of pages and of the council picker, and the figures of each theme. */
export function usePrefetch({ catalogue, areas, selection }: Dashboard): void {
  const client = useQueryClient()
  const codes = [selection.area, ...benchmarkCodes(selection, areas)]
    .filter((c) => c !== 'neighbours')
    .join()
  useEffect(() => {
    // Without a network, what a later page needs is asked for when it is opened.
    // Of a kept version, it would fetch many archives of which a reader opens few.
    if (savesData() || !navigator.onLine || keptVersion()) return undefined
    const ahead = [
      () => {
        // A file that cannot be prefetched matters only once a reader needs it.
        void Promise.allSettled([
          import('../indicator/indicator'),
          import('../indicator/below'),
          import('../theme/theme'),
          import('../shared/choices/council-picker'),
        ])
      },
      // Needed once another council is chosen.
      () => void client.prefetchQuery(areasQuery),
      ...catalogue.themes.flatMap(({ id }) => [
        () => void client.prefetchQuery(indicatorsQuery(id)),
        ...codes.split(',').map((code) => () => void client.prefetchQuery(sliceQuery(id, code))),
      ]),
      // The indicators that the overview links to.
      () =>
        void client.fetchQuery(indicatorsQuery(OVERVIEW)).then(
          ({ indicators }) =>
            void whenIdle(
              indicators.map(
                ({ id }) =>
                  () =>
                    void client.prefetchQuery(indicatorQuery(id)),
              ),
            ),
          () => undefined,
        ),
    ]
    let cancel = whenIdle([
      () => {
        // The benchmark reads from this that the page is idle, before anything is fetched ahead.
        document.documentElement.dataset['prefetching'] = ''
        cancel = whenIdle(ahead)
      },
    ])
    return () => cancel()
  }, [client, catalogue, codes])
}
