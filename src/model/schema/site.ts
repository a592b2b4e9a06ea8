import * as z from 'zod/mini'

/** Whose site it is: from the settings, with what areas.json adds. */
export const SITE = {
  /** The council that the site is set up for. */
  home: z.string(),
  /** The region offered as a benchmark beside the chosen council's own. */
  homeRegion: z.string(),
  title: z.string(),
  /** The logo's file in the data folder, and its alternative text. */
  logo: z.optional(z.object({ file: z.string(), alt: z.string() })),
}

/** What every page of a site has in common, worked out from its releases when it is built. */
export const COMMON = {
  /** Addresses of pages that have nothing to show on this site. */
  without: z.optional(z.array(z.string())),
  /** A warning that the site holds figures which are not public, and from which releases. */
  warning: z.optional(z.string()),
  /** Who the site's figures come from, for the foot of every page. */
  credits: z.optional(z.string()),
}
