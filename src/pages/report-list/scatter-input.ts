import type { QueryClient } from '@tanstack/react-query'
import { chartFor, titleFor } from '@/charts/registry'
import { indicatorQuery, peersQuery, sliceQuery } from '@/data/queries'
import { addressOf } from '@/data/unpublished'
import type { ExportInput } from '@/export/format'
import type { Areas } from '@/model/schema/area'
import { chooseItem, type Item } from '@/model/comparison/item'
import { buildPanel, codesOf } from '@/model/comparison/panel'
import { axisOf, scatterOf, scatterSentence } from '@/model/comparison/scatter'
import { sourcesFrom } from '@/data/view-sources'
import type { FullIndicator } from '@/model/schema/indicator'
import type { ObservationFile } from '@/model/schema/observation'
import type { Release } from '@/model/schema/release'
import { scatterView, wordsOfAll } from '@/model/comparison/scatter-view'
import { comparedAt, comparedSearch, type Compared } from '@/selection/comparison-address'
import { siteAddress } from '../shared/save-and-copy'
import type { Axis } from '@/model/view/types'

interface Known {
  catalogue: Parameters<typeof comparedAt>[1]['catalogue']
  areas: Areas
  releases: readonly Release[]
}

/** One of the two figures for all authorities, with the texts about its indicator. */
async function axisFor(
  client: QueryClient,
  item: Item,
  { areas, releases, comparison, selection }: Known & Compared,
): Promise<{ axis: Axis; indicator: FullIndicator }> {
  const { indicator } = await client.fetchQuery(indicatorQuery(item.indicator))
  const { chosen } = chooseItem(item, indicator)
  const from = (files: readonly ObservationFile[]) =>
    sourcesFrom(files, { indicator, areas, releases }, selection.asAt)
  const slices = await Promise.all(
    codesOf(areas, comparison).map((code) => client.fetchQuery(sliceQuery(indicator.theme, code))),
  )
  const panel = buildPanel(from(slices.flatMap(({ files }) => files)), chosen, {
    comparison,
    selection,
  })
  // Only the home council has figures from its own papers.
  const hasPeers = panel.view.period !== '' && indicator.local !== true
  const peers = hasPeers
    ? await client.fetchQuery(peersQuery(indicator.id, panel.view.period))
    : { files: [] }
  return { axis: axisOf(panel, from(peers.files)), indicator }
}

/**
 * A scatter of a report with its figures, from the address of its comparison.
 * @throws {Error} with a message for the reader when there is nothing to show, or its figures cannot be
 * obtained
 */
export async function scatterInput(
  client: QueryClient,
  address: string,
  { asAt, today, ...known }: Known & { asAt: string | undefined; today: string },
): Promise<ExportInput> {
  const { comparison, selection: chosen } = comparedAt(address, known)
  const selection = { ...chosen, ...(asAt === undefined ? {} : { asAt }), view: 'chart' as const }
  const [x, y] = (comparison.scatter ?? []).map((place) => comparison.items[place])
  const own = known.areas.areas.find(({ code }) => code === comparison.areas[0])
  if (!x || !y || !own)
    throw new Error('Its two figures are not there any more. Remove this chart.')
  const held = { ...known, comparison, selection }
  const [across, up] = await Promise.all([axisFor(client, x, held), axisFor(client, y, held)])
  const scatter = scatterOf(across.axis, up.axis, { ...known, chosen: comparison.areas })
  if (scatter.dots.length === 0) throw new Error(scatterSentence(scatter, own))
  const view = scatterView(scatter, own)
  const chartId = chartFor(view)?.id
  const words = wordsOfAll([across.indicator, up.indicator])
  return {
    view,
    title: titleFor(view, chartId),
    sentence: scatterSentence(scatter, own),
    ...(chartId === undefined ? {} : { chartId }),
    today,
    // During the build there is no site yet.
    ...(typeof location === 'undefined'
      ? {}
      : addressOf(siteAddress(`/compare${comparedSearch({ comparison, selection }, known)}`), [
          view,
        ])),
    ...(words ? { words } : {}),
  }
}
