import * as z from 'zod/mini'

/** A short form or a term, with the explanation given where a text uses it. */
export const TermSchema = z.object({
  term: z.string(),
  full: z.optional(z.string()),
  meaning: z.string(),
})
export type Term = z.infer<typeof TermSchema>
