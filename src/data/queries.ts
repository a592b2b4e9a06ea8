import { queryOptions, type QueryClient } from '@tanstack/react-query'
import { AreasSchema } from '@/model/schema/area'
import { CatalogueIndexSchema } from '@/model/schema/indicator'
import { ReleasesSchema } from '@/model/schema/release'
import {
  AREAS_PATH,
  earlierPath,
  INDEX_PATH,
  indicatorPath,
  IndicatorSetSchema,
  indicatorSetPath,
  IndicatorSliceSchema,
  peersPath,
  PeersSchema,
  slicePath,
  SliceSchema,
  type Slice,
  termsPath,
  TermsSchema,
} from '@/model/schema/slice'
import { fetchJson } from './fetch-json'

/** Themes, and the names of all indicators. */
export const catalogueQuery = queryOptions({
  queryKey: ['catalogue'],
  queryFn: () => fetchJson(INDEX_PATH, CatalogueIndexSchema),
})

/** The indicators of a theme, or of the overview. */
export const indicatorsQuery = (set: string) =>
  queryOptions({
    queryKey: ['indicators', set],
    queryFn: () => fetchJson(indicatorSetPath(set), IndicatorSetSchema),
  })

/** One indicator with its texts. */
export const indicatorQuery = (id: string) =>
  queryOptions({
    queryKey: ['indicator', id],
    queryFn: () => fetchJson(indicatorPath(id), IndicatorSliceSchema),
  })

/** Abbreviations and terms in the texts of a page, such as the sources or the inspections. */
export const termsQuery = (page: string) =>
  queryOptions({
    queryKey: ['terms', page],
    queryFn: () => fetchJson(termsPath(page), TermsSchema),
  })

/** Authorities, regions and England, limited to what a page of the home council needs. */
export const homeAreasQuery = queryOptions({
  queryKey: ['areas', 'home'],
  queryFn: () => fetchJson(AREAS_PATH, AreasSchema),
})

/** All areas in full, with neighbours and former codes. */
export const areasQuery = queryOptions({
  queryKey: ['areas'],
  queryFn: () => fetchJson('areas.json', AreasSchema),
})

/** Every publication in the data. */
export const releasesQuery = queryOptions({
  queryKey: ['releases'],
  queryFn: () => fetchJson('releases.json', ReleasesSchema),
})

/** Figures of one area, for a theme or the overview. */
export const sliceQuery = (set: string, area: string) =>
  queryOptions({
    queryKey: ['slice', set, area],
    queryFn: () => fetchJson(slicePath(set, area), SliceSchema),
  })

/** The part left out of a slice: the years before those that a page shows by default. */
export const earlierQuery = (set: string, area: string) =>
  queryOptions({
    queryKey: ['earlier', set, area],
    queryFn: () => fetchJson(earlierPath(set, area), SliceSchema),
  })

/** Figures of one area for all years. */
export async function fetchWhole(client: QueryClient, set: string, area: string): Promise<Slice> {
  const slice = await client.fetchQuery(sliceQuery(set, area))
  if (slice.earlier === undefined) return slice
  const { files } = await client.fetchQuery(earlierQuery(set, area))
  return { ...slice, files: [...slice.files, ...files] }
}

/** One indicator in one period, for all areas. */
export const peersQuery = (indicator: string, period: string) =>
  queryOptions({
    queryKey: ['peers', indicator, period],
    queryFn: () => fetchJson(peersPath(indicator, period), PeersSchema),
  })
