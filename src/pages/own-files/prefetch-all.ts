import type { QueryClient } from '@tanstack/react-query'
import { interactiveIds, loadChart } from '@/charts/registry'
import { inspectionQuery, judgementsQuery } from '@/data/inspection-queries'
import {
  areasQuery,
  homeAreasQuery,
  indicatorQuery,
  indicatorsQuery,
  peersQuery,
  termsQuery,
  fetchWhole,
} from '@/data/queries'
import { findQuery, glossaryQuery } from '@/data/word-queries'
import { planOf } from '@/data/offline/files'
import { heldFiles, publishedFile } from '@/data/own-figures'
import { reportTemplatesQuery } from '@/data/report-template-queries'
import { findEngland } from '@/model/schema/area'
import { EVIDENCE, OVERVIEW, type Slice } from '@/model/schema/slice'
import { loadAll } from '@/ui/later'
import { keepAll } from '../shared/bounded-cache'
import type { Dashboard } from '../shared/dashboard/use-dashboard'

/** All code, so that nothing is fetched once a file has been chosen. */
const fetchCode = (): unknown[] => [
  // Its parts are used on every page.
  import('../shell/after-hydration').then(loadAll),
  import('@/export/office/word/make-document'),
  import('@/export/office/spreadsheet/make-ods'),
  import('@/export/office/powerpoint/make-slide'),
  import('@/export/office/spreadsheet/make-workbook'),
  import('@/export/report-formats/docx'),
  import('@/export/report-formats/pptx'),
  import('@/export/report-formats/zip'),
  import('@/ui/explained-text'),
  ...interactiveIds().map(loadChart),
]

/** The home council, the chosen one, their region and England. */
function comparedAreas({ catalogue, areas, selection }: Dashboard): string[] {
  const chosen = areas.areas.filter(({ code }) => [catalogue.home, selection.area].includes(code))
  const england = findEngland(areas.areas)
  const codes = [...chosen.flatMap(({ code, parent }) => [code, parent]), england?.code]
  return [...new Set(codes.filter((code) => code !== undefined))]
}

/**
 * Fetches the texts and figures of all pages of the compared areas.
 * @returns their slices of the themes
 */
export async function prefetchAll(client: QueryClient, dashboard: Dashboard): Promise<Slice[]> {
  keepAll()
  const { catalogue } = dashboard
  const themes = catalogue.themes.map(({ id }) => id)
  const areas = comparedAreas(dashboard)
  const slicesOf = (sets: readonly string[]) =>
    Promise.all(areas.flatMap((area) => sets.map((set) => fetchWhole(client, set, area))))
  const [slices] = await Promise.all([
    slicesOf(themes),
    slicesOf([OVERVIEW, EVIDENCE]),
    ...[...themes, OVERVIEW, EVIDENCE].map((set) => client.fetchQuery(indicatorsQuery(set))),
    ...catalogue.indicators.map(({ id }) => client.fetchQuery(indicatorQuery(id))),
    ...['inspection', 'sources'].map((page) => client.fetchQuery(termsQuery(page))),
    client.fetchQuery(areasQuery),
    client.fetchQuery(homeAreasQuery),
    client.fetchQuery(findQuery),
    client.fetchQuery(glossaryQuery),
    client.fetchQuery(inspectionQuery),
    client.fetchQuery(judgementsQuery),
    client.fetchQuery(reportTemplatesQuery),
    ...fetchCode(),
  ])
  return slices
}

/**
 * Fetches the latest figures of all authorities, with which pages say where the council stands. Which files these are
 * follows from those that have been fetched before.
 */
export async function prefetchPeers(client: QueryClient, { catalogue }: Dashboard): Promise<void> {
  const { indicators, home } = catalogue
  const ids = indicators.map(({ id }) => id)
  const held = heldFiles(client)
  const read = async (path: string) => held.get(path) ?? publishedFile(path)
  const plan = await planOf({ indicators: ids, areas: [home], data: [] }, read)
  const paths = await plan.peers()
  await Promise.all(
    paths.map((path) => {
      const [period = '', indicator = ''] = path.replace('.json', '').split('/').toReversed()
      return client.fetchQuery(peersQuery(indicator, period))
    }),
  )
}
