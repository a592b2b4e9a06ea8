import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
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

const FEW = 4

/** Begins pieces of work, a few whenever the browser has nothing else to do; soon, where it cannot say. */
function whenIdle(work: readonly (() => void)[], wait = 2000): () => void {
  if (work.length === 0) return () => undefined
  let cancelRest: () => void
  const some = () => {
    for (const begin of work.slice(0, FEW)) begin()
    cancelRest = whenIdle(work.slice(FEW), 200)
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

/** Fetches what the likely next page needs: its code, the usual chart, and the figures of each theme. */
export function usePrefetch({ catalogue, areas, selection }: Dashboard): void {
  const client = useQueryClient()
  const codes = [selection.area, ...benchmarkCodes(selection, areas)]
    .filter((c) => c !== 'neighbours')
    .join()
  useEffect(() => {
    if (savesData()) return undefined
    return whenIdle([
      () => {
        // A file that is gone matters only when a reader needs it: until then nothing is made of it.
        void Promise.allSettled([import('../indicator/indicator'), import('../theme/theme')])
      },
      // Another council is asked for by it.
      () => void client.prefetchQuery(areasQuery),
      ...catalogue.themes.flatMap(({ id }) => [
        () => void client.prefetchQuery(indicatorsQuery(id)),
        ...codes.split(',').map((code) => () => void client.prefetchQuery(sliceQuery(id, code))),
      ]),
      // The figures that the overview leads to.
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
    ])
  }, [client, catalogue, codes])
}
