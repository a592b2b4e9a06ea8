import { notifyManager, type QueryClient } from '@tanstack/react-query'
import * as z from 'zod/mini'
import { fetchJson } from './fetch-json'
import { currentOverlay, pathOf, rememberPath, setOverlay, type Overlay } from './overlay'

/** A published data file without validation, which an import starts from. */
export const publishedFile = (path: string): Promise<unknown> => fetchJson(path, z.unknown())

const published = new Map<string, unknown>()

/** Every file that the client holds, with its path. */
const heldBy = (client: QueryClient) =>
  client
    .getQueryCache()
    .getAll()
    .flatMap(({ queryKey, state }) => {
      const path = pathOf(state.data)
      return path === undefined ? [] : [{ queryKey, path, data: state.data }]
    })

/** The files that the client holds, by their paths below the data folder. */
export const heldFiles = (client: QueryClient): Map<string, unknown> =>
  new Map(heldBy(client).map(({ path, data }) => [path, data]))

function replace(client: QueryClient, queryKey: readonly unknown[], item: [string, unknown]): void {
  const [path, data] = item
  rememberPath(data, path)
  client.setQueryData(queryKey, data)
}

/**
 * Shows the reader's own figures from now on. Data already fetched is changed in place, so that nothing is
 * fetched again.
 */
export async function openOwnFigures(client: QueryClient, overlay: Overlay): Promise<void> {
  closeOwnFigures(client)
  const held = heldBy(client)
  const changed = await Promise.all(
    held.map(async ({ queryKey, path, data }) => {
      const own = await overlay.read(path, () => Promise.resolve(data))
      return { queryKey, path, data, own }
    }),
  )
  notifyManager.batch(() => {
    for (const { queryKey, path, data, own } of changed) {
      published.set(path, data)
      if (own !== data) replace(client, queryKey, [path, own])
    }
    setOverlay({
      ...overlay,
      read: (path, download) =>
        overlay.read(path, async () => {
          const data = published.get(path) ?? (await download())
          published.set(path, data)
          return data
        }),
    })
  })
}

/** Restores the published figures. */
export function closeOwnFigures(client: QueryClient): void {
  const overlay = currentOverlay()
  if (!overlay) return
  overlay.end()
  notifyManager.batch(() => {
    for (const { queryKey, path } of heldBy(client)) {
      const data = published.get(path)
      // A file that exists only in the reader's own figures is no longer needed.
      if (data === undefined) client.removeQueries({ queryKey, exact: true })
      else replace(client, queryKey, [path, data])
    }
    published.clear()
    setOverlay(undefined)
  })
}
