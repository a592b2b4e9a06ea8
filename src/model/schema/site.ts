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
