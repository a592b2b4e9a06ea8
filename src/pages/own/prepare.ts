import type { QueryClient } from '@tanstack/react-query'
import { publishedFile } from '@/data/own-figures'
import { indicatorQuery, indicatorsQuery, sliceQuery } from '@/data/queries'
import type { PublishedFiles } from '@/importer/open-own'
import { EVIDENCE, OVERVIEW } from '@/model/slice'
import type { Dashboard } from '../use-dashboard'

let prepared: Promise<PublishedFiles> | undefined

async function fetchAll(client: QueryClient, dashboard: Dashboard): Promise<PublishedFiles> {
  const { catalogue, areas, selection } = dashboard
  const home = areas.areas.find(({ code }) => code === catalogue.home)
  const england = areas.areas.find(({ level }) => level === 'country')
  const codes = [catalogue.home, selection.area, home?.parent, england?.code, catalogue.homeRegion]
  const compared = [...new Set(codes.filter((code) => code !== undefined))]
  const sets = [...catalogue.themes.map(({ id }) => id), OVERVIEW, EVIDENCE]
  const slices = compared.flatMap((code) => sets.map((set) => client.fetchQuery(sliceQuery(set, code))))
  // What draws them, so that a chosen file is shown without asking for anything more.
  const words = [
    ...sets.map((set) => client.fetchQuery(indicatorsQuery(set))),
    ...catalogue.indicators.map(({ id }) => client.fetchQuery(indicatorQuery(id))),
    import('../bodies/indicator'),
    import('../bodies/theme'),
    import('../parts/own-banner'),
    import('@/charts/live-chart'),
  ]
  const files = ['catalogue.json', 'areas.json', 'releases.json', 'inspection.json'].map(publishedFile)
  const [held, [all, places, releases, inspection]] = await Promise.all([
    Promise.all(slices),
    Promise.all(files),
    Promise.all(words),
  ])
  const compare = held.filter(({ set }) => set !== OVERVIEW && set !== EVIDENCE)
  return { catalogue: all, areas: places, releases, inspection, slices: compare }
}

/**
 * Fetches all that own files are read by and compared with, before any is chosen: from then on
 * nothing is asked for.
 */
export function prepare(client: QueryClient, dashboard: Dashboard): Promise<PublishedFiles> {
  prepared ??= fetchAll(client, dashboard).catch((error: unknown) => {
    prepared = undefined
    throw error
  })
  return prepared
}
