import * as z from 'zod/mini'
import { GlossaryEntrySchema } from './glossary'
import {
  CommentSchema,
  FullIndicatorSchema,
  HouseSchema,
  SharedAnnotationSchema,
} from './indicator'
import { ReleaseSchema } from './release'

/** catalogue.json as the data layer publishes it, identical for every council's site. */
export const CatalogueFileSchema = z.extend(HouseSchema, {
  indicators: z.array(FullIndicatorSchema),
  /**
   * Annotations that several indicators share. Where labels match, the more specific one replaces
   * the other: the indicator's own first, then one that names the indicator, then its theme's.
   */
  annotations: z.array(SharedAnnotationSchema),
  glossary: z.array(GlossaryEntrySchema),
})

/** releases.json, including fields that the pages do not need. */
export const ReleasesFileSchema = z.object({
  releases: z.array(
    z.extend(ReleaseSchema, {
      /**
       * Local releases only: counts of children below this, other than 0, must be suppressed. 5 if
       * absent.
       */
      threshold: z.optional(z.number()),
      /**
       * Local releases only: the figures were already public before they came here, so nothing is
       * held back.
       */
      disclosure: z.optional(z.enum(['as-published'])),
      /** Where and by whom the figures were published; required with `disclosure`. */
      disclosureReason: z.optional(z.string()),
    }),
  ),
})

/** commentary.json: the service's own comments on figures. Optional. */
export const CommentaryFileSchema = z.object({
  $schema: z.optional(z.string()),
  comments: z.array(z.extend(CommentSchema, { indicator: z.string() })),
})
export type Commentary = z.infer<typeof CommentaryFileSchema>

const ColourSchema = z.string().check(z.regex(/^#[0-9a-f]{6}$/i, 'write a colour as #12436d'))

/**
 * settings.json: whose site this is, and all that another council must change to set up its own.
 */
export const SettingsSchema = z.object({
  $schema: z.optional(z.string()),
  /** Code in areas.json of the council that the site is set up for. */
  home: z.string(),
  /** The name of the site, in its header and in every page’s title. */
  title: z.string().check(z.minLength(1)),
  /** The council's main colour, on white and on the dark background. */
  colours: z.optional(z.object({ light: ColourSchema, dark: ColourSchema })),
  /** An SVG or PNG file beside settings.json, and its text for people who cannot see it. */
  logo: z.optional(z.object({ file: z.string(), alt: z.string() })),
  /** Ids of the local releases to show; if absent, all that hold figures of this council. */
  ownReleases: z.optional(z.array(z.string())),
})

export type Settings = z.infer<typeof SettingsSchema>
