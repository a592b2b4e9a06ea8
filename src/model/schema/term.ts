import * as z from 'zod/mini'

/** A short form or a term with what must be said of it where it stands. */
export const TermSchema = z.object({
  term: z.string(),
  full: z.optional(z.string()),
  meaning: z.string(),
})
export type Term = z.infer<typeof TermSchema>
