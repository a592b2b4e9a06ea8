import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { sliceQuery } from '@/data/queries'
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
      void import('./bodies/indicator')
      void import('./bodies/theme')
      void import('@/charts/registry').then((m) => m.loadChart('trend'))
      for (const { id } of catalogue.themes)
        for (const code of codes.split(',')) void client.prefetchQuery(sliceQuery(id, code))
    })
  }, [client, catalogue, codes])
}
