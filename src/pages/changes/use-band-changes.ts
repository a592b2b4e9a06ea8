import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { indicatorsQuery, peersQuery, fetchWhole } from '@/data/queries'
import type { Change, Span } from '@/model/changes/changes'
import { sourcesFrom } from '@/data/view-sources'
import type { Indicator } from '@/model/schema/indicator'
import { hasPeers } from '@/model/view/peers'
import { bandChange } from '@/model/changes/rank-band'
import type { ObservationFile } from '@/model/schema/observation'
import { OVERVIEW } from '@/model/schema/slice'
import { buildView } from '@/model/view/build-view'
import type { Dashboard } from '../shared/dashboard/use-dashboard'
import type { View } from '@/model/view/types'

interface Progress {
  state: 'none' | 'working' | 'done' | 'failed'
  words: string
}

const bandChangesInWords = (count: number, total: number): string =>
  `${count === 0 ? 'None' : count} of ${total} headline figures moved to another quarter of the authorities.`

/** Checks on request, one after the other, which headline figures changed position among all authorities. */
export function useBandChanges(
  { since, until }: Span,
  { areas, releases, selection }: Dashboard,
  onFound: (bands: readonly Change[]) => void,
) {
  const client = useQueryClient()
  const [progress, setProgress] = useState<Progress>({ state: 'none', words: '' })

  /** The view of a headline with all authorities, as known on a day; undefined where nothing was known. */
  const viewOn = async (
    asAt: string,
    { indicator, measure, category }: { indicator: Indicator; measure: string; category: string },
  ): Promise<View | undefined> => {
    const chosen = { ...selection, asAt, vs: [], measure, category }
    delete chosen.from
    delete chosen.to
    const viewFrom = (files: readonly ObservationFile[]) =>
      buildView(sourcesFrom(files, { indicator, areas, releases }, asAt), chosen)
    const own = await fetchWhole(client, OVERVIEW, selection.area)
    const { period } = viewFrom(own.files)
    if (period === '') return undefined
    const { files } = await client.fetchQuery(peersQuery(indicator.id, period))
    return viewFrom(files)
  }

  const run = async () => {
    setProgress({ state: 'working', words: 'Looking' })
    try {
      const { indicators } = await client.fetchQuery(indicatorsQuery(OVERVIEW))
      const wanted = indicators
        .filter(hasPeers)
        .flatMap((indicator) => indicator.headlines.map((h) => ({ ...h, indicator })))
      const bands: Change[] = []
      for (const [index, headline] of wanted.entries()) {
        setProgress({ state: 'working', words: `Looking: ${index + 1} of ${wanted.length}` })
        // One after the other, so that a slow line shows how far it is.
        // oxlint-disable-next-line no-await-in-loop
        const [then, now] = [await viewOn(since, headline), await viewOn(until, headline)]
        const change = then && now && bandChange(then, now)
        if (change) bands.push(change)
      }
      onFound(bands)
      setProgress({ state: 'done', words: bandChangesInWords(bands.length, wanted.length) })
    } catch (error) {
      const why = error instanceof Error ? error.message : ''
      setProgress({ state: 'failed', words: `This could not be worked out. ${why} Try again.` })
    }
  }
  return { progress, run }
}
