import { useSuspenseQueries } from '@tanstack/react-query'
import { useMemo } from 'react'
import { indicatorsQuery, peersQuery } from '@/data/queries'
import {
  sharedAxesNote,
  withSharedAxes,
  buildPanel,
  codesOf,
  type Panel,
} from '@/model/comparison/panel'
import { chooseItem } from '@/model/comparison/item'
import { axisOf, scatterOf } from '@/model/comparison/scatter'
import { sourcesFrom } from '@/data/view-sources'
import { OVERVIEW } from '@/model/schema/slice'
import { useComparison } from '@/selection/use-comparison'
import type { SelectionPatch } from '@/selection/use-selection'
import { useDashboard } from '../shared/dashboard/dashboard-context'
import { useSliceFiles } from '../shared/dashboard/use-dashboard'
import type { Scatter } from '@/model/view/types'

/** The data that every page starts from, and the comparison on this page. */
export function useCompare() {
  const dashboard = useDashboard()
  const { catalogue, areas, selection } = dashboard
  const context = useMemo(() => ({ catalogue, areas, selection }), [catalogue, areas, selection])
  const choice = useComparison(context)
  const { comparison } = choice
  const own = areas.areas.find((a) => a.code === comparison.areas[0])
  return {
    ...dashboard,
    comparison,
    wanted: choice.wanted,
    wantedContext: choice.wantedContext,
    isChanging: choice.isChanging,
    /** The emphasised area. */
    area: own,
    notices: [...dashboard.notices, ...choice.notices],
    change: choice.change,
    hrefChanged: choice.hrefWith,
    // Shared components change the selection without changing the comparison.
    hrefWith: (patch: SelectionPatch) => choice.hrefWith({}, patch),
    select: (patch: SelectionPatch) => choice.change({}, patch),
  }
}
export type Compare = ReturnType<typeof useCompare>

/** The items of the comparison with their measures and categories, and notices of what does not exist. */
export function useChosen({ catalogue, comparison }: Compare) {
  const themes = comparison.items.map(
    ({ indicator }) => catalogue.indicators.find(({ id }) => id === indicator)?.theme ?? '',
  )
  const indicators = useSuspenseQueries({
    queries: [...new Set(themes)].map((theme) => indicatorsQuery(theme)),
    combine: (results) => results.flatMap(({ data }) => data.indicators),
  })
  return useMemo(
    () =>
      comparison.items.flatMap((item) => {
        const indicator = indicators.find(({ id }) => id === item.indicator)
        return indicator ? [{ item, ...chooseItem(item, indicator) }] : []
      }),
    [comparison, indicators],
  )
}

/** One panel per item, with the figures of all areas. */
export function usePanels(compare: Compare, items: ReturnType<typeof useChosen>) {
  const { areas, releases, comparison, selection } = compare
  // The overview's slice is small and may be cached; a theme's slice holds every measure.
  const sets = items.map(({ chosen }) => (chosen.isHeadline ? OVERVIEW : chosen.indicator.theme))
  const wanted = [...new Set(sets)].flatMap((set) =>
    codesOf(areas, comparison).map((code) => ({ set, code })),
  )
  const slices = useSliceFiles(wanted, selection)
  return useMemo(() => {
    const panels = items.map(({ chosen }, place): Panel => {
      const { indicator } = chosen
      const files = slices.filter(({ set }) => set === sets[place]).flatMap((slice) => slice.files)
      const sources = sourcesFrom(files, { indicator, areas, releases }, selection.asAt)
      return buildPanel(sources, chosen, { comparison, selection })
    })
    const isShared = comparison.axes === 'shared'
    return {
      panels: isShared ? withSharedAxes(panels) : panels,
      note: isShared ? sharedAxesNote(panels) : '',
    }
    // The sets follow from the items.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [items, slices, areas, releases, comparison, selection])
}

/** A scatter of two panels over all authorities. */
export function useScatter(compare: Compare, [first, second]: readonly [Panel, Panel]): Scatter {
  const { areas, releases, comparison, selection } = compare
  const wanted = new Map(
    [first, second].flatMap(({ chosen: { indicator }, view: { period } }) =>
      // Only the home council has figures from its own papers.
      period === '' || indicator.local === true
        ? []
        : [[`${indicator.id}|${period}`, { id: indicator.id, period }] as const],
    ),
  )
  const peers = useSuspenseQueries({
    queries: [...wanted.values()].map(({ id, period }) => peersQuery(id, period)),
    combine: (results) => results.map(({ data }) => data),
  })
  return useMemo(() => {
    const ofAll = (panel: Panel) => {
      const { indicator } = panel.chosen
      const files = peers
        .filter((held) => held.indicator === indicator.id && held.period === panel.view.period)
        .flatMap((held) => held.files)
      return axisOf(panel, sourcesFrom(files, { indicator, areas, releases }, selection.asAt))
    }
    return scatterOf(ofAll(first), ofAll(second), { chosen: comparison.areas, areas, releases })
  }, [first, second, peers, areas, releases, comparison, selection])
}
