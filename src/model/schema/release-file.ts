import * as z from 'zod/mini'
import { ReleaseSchema } from './release'

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
