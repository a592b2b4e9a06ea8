import * as z from 'zod/mini'

/** Whose site it is, as the settings say and the areas add. */
export const SITE = {
  /** The council that the site is set up for. */
  home: z.string(),
  /** The region offered as a benchmark beside the chosen council's own. */
  homeRegion: z.string(),
  title: z.string(),
  /** Its file in the data folder, and what it says. */
  logo: z.optional(z.object({ file: z.string(), alt: z.string() })),
}

/** What every page of a site has in common, worked out from its releases when it is built. */
export const COMMON = {
  /** Addresses of pages that have nothing to show on this site. */
  without: z.optional(z.array(z.string())),
  /** That it holds figures which are not public, and from which releases. */
  warning: z.optional(z.string()),
  /** Whom its figures are from, for the foot of every page. */
  credits: z.optional(z.string()),
}

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
