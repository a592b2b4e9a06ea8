import * as z from 'zod/mini'

const LevelSchema = z.enum(['country', 'region', 'sub-region', 'authority', 'joint'])

const AreaSchema = z.object({
  /**
   * Stable id: the ONS code in force, or the last one the area had. The id of a joint return is its
   * members' codes joined by a hyphen.
   */
  code: z.string(),
  name: z.string(),
  /** Other names people use for it that no rule produces: "Hull", "BANES". */
  alsoKnownAs: z.optional(z.array(z.string())),
  /** Wider places that it lies in and that have no entry of their own here: "Berkshire". */
  partOf: z.optional(z.array(z.string())),
  level: LevelSchema,
  /**
   * The three-digit DfE number, as text: "825"; for a joint return "314 / 318". Absent for regions.
   */
  dfe: z.optional(z.string()),
  /** ONS codes with the days on which each began and ended. */
  codes: z.optional(
    z.array(
      z.object({ code: z.string(), from: z.optional(z.string()), to: z.optional(z.string()) }),
    ),
  ),
  /** The region (for a sub-region, the region it is part of). */
  parent: z.optional(z.string()),
  /** Inner or Outer London, for its boroughs. */
  subRegion: z.optional(z.string()),
  from: z.optional(z.string()),
  to: z.optional(z.string()),
  predecessors: z.optional(z.array(z.string())),
  successors: z.optional(z.array(z.string())),
  /** When it began or ended, and what was there before or after, in words: for a reorganised council only. */
  history: z.optional(z.string()),
  /** For a joint return, the authorities that file it together. */
  members: z.optional(z.array(z.string())),
  /** Ten statistical neighbours, nearest first. */
  neighbours: z.optional(z.array(z.object({ code: z.string(), closeness: z.string() }))),
})
export type Area = z.infer<typeof AreaSchema>

export const AreasSchema = z.object({
  neighbourModel: z.string(),
  areas: z.array(AreaSchema),
})
export type Areas = z.infer<typeof AreasSchema>

/** Whether an authority may be chosen: it exists today (or is named as the home council). */
export const isCurrentAuthority = (area: Area): boolean =>
  area.level === 'authority' && area.to === undefined

/** England, from a list of areas; undefined where the list has no country. */
export const findEngland = (areas: readonly Area[]): Area | undefined =>
  areas.find(({ level }) => level === 'country')

const WITHOUT_ARTICLE = /^(London|Yorkshire and The Humber)$/
const WITH_ARTICLE = /^(City of|Isles? of|East Riding)/

/**
 * The area's name as a sentence says it: "the South East", "England", "Kent", "Bristol" of "Bristol, City of",
 * "the City of London".
 */
export function areaInSentence({ name, level }: Pick<Area, 'name' | 'level'>): string {
  const hasArticle = level === 'region' ? !WITHOUT_ARTICLE.test(name) : WITH_ARTICLE.test(name)
  const said = name.replace(/, (City|County) of$/, '').replace(' / ', ' and ')
  return hasArticle ? `the ${said}` : said
}

/** "Buckinghamshire's", "Milton Keynes's"; for several areas, "its neighbours'". */
export const possessive = (name: string): string =>
  `${name}’${/(neighbour|nd)s$/.test(name) ? '' : 's'}`

/**
 * The codes without repeats, each followed by the code of the joint return, if any, that the
 * council files with another.
 */
export const withJointReturns = (areas: readonly Area[], codes: readonly string[]): string[] => [
  ...new Set(codes.flatMap((code) => [code, jointReturnOf(areas, code)?.code ?? []].flat())),
]

/** The joint return that speaks for an authority when it files none of its own. */
export const jointReturnOf = (areas: readonly Area[], code: string): Area | undefined =>
  areas.find((area) => area.level === 'joint' && area.members?.includes(code))
