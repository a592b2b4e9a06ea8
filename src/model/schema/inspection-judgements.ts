import * as z from 'zod/mini'
import { isText } from './observation'
import { resolve, type Release } from './release'

/** The latest inspections of every authority, from which a page can say how a region is judged. */
export const InspectionJudgementsSchema = z.object({
  /** The indicator that holds the judgements. */
  indicator: z.string(),
  /** Best first. */
  grades: z.array(z.string()),
  /** What is judged, the overall judgement first. */
  categories: z.array(z.string()),
  inspections: z.array(
    z.object({
      area: z.string(),
      date: z.string(),
      release: z.string(),
      /** Row of the release's file, or where in its document the first judgement stands. */
      at: z.union([z.number(), z.string()]),
      /**
       * For each category, the index of its grade in `grades`, from 0; null where the source has
       * none.
       */
      results: z.array(z.nullable(z.number())),
    }),
  ),
})
export type InspectionJudgements = z.infer<typeof InspectionJudgementsSchema>

/** Where the judgements are, relative to the data folder. */
export const JUDGEMENTS_PATH = 'slices/judgements.json'

/** One inspection of an authority, as known on the day asked for. */
export interface Inspected {
  area: string
  date: string
  release: string
  at: number | string
  /** Grade by category; a category that was not judged is absent. */
  grades: ReadonlyMap<string, string>
}

/**
 * Every authority's inspections, newest first, as known on a day.
 * @param judgements from all releases
 * @param asAt ISO date; if absent, everything published so far
 */
export function inspectionsByArea(
  { inspections, categories, grades }: InspectionJudgements,
  releases: readonly Release[],
  asAt?: string,
): Map<string, Inspected[]> {
  const observations = inspections.flatMap(({ area, date, release, at, results }) =>
    categories.flatMap((category, index) => {
      const text = grades[results[index] ?? -1]
      return text === undefined
        ? []
        : [{ area, period: date, category, measure: '', value: { text }, release, at }]
    }),
  )
  const held = new Map<string, Inspected & { grades: Map<string, string> }>()
  for (const { current } of resolve(observations, releases, asAt).values()) {
    const { area, period: date, category, value, release, at } = current
    if (!isText(value)) continue
    const found = held.get(`${area}|${date}`) ?? { area, date, release, at, grades: new Map() }
    found.grades.set(category, value.text)
    held.set(`${area}|${date}`, found)
  }
  const byArea = new Map<string, Inspected[]>()
  for (const one of [...held.values()].toSorted((a, b) => (a.date < b.date ? 1 : -1)))
    byArea.set(one.area, [...(byArea.get(one.area) ?? []), one])
  return byArea
}

/** The overall judgement of an inspection. */
export const overallOf = (
  inspected: Inspected | undefined,
  { categories }: Pick<InspectionJudgements, 'categories'>,
): string | undefined => inspected?.grades.get(categories[0] ?? '')

/** How many authorities have each grade at their latest inspection, best first. */
export interface GradeCounts {
  authorities: number
  grades: readonly { grade: string; count: number }[]
  /** Authorities without a judgement. */
  none: number
}

/**
 * Counts the grades of some authorities.
 * @param areas codes of the authorities
 * @param category what was judged; if absent, the whole
 */
export function countGrades(
  judgements: InspectionJudgements,
  byArea: ReadonlyMap<string, readonly Inspected[]>,
  areas: readonly string[],
  category?: string,
): GradeCounts {
  const [overall = ''] = judgements.categories
  const found = areas.map((area) => byArea.get(area)?.[0]?.grades.get(category ?? overall))
  return {
    authorities: areas.length,
    grades: judgements.grades.map((grade) => ({
      grade,
      count: found.filter((one) => one === grade).length,
    })),
    none: found.filter((one) => one === undefined).length,
  }
}

/** A grade shortened for a table cell: "Requires improvement". */
export const shortGrade = (grade: string): string => grade.replace(/ to be good$/, '')
