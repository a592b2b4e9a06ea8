import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { indicatorQuery, indicatorsQuery, sliceQuery } from '@/data/queries'
import { OVERVIEW } from '@/model/slice'
import { benchmarkCodes } from '@/model/selection'
import type { Dashboard } from './use-dashboard'

interface Connection {
  saveData?: boolean
}

/** Whether the reader has asked to save data, where the browser says so. */
const savesData = (): boolean => {
  const connection: Connection | undefined = Reflect.get(navigator, 'connection')
  return connection?.saveData === true
}

/** Runs when the browser has nothing else to do; soon, where it cannot say. */
const whenIdle = (work: () => void): (() => void) => {
  if (typeof requestIdleCallback === 'undefined') {
    const timer = setTimeout(work, 2000)
    return () => clearTimeout(timer)
  }
  const handle = requestIdleCallback(work, { timeout: 5000 })
  return () => cancelIdleCallback(handle)
}

/** Fetches what the likely next page needs: its code, the usual chart, and the figures of each theme. */
export function usePrefetch({ catalogue, areas, selection }: Dashboard): void {
  const client = useQueryClient()
  const codes = [selection.area, ...benchmarkCodes(selection, areas)]
    .filter((c) => c !== 'neighbours')
    .join()
  useEffect(() => {
    if (savesData()) return undefined
    return whenIdle(() => {
      // A file that is gone matters only when a reader needs it: until then nothing is made of it.
      const page = document.documentElement
      page.dataset['prefetching'] = 'yes'
      void Promise.allSettled([import('./bodies/indicator'), import('./bodies/theme')]).then(
        () => delete page.dataset['prefetching'],
      )
      for (const { id } of catalogue.themes) {
        void client.prefetchQuery(indicatorsQuery(id))
        for (const code of codes.split(',')) void client.prefetchQuery(sliceQuery(id, code))
      }
      // The figures that the overview leads to.
      void client.fetchQuery(indicatorsQuery(OVERVIEW)).then(
        ({ indicators }) => {
          for (const { id } of indicators) void client.prefetchQuery(indicatorQuery(id))
        },
        () => undefined,
      )
    })
  }, [client, catalogue, codes])
}
