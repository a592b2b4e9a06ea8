import * as z from 'zod/mini'
import {
  FullIndicatorSchema,
  GlossaryEntrySchema,
  HouseSchema,
  SharedAnnotationSchema,
} from './indicator'

/** catalogue.json, as the data layer publishes it: the same whoever's site it is. */
export const CatalogueFileSchema = z.extend(HouseSchema, {
  indicators: z.array(FullIndicatorSchema),
  /** Beside those of each indicator. What is nearer stands in place of one with the same label: its own, then one that names it, then its theme's. */
  annotations: z.array(SharedAnnotationSchema),
  glossary: z.array(GlossaryEntrySchema),
})
