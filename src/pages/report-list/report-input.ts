import { areaInSentence } from '@/model/schema/area'
import type { QueryClient } from '@tanstack/react-query'
import { chartById, chartFor, sentenceFor, showsAllAuthorities, titleFor } from '@/charts/registry'
import {
  areasQuery,
  catalogueQuery,
  indicatorQuery,
  peersQuery,
  releasesQuery,
  sliceQuery,
  fetchWhole,
} from '@/data/queries'
import { addressOf } from '@/data/unpublished'
import type { ExportInput } from '@/export/format'
import { sourcesFrom } from '@/data/view-sources'
import type { ObservationFile } from '@/model/schema/observation'
import type { ReportChart } from '@/model/report/report'
import { hasPeers } from '@/model/view/peers'
import { textOf } from '@/model/sentences/parts'
import { buildView } from '@/model/view/build-view'
import { wantedAreas } from '@/model/view/selection'
import { addressWith, indicatorOf, isComparison, selectionOf } from '@/selection/indicator-address'
import { siteAddress } from '../shared/save-and-copy'
import type { View } from '@/model/view/types'

interface Wish {
  /** Show figures as known on this day (ISO date); by default, the day of the entry. */
  asAt?: string | undefined
  /** ISO date. */
  today: string
}

/** Title and sentence, the same as on its page. */
function wordsOf(view: View, chartId: string | undefined): { title: string; sentence: string } {
  const standing = chartById(chartId)?.standing
  if (standing && standing.sentence(view) === undefined)
    throw new Error('Too few authorities have this figure to compare with.')
  return { title: titleFor(view, chartId), sentence: textOf(sentenceFor(view, chartId)) }
}

/**
 * A chart of a report with its figures, from its address.
 * @throws {Error} with a message for the reader when there is no such chart, or its figures cannot be
 * obtained
 */
export async function inputOf(
  client: QueryClient,
  entry: Pick<ReportChart, 'address' | 'chart'>,
  { asAt, today }: Wish,
): Promise<ExportInput> {
  const [catalogue, areas, { releases }] = await Promise.all([
    client.fetchQuery(catalogueQuery),
    client.fetchQuery(areasQuery),
    client.fetchQuery(releasesQuery),
  ])
  if (isComparison(entry.address)) {
    const { scatterInput } = await import('./scatter-input')
    return scatterInput(client, entry.address, { catalogue, areas, releases, asAt, today })
  }
  const id = indicatorOf(entry.address)
  if (!catalogue.indicators.some((one) => one.id === id))
    throw new Error(`There is no indicator “${id}” any more. Remove this chart.`)
  const { indicator } = await client.fetchQuery(indicatorQuery(id))
  const chosen = selectionOf(entry.address, { catalogue, areas, indicator }).selection
  const selection = { ...chosen, ...(asAt === undefined ? {} : { asAt }) }
  const build = (files: readonly ObservationFile[]) =>
    buildView(sourcesFrom(files, { indicator, areas, releases }, selection.asAt), {
      ...selection,
      view: 'chart',
    })
  const slices = await Promise.all(
    wantedAreas(areas, selection).map((code) =>
      selection.from === undefined && selection.to === undefined
        ? client.fetchQuery(sliceQuery(indicator.theme, code))
        : fetchWhole(client, indicator.theme, code),
    ),
  )
  let view = build(slices.flatMap(({ files }) => files))
  if (showsAllAuthorities(entry.chart) && hasPeers(indicator) && view.period !== '')
    view = build((await client.fetchQuery(peersQuery(id, view.period))).files)
  const picture = chartFor(view, entry.chart ?? selection.chart)
  if (!picture)
    throw new Error(`No figure has been published for this choice in ${areaInSentence(view.area)}.`)
  return {
    view,
    ...wordsOf(view, picture.id),
    chartId: picture.id,
    today,
    // During the build there is no site yet.
    ...(typeof location === 'undefined'
      ? {}
      : addressOf(siteAddress(addressWith(id, selection, catalogue)), [view])),
    words: indicator,
  }
}
