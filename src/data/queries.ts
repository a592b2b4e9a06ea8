import { queryOptions } from '@tanstack/react-query'
import { AreasSchema } from '@/model/area'
import { CatalogueSchema } from '@/model/indicator'
import { InspectionSchema } from '@/model/inspection'
import { ObservationFileSchema } from '@/model/observation'
import { ReleasesSchema } from '@/model/release'
import { SliceSchema } from '@/model/slice'
import { fetchJson } from './fetch-json'

/** Themes, indicators and glossary. */
export const catalogueQuery = queryOptions({
  queryKey: ['catalogue'],
  queryFn: () => fetchJson('catalogue.json', CatalogueSchema),
})

/** Authorities, regions and England. */
export const areasQuery = queryOptions({
  queryKey: ['areas'],
  queryFn: () => fetchJson('areas.json', AreasSchema),
})

/** Every publication that figures come from. */
export const releasesQuery = queryOptions({
  queryKey: ['releases'],
  queryFn: () => fetchJson('releases.json', ReleasesSchema),
})

/** Inspections, judgements, recommendations and the committee's requests. */
export const inspectionQuery = queryOptions({
  queryKey: ['inspection'],
  queryFn: () => fetchJson('inspection.json', InspectionSchema),
})

/** Figures of one area: of a theme, or of the overview. */
export const sliceQuery = (set: string, area: string) =>
  queryOptions({
    queryKey: ['slice', set, area],
    queryFn: () => fetchJson(`slices/${set}/${area}.json`, SliceSchema),
  })

/** One indicator in one release, all areas. */
export const observationsQuery = (release: string, indicator: string) =>
  queryOptions({
    queryKey: ['observations', release, indicator],
    queryFn: () => fetchJson(`releases/${release}/${indicator}.json`, ObservationFileSchema),
  })
