import { useSuspenseQueries, useSuspenseQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import {
  earlierQuery,
  sliceQuery,
  areasQuery,
  catalogueQuery,
  homeAreasQuery,
  indicatorQuery,
  indicatorsQuery,
  peersQuery,
  releasesQuery,
} from '@/data/queries'
import { type Selection, wantedAreas } from '@/model/view/selection'
import { type Slice, OVERVIEW } from '@/model/schema/slice'
import { jointReturnOf } from '@/model/schema/area'
import type { Indicator } from '@/model/schema/indicator'
import type { ObservationFile } from '@/model/schema/observation'
import { periodYear } from '@/model/values/period'
import type { Term } from '@/model/schema/term'
import { useNeedsAllAreas, useSelection } from '@/selection/use-selection'

/** All years, from the first. */
export const ALL_YEARS = { from: 0 }

// A stable function, so that useSuspenseQueries keeps its result.
const dataOf = (results: readonly { data: Slice }[]): Slice[] => results.map(({ data }) => data)

/**
 * Slices of areas. Earlier years are fetched only if the reader chooses them, because no page shows them by
 * default.
 */
export function useSliceFiles(
  wanted: readonly { set: string; code: string }[],
  { from, to }: Pick<Selection, 'from' | 'to'>,
): Slice[] {
  const recent = useSuspenseQueries({
    queries: wanted.map(({ set, code }) => sliceQuery(set, code)),
    combine: dataOf,
  })
  const cut =
    from === undefined && to === undefined
      ? []
      : recent.filter((slice) => slice.earlier !== undefined)
  const earlier = useSuspenseQueries({
    queries: cut.map(({ set, area }) => earlierQuery(set, area)),
    combine: dataOf,
  })
  return useMemo(() => [...recent, ...earlier], [recent, earlier])
}

// A stable list, so that memoised values stay.
const NONE: readonly Term[] = []

/**
 * Catalogue, areas, releases and the reader's selection, which every page starts from.
 * @param isLean use only the areas in the index, because the rest could not be fetched
 */
export function useLoadedDashboard(indicatorId?: string, isLean = false) {
  const needsAll = useNeedsAllAreas()
  const areasOf = needsAll && !isLean ? areasQuery : homeAreasQuery
  const [{ data: catalogue }, { data: areas }, { data: held }] = useSuspenseQueries({
    queries: [catalogueQuery, areasOf, releasesQuery],
  })
  const known = catalogue.indicators.filter((i) => i.id === indicatorId)
  // Nothing is fetched for an unknown one; the page says that it does not exist.
  const [slice] = useSuspenseQueries({
    queries: known.map(({ id }) => indicatorQuery(id)),
    combine: (results) => results.map(({ data }) => data),
  })
  const indicator = slice?.indicator
  const context = useMemo(() => ({ catalogue, areas, indicator }), [catalogue, areas, indicator])
  const choice = useSelection(context)
  const area = areas.areas.find((a) => a.code === choice.selection.area)
  const related = slice?.related ?? []
  const terms = slice?.terms ?? NONE
  const byMonth = slice?.byMonth
  return {
    catalogue,
    areas,
    releases: held.releases,
    indicator,
    related,
    byMonth,
    terms,
    area,
    ...choice,
  }
}
export type Dashboard = ReturnType<typeof useLoadedDashboard>

/** The indicators of a theme, or those of the overview. */
export function useIndicators(set: string): readonly Indicator[] {
  return useSuspenseQuery(indicatorsQuery(set)).data.indicators
}

/** The terms in the texts of a set. */
export function useTerms(set: string): readonly Term[] {
  return useSuspenseQuery(indicatorsQuery(set)).data.terms
}

/** Figures of a set (a theme or the overview) for the council and everything it is compared with. */
export function useSlices(set: string, { areas, selection }: Dashboard): ObservationFile[] {
  const codes = wantedAreas(areas, selection)
  const slices = useSliceFiles(
    codes.map((code) => ({ set, code })),
    selection,
  )
  return useMemo(() => slices.flatMap(({ files }) => files), [slices])
}

/** First and last year of the headline figures shown by default, and the earliest that can be chosen. */
export function useYears({
  catalogue,
  areas,
  selection,
}: Dashboard): { earliest: number; first: number; last: number } | undefined {
  const joint = jointReturnOf(areas.areas, selection.area)
  const slices = useSuspenseQueries({
    queries: [selection.area, ...(joint ? [joint.code] : [])].map((code) =>
      sliceQuery(OVERVIEW, code),
    ),
    combine: (results) => results.map(({ data }) => data),
  })
  const files = slices.flatMap((slice) => slice.files)
  const years = files.flatMap((file) => {
    const type = catalogue.indicators.find((i) => i.id === file.indicator)?.periodType
    return type
      ? file.rows.flatMap(([, period]) =>
          typeof period === 'string' ? periodYear(period, type) : [],
        )
      : []
  })
  if (years.length === 0) return undefined
  const first = Math.min(...years)
  const earlier = slices.flatMap((slice) => slice.earlier ?? [])
  return { earliest: Math.min(first, ...earlier), first, last: Math.max(...years) }
}

/** The figures of all authorities in one period; none if the period is empty. */
export function usePeers(indicator: Indicator, period: string): ObservationFile[] {
  return useSuspenseQueries({
    queries: (period === '' ? [] : [period]).map((held) => peersQuery(indicator.id, held)),
    combine: (results) => results.flatMap(({ data }) => data.files),
  })
}

/** The terms in the texts of some sets of indicators. */
export function useSetTerms(sets: readonly string[]): readonly Term[] {
  return useSuspenseQueries({
    queries: [...new Set(sets)].map((set) => indicatorsQuery(set)),
    combine: (results) => results.flatMap(({ data }) => data.terms),
  })
}
