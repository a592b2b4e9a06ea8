import * as z from 'zod/mini'

const KINDS = ['indicator', 'theme', 'area', 'term', 'page', 'paper'] as const

/** A choice within an indicator that has words of its own: "rate", "Foster care". */
const FindChoiceSchema = z.object({
  id: z.string(),
  label: z.string(),
  words: z.optional(z.string()),
})
export type FindChoice = z.infer<typeof FindChoiceSchema>

/** One thing that the search box finds. */
const FindEntrySchema = z.object({
  kind: z.enum(KINDS),
  /**
   * The id of an indicator or theme, a council's code, a term's anchor in the glossary, a page's
   * path, or what the inspection page's address says of a record in the papers.
   */
  id: z.string(),
  title: z.string(),
  /** "CLA-01"; for a theme "CLA". */
  code: z.optional(z.string()),
  theme: z.optional(z.string()),
  /** What else people call it. */
  words: z.array(z.string()),
  /** An indicator's question, a term's meaning, a council's region. */
  text: z.optional(z.string()),
  /**
   * The measures a reader can choose for an indicator; the first is the one its page opens with.
   */
  measures: z.optional(z.array(FindChoiceSchema)),
  categories: z.optional(z.array(FindChoiceSchema)),
  /** Only the home council's own papers have it. */
  local: z.optional(z.boolean()),
})
export type FindEntry = z.infer<typeof FindEntrySchema>

export const FindSchema = z.object({
  /** The home council, which comes first when results match equally well. */
  home: z.string(),
  entries: z.array(FindEntrySchema),
})
export type Find = z.infer<typeof FindSchema>

/** Where the index is, relative to the data folder. */
export const FIND_PATH = 'slices/find.json'
