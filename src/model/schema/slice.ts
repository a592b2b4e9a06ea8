import * as z from 'zod/mini'
import { FullIndicatorSchema, IndicatorSchema } from './indicator'
import { CellSchema, ObservationFileSchema, type ObservationFile } from './observation'
import { TermSchema } from './term'

/** The set of indicators that the overview's headlines need, across all themes. */
export const OVERVIEW = 'overview'

/** The set of indicators that are evidence on what inspectors asked for, across all themes. */
export const EVIDENCE = 'evidence'

const shared = z.optional(z.string())

/**
 * An observation file as it is published in a slice. The area or period that all of its rows have is
 * written once, and a row holds, for each measure and for the place, a list with an entry for each
 * category: names would be most of the file otherwise. Without categories, its rows are whole.
 */
const PackedFileSchema = z.extend(ObservationFileSchema, {
  area: shared,
  period: shared,
  categories: z.optional(z.array(z.string())),
  rows: z.array(z.array(z.union([CellSchema, z.array(CellSchema)]))),
})
export type PackedFile = z.infer<typeof PackedFileSchema>

/** The observation file of a slice, whose rows are put back in their order as it is read. */
// A check cannot change the type of what it checks, though this one leaves no list in a row.
export const SliceFileSchema = PackedFileSchema.check((payload) => {
  const { area, period, categories, rows, ...file } = payload.value
  if (!categories) return
  const whole = rows.flatMap((row) =>
    categories.flatMap((category, index) => {
      const rest = [...row]
      const lead = [area ?? rest.shift() ?? null, period ?? rest.shift() ?? null, category]
      const cells = rest.map((list) => (Array.isArray(list) ? (list[index] ?? null) : list))
      return cells.at(-1) === null ? [] : [[...lead, ...cells]]
    }),
  )
  payload.value = { ...file, rows: whole }
}) as unknown as z.ZodMiniType<ObservationFile>

/** All that one screen needs of one area: `set` is a theme's id, 'overview' or 'evidence'. */
export const SliceSchema = z.object({
  area: z.string(),
  set: z.string(),
  /**
   * The first year of the earlier figures, which have a file of their own because no page opens
   * with them.
   */
  earlier: z.optional(z.number()),
  /** The observation files of every release, with this area's rows only. */
  files: z.array(SliceFileSchema),
})
export type Slice = z.infer<typeof SliceSchema>

/** One indicator in one period for every area, from which a page can say where a council stands. */
export const PeersSchema = z.object({
  indicator: z.string(),
  period: z.string(),
  /** The observation files of every release, with this period's rows only. */
  files: z.array(SliceFileSchema),
})
export type Peers = z.infer<typeof PeersSchema>

/** Where the peers' file is, relative to the data folder. */
export const peersPath = (indicator: string, period: string): string =>
  `slices/peers/${indicator}/${period}.json`

/** Where a slice is, relative to the data folder. */
export const slicePath = (set: string, area: string): string => `slices/${set}/${area}.json`

/** Where a slice's earlier figures are: those from before the years that a page opens with. */
export const earlierPath = (set: string, area: string): string =>
  `slices/${set}/${area}-earlier.json`

/**
 * The indicators of a set: those of a theme, those in the overview's headlines, or those used as
 * evidence.
 */
export const IndicatorSetSchema = z.object({
  indicators: z.array(IndicatorSchema),
  /** The terms in their texts that are explained where they are used. */
  terms: z.array(TermSchema),
})
export const indicatorSetPath = (set: string): string => `slices/indicators/${set}.json`

/** One indicator with its texts, and the related indicators that its page draws beside it. */
export const IndicatorSliceSchema = z.object({
  indicator: FullIndicatorSchema,
  related: z.array(IndicatorSchema),
  /** The indicator that goes on from this one month by month. */
  byMonth: z.optional(z.string()),
  terms: z.array(TermSchema),
})
export const indicatorPath = (id: string): string => `slices/indicator/${id}.json`

/** The terms explained in the texts of a page that is not about one set. */
export const TermsSchema = z.object({ terms: z.array(TermSchema) })
export const termsPath = (page: string): string => `slices/terms/${page}.json`

/** All areas, with only the fields that a page of the home council needs. */
export const AREAS_PATH = 'slices/areas.json'
export const INDEX_PATH = 'slices/catalogue.json'
export const GLOSSARY_PATH = 'slices/glossary.json'
