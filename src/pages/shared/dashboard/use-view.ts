import { useMemo } from 'react'
import { sourcesFrom } from '@/data/view-sources'
import type { Indicator } from '@/model/schema/indicator'
import type { Selection } from '@/model/view/selection'
import { buildView } from '@/model/view/build-view'
import { usePeers, useSlices, type Dashboard } from './use-dashboard'
import type { View } from '@/model/view/types'

interface ViewChoice {
  dashboard: Dashboard
  patch?: Partial<Selection> | undefined
}

/** The view of an indicator for the chosen council and benchmarks, from its theme's slices. */
export function useView(
  indicator: Indicator,
  dashboard: Dashboard,
  patch?: Partial<Selection>,
): View {
  const files = useSlices(indicator.theme, dashboard)
  return useBuiltView(files, indicator, { dashboard, patch })
}

/** The view of an indicator from the slices of a set other than its theme. */
export function useViewFrom(set: string, indicator: Indicator, choice: ViewChoice): View {
  const files = useSlices(set, choice.dashboard)
  return useBuiltView(files, indicator, choice)
}

/** The view of an indicator in its latest period, with the figures of every authority. */
export function usePeersView(
  indicator: Indicator,
  dashboard: Dashboard,
  patch?: Partial<Selection>,
): View {
  const { period } = useView(indicator, dashboard, patch)
  const files = usePeers(indicator, period)
  return useBuiltView(files, indicator, { dashboard, patch })
}

function useBuiltView(
  files: ReturnType<typeof useSlices>,
  indicator: Indicator,
  { dashboard, patch }: ViewChoice,
): View {
  const { areas, releases, selection } = dashboard
  const sources = useMemo(
    () => sourcesFrom(files, { indicator, areas, releases }, selection.asAt),
    [files, indicator, areas, releases, selection.asAt],
  )
  const key = JSON.stringify({ ...selection, ...patch })
  return useMemo(
    () => buildView(sources, { ...selection, ...patch }),
    // `key` stands in for selection and patch, which are new objects each time.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
    [sources, key],
  )
}
