import { useQueryClient } from '@tanstack/react-query'
import { startTransition, useEffect, useRef, useState } from 'react'
import { isClosed } from '@/data/closed'
import { closeToNetwork } from '@/data/closed-worker'
import { openOwnFigures } from '@/data/own-figures'
import type { PublishedFiles } from '@/importer/open-own-files'
import { withOwnFigures } from '@/importer/slices/with-own-figures'
import { prepare } from '../../own-files/prepare'
import { prefetchPeers } from '../../own-files/prefetch-all'
import { readInWorker, type OwnSession } from '../../own-files/session'
import type { Dashboard } from '../../shared/dashboard/use-dashboard'
import { useToday } from '../../shared/use-today'
import type { ReturnsFound, ReturnsTalk } from './messages'
import { fetchCode, startWorker } from './start-worker'

/** The state of reading a council’s returns. */
export type ReturnsState =
  | { is: 'preparing' }
  | { is: 'ready' }
  | { is: 'reading'; part: number }
  | { is: 'read'; found: ReturnsFound; seconds: number }
  | { is: 'failed'; message: string; isReady: boolean }

/** What the officer says of the newest return, where the tables do not. */
export interface Said {
  newest?: number
  saved?: string
}

const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : 'Something went wrong.'

/** Reads returns that the officer chooses, and opens the dashboard with the totals that the officer approves. */
export function useReturns(dashboard: Dashboard) {
  const client = useQueryClient()
  const today = useToday()
  const [state, setState] = useState<ReturnsState>({ is: 'preparing' })
  const published = useRef<PublishedFiles | undefined>(undefined)
  const session = useRef<OwnSession<ReturnsFound> | undefined>(undefined)
  const chosen = useRef<readonly File[]>([])
  const isApproved = useRef(false)
  /** Counts the readings, so that one that was stopped while it started is let go. */
  const run = useRef(0)

  const fetchFigures = async (): Promise<PublishedFiles> => {
    const files = await prepare(client, dashboard)
    // The dashboard is shown on this page too, once the officer has approved the totals.
    await prefetchPeers(client, dashboard)
    return files
  }

  const getReady = () =>
    Promise.all([fetchFigures(), fetchCode()]).then(
      ([files]) => {
        published.current = files
        closeToNetwork()
        setState({ is: 'ready' })
      },
      (error: unknown) => setState({ is: 'failed', message: messageOf(error), isReady: false }),
    )

  const end = () => {
    run.current += 1
    if (!isApproved.current) session.current?.end()
    session.current = undefined
    isApproved.current = false
  }

  useEffect(() => {
    void getReady()
    return () => {
      const wasApproved = isApproved.current
      end()
      // Leaves nothing behind, and lets the next page make requests again.
      if (isClosed() && !wasApproved) location.reload()
    }
    // Run once: what is needed does not change while the page is open.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [])

  const read = async (files: readonly File[], said: Said = {}) => {
    const base = published.current
    if (!base || files.length === 0) return
    end()
    chosen.current = files
    setState({ is: 'reading', part: 0 })
    const began = performance.now()
    let opened: OwnSession<ReturnsFound> | undefined
    const own = run.current
    try {
      const { worker, end: endWorker } = await startWorker()
      if (run.current !== own) return endWorker()
      opened = readInWorker<ReturnsTalk>(
        { files, published: base, today, ...said },
        { worker, onEnd: endWorker, onProgress: (part) => setState({ is: 'reading', part }) },
      )
      session.current = opened
      const found = await opened.reading
      if (run.current !== own) return
      const seconds = (performance.now() - began) / 1000
      // In pieces, because so many tables and charts at once would halt the page.
      startTransition(() => setState({ is: 'read', found, seconds }))
    } catch (error) {
      opened?.end()
      if (run.current === own) setState({ is: 'failed', message: messageOf(error), isReady: true })
    }
  }

  return {
    state,
    read,
    /** Reads the same files again with what the officer says of them. */
    readAgain: (said: Said) => read(chosen.current, said),
    /** Stops reading, or discards the result. */
    stop: () => {
      end()
      chosen.current = []
      setState({ is: published.current ? 'ready' : 'preparing' })
    },
    retry: () => {
      setState({ is: 'preparing' })
      void getReady()
    },
    /** Opens the dashboard with the totals. */
    approve: async () => {
      const opened = session.current
      if (!opened || state.is !== 'read' || !state.found.reading?.months) return
      const { found } = state
      isApproved.current = true
      chosen.current = []
      await openOwnFigures(client, {
        title: found.title,
        files: [`SSDA903 ${found.reading?.months?.years ?? ''}`],
        tables: new Set(found.tables),
        indicators: new Set(found.indicators),
        read: async (path, download) => withOwnFigures(await opened.patch(path), download),
        save: opened.zip,
        end: opened.end,
      })
    },
  }
}
export type ReturnsFile = ReturnType<typeof useReturns>
