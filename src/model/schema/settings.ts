import * as z from 'zod/mini'

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
