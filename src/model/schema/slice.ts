import * as z from 'zod/mini'
import { FullIndicatorSchema, IndicatorSchema } from './indicator'
import { ObservationFileSchema } from './observation'
import { TermSchema } from './term'

/** The set that holds what the overview's headlines need, of every theme. */
export const OVERVIEW = 'overview'

/** The set that holds the indicators which speak to what inspectors asked for, of every theme. */
export const EVIDENCE = 'evidence'

/** All that one screen needs of one area: `set` is a theme's id, 'overview' or 'evidence'. */
export const SliceSchema = z.object({
  area: z.string(),
  set: z.string(),
  /** The first year of the figures that are in a file of their own, because no page opens with them. */
  earlier: z.optional(z.number()),
  /** The observation files of every release, with this area's rows only. */
  files: z.array(ObservationFileSchema),
})
export type Slice = z.infer<typeof SliceSchema>

/** One indicator in one period, every area: what it takes to say where a council stands. */
export const PeersSchema = z.object({
  indicator: z.string(),
  period: z.string(),
  /** The observation files of every release, with this period's rows only. */
  files: z.array(ObservationFileSchema),
})
export type Peers = z.infer<typeof PeersSchema>

/** Where it is, from the data folder. */
export const peersPath = (indicator: string, period: string): string =>
  `slices/peers/${indicator}/${period}.json`

/** Where a slice is, from the data folder. */
export const slicePath = (set: string, area: string): string => `slices/${set}/${area}.json`

/** The figures of a slice that are from before the years that a page opens with. */
export const earlierPath = (set: string, area: string): string =>
  `slices/${set}/${area}-earlier.json`

/** The indicators of a set: of a theme, those that the overview has headlines of, or the evidence. */
export const IndicatorSetSchema = z.object({
  indicators: z.array(IndicatorSchema),
  /** What their texts leave to be explained where it stands. */
  terms: z.array(TermSchema),
})
export const indicatorSetPath = (set: string): string => `slices/indicators/${set}.json`

/** One indicator with its words, and those that its page draws beside it. */
export const IndicatorSliceSchema = z.object({
  indicator: FullIndicatorSchema,
  related: z.array(IndicatorSchema),
  terms: z.array(TermSchema),
})
export const indicatorPath = (id: string): string => `slices/indicator/${id}.json`

/** What the texts of a page that is not about one set leave to be explained. */
export const TermsSchema = z.object({ terms: z.array(TermSchema) })
export const termsPath = (page: string): string => `slices/terms/${page}.json`

/** All areas, with no more of them than a page of the home council needs. */
export const AREAS_PATH = 'slices/areas.json'
export const INDEX_PATH = 'slices/catalogue.json'
export const GLOSSARY_PATH = 'slices/glossary.json'
