import type { QueryClient } from '@tanstack/react-query'
import { publishedFile } from '@/data/own-figures'
import { areasQuery, catalogueQuery } from '@/data/queries'
import type { PublishedFiles } from '@/importer/open-own-files'
import type { Dashboard } from '../shared/dashboard/use-dashboard'
import { prefetchAll } from './prefetch-all'

let prepared: Promise<PublishedFiles> | undefined

async function fetchAll(client: QueryClient, dashboard: Dashboard): Promise<PublishedFiles> {
  const [slices, catalogue, index, areas, releases, inspection] = await Promise.all([
    prefetchAll(client, dashboard),
    publishedFile('catalogue.json'),
    client.fetchQuery(catalogueQuery),
    client.fetchQuery(areasQuery),
    publishedFile('releases.json'),
    publishedFile('inspection.json'),
  ])
  return { catalogue, index, areas, releases, inspection, slices }
}

/**
 * Fetches everything needed to read, compare and show own files before one is chosen: after
 * that, nothing is fetched.
 */
export function prepare(client: QueryClient, dashboard: Dashboard): Promise<PublishedFiles> {
  prepared ??= fetchAll(client, dashboard).catch((error: unknown) => {
    prepared = undefined
    throw error
  })
  return prepared
}
