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

const ColourSchema = z.string().check(z.regex(/^#[0-9a-f]{6}$/i, 'write a colour as #12436d'))

/** settings.json: whose site it is. All that another council must change to set up its own. */
export const SettingsSchema = z.object({
  $schema: z.optional(z.string()),
  /** Code in areas.json of the council that the site is set up for. */
  home: z.string(),
  /** The name of the site, in its header and in every page’s title. */
  title: z.string().check(z.minLength(1)),
  /** The council’s strong colour, on white and on the dark ground. */
  colours: z.optional(z.object({ light: ColourSchema, dark: ColourSchema })),
  /** An SVG or PNG file beside settings.json, and what it says to who cannot see it. */
  logo: z.optional(z.object({ file: z.string(), alt: z.string() })),
  /** Ids of the local releases that are shown; without it all that are held. Those of another council are not. */
  ownReleases: z.optional(z.array(z.string())),
})

export type Settings = z.infer<typeof SettingsSchema>
