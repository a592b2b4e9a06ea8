import * as z from 'zod/mini'
import {
  FullIndicatorSchema,
  GlossaryEntrySchema,
  HouseSchema,
  SharedAnnotationSchema,
} from './indicator'
import { ReleaseSchema } from './release'

/** catalogue.json, as the data layer publishes it: the same whoever's site it is. */
export const CatalogueFileSchema = z.extend(HouseSchema, {
  indicators: z.array(FullIndicatorSchema),
  /** Beside those of each indicator. What is nearer stands in place of one with the same label: its own, then one that names it, then its theme's. */
  annotations: z.array(SharedAnnotationSchema),
  glossary: z.array(GlossaryEntrySchema),
})

/** releases.json, with what the pages have no use for. */
export const ReleasesFileSchema = z.object({
  releases: z.array(
    z.extend(ReleaseSchema, {
      /** Of a local release: counts of children below it, except 0, must be suppressed; 5 without one. */
      threshold: z.optional(z.number()),
      /** Of a local release: its figures were public before they came here, so that nothing is held back. */
      disclosure: z.optional(z.enum(['as-published'])),
      /** Where and by whom they were published; needed with it. */
      disclosureReason: z.optional(z.string()),
    }),
  ),
})
