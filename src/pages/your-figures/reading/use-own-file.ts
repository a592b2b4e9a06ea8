import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { openOwnFigures } from '@/data/own-figures'
import type { PublishedFiles } from '@/importer/open-own-files'
import type { Dashboard } from '../../shared/dashboard/use-dashboard'
import { useToday } from '../../shared/use-today'
import { prepare } from '../../own-files/prepare'
import { readInWorker, type OwnSession } from '../../own-files/session'
import type { OwnReading, OwnTalk } from './messages'
import { giveBack, keepWorkerReady, takeWorker } from './start-worker'
import { withOwnFigures } from '@/importer/slices/with-own-figures'

/** The state of reading the reader's own files. */
export type OwnState =
  | { is: 'preparing' }
  | { is: 'ready' }
  | { is: 'reading'; names: readonly string[]; part: number }
  | { is: 'read'; names: readonly string[]; reading: OwnReading }
  | { is: 'failed'; message: string; isReady: boolean }

const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : 'Something went wrong.'

/** Reads files that the reader chooses and shows the dashboard with their figures. */
export function useOwnFile(dashboard: Dashboard) {
  const client = useQueryClient()
  const today = useToday()
  const [state, setState] = useState<OwnState>({ is: 'preparing' })
  const published = useRef<PublishedFiles | undefined>(undefined)
  const session = useRef<OwnSession<OwnReading> | undefined>(undefined)
  const shown = useRef(false)

  const getReady = () =>
    Promise.all([prepare(client, dashboard), keepWorkerReady()]).then(
      ([files]) => {
        published.current = files
        setState({ is: 'ready' })
      },
      (error: unknown) => setState({ is: 'failed', message: messageOf(error), isReady: false }),
    )

  useEffect(() => {
    void getReady()
    return () => {
      if (!shown.current) session.current?.end()
    }
    // Run once: what is needed does not change while the page is open.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [])

  const end = () => {
    if (!shown.current) session.current?.end()
    session.current = undefined
    shown.current = false
  }

  const read = async (files: readonly File[]) => {
    const base = published.current
    if (!base || files.length === 0) return
    end()
    const names = files.map(({ name }) => name)
    setState({ is: 'reading', names, part: 0 })
    const onProgress = (part: number) => setState({ is: 'reading', names, part })
    try {
      const worker = await takeWorker()
      // A busy worker cannot be interrupted, so it is replaced.
      const onEnd = (isIdle: boolean) => (isIdle ? giveBack(worker) : worker.terminate())
      const opened = readInWorker<OwnTalk>(
        { files, published: base, today },
        { worker, onProgress, onEnd },
      )
      session.current = opened
      const reading = await opened.reading
      if (session.current === opened) setState({ is: 'read', names, reading })
    } catch (error) {
      setState({ is: 'failed', message: messageOf(error), isReady: true })
    }
  }

  return {
    state,
    read,
    /** Stops reading, or discards the result. */
    stop: () => {
      end()
      setState({ is: published.current ? 'ready' : 'preparing' })
    },
    retry: () => {
      setState({ is: 'preparing' })
      void getReady()
    },
    show: async () => {
      const opened = session.current
      if (!opened || state.is !== 'read') return
      shown.current = true
      await openOwnFigures(client, {
        title: state.reading.title ?? '',
        files: state.names,
        tables: new Set(state.reading.tables),
        indicators: new Set(
          state.reading.differences.flatMap(({ id, isNew }) => (isNew ? [id] : [])),
        ),
        read: async (path, download) => withOwnFigures(await opened.patch(path), download),
        save: opened.zip,
        end: opened.end,
      })
    },
  }
}
