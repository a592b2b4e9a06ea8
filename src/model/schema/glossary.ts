import * as z from 'zod/mini'

export const GlossaryEntrySchema = z.object({
  term: z.string(),
  full: z.optional(z.string()),
  meaning: z.string(),
  /** The term under which it is explained, where this is another form of it. */
  see: z.optional(z.string()),
  /** True where the term is explained wherever a text uses it. Short forms always are. */
  inText: z.optional(z.boolean()),
  /** Code of the one council that uses the term: other councils' sites leave it out. */
  area: z.optional(z.string()),
})
export type GlossaryEntry = z.infer<typeof GlossaryEntrySchema>

/** A term with the ids of the indicators whose texts use it. */
const UsedEntrySchema = z.extend(GlossaryEntrySchema, { usedIn: z.array(z.string()) })
export type UsedEntry = z.infer<typeof UsedEntrySchema>

export const GlossarySchema = z.object({ glossary: z.array(UsedEntrySchema) })
